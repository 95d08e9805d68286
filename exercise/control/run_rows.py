"""Runs as lines of a list: for instructors, assessors, and trainees who look at their own."""

from exercise.read_models.desk_models import RunRow
from exercise.run_versions import in_words
from exercise.runs.run_summary import frozen_row, frozen_sentence, outdated
from exercise.runs.runs import summary_of
from exercise.services.services import Services
from exercise.store.rows import RunHead


def run_row(services: Services, head: RunHead) -> RunRow:
    """Return a run as a line in a list."""
    summary, frozen = summary_of(services, head), frozen_row(services, head.id)
    return RunRow(
        run=head.id,
        title=summary.title,
        trainee=head.trainee,
        phase=summary.phase,
        cycle=summary.cycle,
        cycles=summary.cycles,
        entries=summary.entries,
        last_entry=services.store.logs.last_at(head.id),
        submitted=summary.submitted,
        signed=summary.signed,
        unreplayed=frozen_sentence(frozen) if frozen else outdated(head),
        versions=in_words(head.versions),
    )
