"""The work behind a plenary: each run handed in, told once and kept until its log is another."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from assessment.amounts import counted
from exercise.debrief import circular_reporting, turning_points
from exercise.decision_log.budget import action_of
from exercise.jobs import jobs
from exercise.jobs.payloads import PlenaryPayload, SubmittedRun
from exercise.read_models.lesson_models import CircularReporting
from exercise.read_models.plenary_models import PlenaryRun
from exercise.runs.runs import LiveRun, load
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Services
from exercise.store.rows import JobRow

FORM = 2
"""Raised when the same runs would be told otherwise."""


def queue(services: Services, runs: Sequence[LiveRun], owner: str) -> JobRow:
    """Return the job that tells runs; the same runs as handed in are the same job."""
    payload = _payload(runs)
    row = jobs.queue(services, payload, owner, len(runs))
    if row.status == "done" and not (services.settings.results / row.result).is_file():
        row = jobs.queue(services, payload, owner, len(runs), fresh=True)
    return row


def newest(services: Services, runs: Sequence[LiveRun]) -> JobRow | None:
    """Return the newest job that tells runs, however it ended, queueing none."""
    return jobs.newest(services, _payload(runs))


def _payload(runs: Sequence[LiveRun]) -> PlenaryPayload:
    submitted = (
        SubmittedRun(live.head.id, live.state.submission.seq if live.state.submission else 0) for live in runs
    )
    return PlenaryPayload(FORM, tuple(submitted))


def job_rows(services: Services, row: JobRow) -> tuple[PlenaryRun, ...] | None:
    """Return what a job found, or None until it is done."""
    if row.status != "done" or not row.result:
        return None
    path = services.settings.results / row.result
    return services.caches.read_models.get(("plenary", row.id), lambda: _read(path))


def carry_out(
    services: Services,
    payload: PlenaryPayload,
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> str | None:
    """Return what every run of a job tells, as JSON, or None when stopped on the way."""
    rows, total = [], len(payload.runs)
    for count, submitted in enumerate(payload.runs, start=1):
        if should_stop():
            return None
        rows.append(asdict(_plenary_run(services, load(services, submitted.run))))
        progress(count, total)
    return json.dumps(rows)


def _plenary_run(services: Services, live: LiveRun) -> PlenaryRun:
    marks = evaluate(services, live).marks
    points = turning_points.turning_points(services, live)
    return PlenaryRun(
        run=live.head.id,
        tracks=tuple((m.question, m.cycle, m.stated[m.truth], m.ideal[m.truth]) for m in marks),
        turns=tuple(
            (p.question, p.row.report, p.row.title, p.row.cycle, p.row.opened, p.row.bits) for p in points
        ),
        choices=_choices(live),
        copies=_copies(circular_reporting.copies(services, live)),
    )


def _copies(reporting: CircularReporting) -> str:
    """Return what was made of copies in words that anybody may read."""
    if not reporting.families:
        return "Opened no two reports of one origin."
    reports = sum(len(family.reports) for family in reporting.families)
    clear = [row for row in reporting.readings if row.verdict != circular_reporting.VERDICTS["untold"]]
    twice = sum(row.verdict == circular_reporting.VERDICTS["twice"] for row in clear)
    origins = len(reporting.families)
    opened = f"Opened {counted(reports, 'report')} that go back to {counted(origins, 'origin')}"
    if not clear:
        return f"{opened}; how they were counted cannot be told."
    steps = f"{twice} of {len(clear)} step{'' if len(clear) == 1 else 's'} that can tell"
    return f"{opened}; {steps} lay nearer to counting a copy as a new witness."


def _choices(live: LiveRun) -> tuple[tuple[int, str], ...]:
    """Return each cycle's actions by name, each once, deferring and deciding nothing included."""
    choices = []
    for cycle in range(1, live.scenario.calendar.cycles + 1):
        actions = [c.action for c in live.state.choices(cycle)]
        plans = [(action_of(live.scenario, action), action) for action in actions]
        names = [plan.name if plan else action for plan, action in plans]
        decided = any(decision.cycle == cycle for decision in live.state.decisions)
        choices += [
            (cycle, n) for n in dict.fromkeys(names or ["Deferred" if decided else "Nothing decided"])
        ]
    return tuple(choices)


def _read(path: Path) -> tuple[PlenaryRun, ...]:
    return tuple(
        PlenaryRun(
            row["run"],
            tuple((str(q), int(c), float(s), float(i)) for q, c, s, i in row["tracks"]),
            tuple((str(q), str(r), str(t), int(c), o, float(b)) for q, r, t, c, o, b in row["turns"]),
            tuple((int(c), str(a)) for c, a in row["choices"]),
            row["copies"],
        )
        for row in json.loads(path.read_text(encoding="utf-8"))
    )
