"""What a run leaves that only a replay tells: reports, truths, answers, marks and the debrief."""

from collections.abc import Callable, Mapping

from exercise.debrief import revealed_truth
from exercise.debrief.printed.debrief_pdf import debrief_sheets, printed, title_of
from exercise.debrief.whole_debrief import whole_debrief
from exercise.freezing.debrief_text import debrief_text
from exercise.freezing.plain_values import json_file, json_lines, plain_value
from exercise.freezing.run_seal import MissingPart
from exercise.records.record_of_run import computed
from exercise.runs.runs import LiveRun
from exercise.scoring import paired_runs, process_marks
from exercise.scoring.evaluation import evaluate
from exercise.scoring.sealed_log import seen_log
from exercise.services.services import Services
from exercise.store.rows import StoreError

Files = dict[str, bytes]
PARTS = ("reports.jsonl", "truths.jsonl", "answers.json", "marks.json", "debrief.pdf", "debrief.md")
"""The files that need a replay."""


def replayed_files(services: Services, live: LiveRun) -> tuple[Files, list[MissingPart]]:
    """Return the files of a run that are computed by replaying it, and what is missing of them.

    A part that cannot be computed is missing with the reason, and the others are there.
    """
    if live.state.cycle == 0:
        why = "the run was never begun, so that nothing had been reported and there is nothing to mark"
        return {}, [MissingPart(part, why, final=True) for part in PARTS]
    files: Files = {}
    missing: list[MissingPart] = []
    for parts, make in MAKERS.items():
        if make is _debrief and live.state.closure is not None:
            why = "the run was closed before it was handed in, and a debrief follows the hand-in"
            missing += [MissingPart(part, why, final=True) for part in parts]
            continue
        try:
            files |= make(services, live)
        except (StoreError, MemoryError):
            raise  # no fault of the run: the next try may well succeed
        except Exception as error:  # whatever it is, it is said, and whoever freezes decides
            missing += [MissingPart(part, f"it could not be computed: {error}") for part in parts]
    if (
        live.state.submission is not None
        and paired_runs.decision_comparison(services, live, live.head.trainee) is None
    ):
        why = "the paired runs had not been made by then"
        missing.append(MissingPart("what the decisions were worth, in marks.json and the debrief", why))
    return files, missing


def _reports(services: Services, live: LiveRun) -> Files:
    log, opened = seen_log(services, live), live.state.opened_ids
    rows = ({"opened": report.headline.id in opened, **plain_value(report)} for report in log.reports)
    return {"reports.jsonl": json_lines(rows), "truths.jsonl": json_lines(log.truths)}


def _answers(services: Services, live: LiveRun) -> Files:
    return {"answers.json": json_file(revealed_truth.answers(services, live))}


def _marks(services: Services, live: LiveRun) -> Files:
    state, evaluation = live.state, evaluate(services, live)
    signers = dict.fromkeys(signed.author for signed in state.signatures)
    markers = dict.fromkeys((*signers, *(mark.author for mark in state.marks)))
    handed_in = state.submission is not None
    comparison = paired_runs.decision_comparison(services, live, live.head.trainee) if handed_in else None
    return {
        "marks.json": json_file(
            {
                "questions": evaluation.marks,
                "indicators": evaluation.indicators,
                "process": process_marks.process_marks(services, live),
                "decisions": comparison,
                "levels": {mark.author: mark.entry.levels for mark in state.marks},
                "adjudication": state.adjudication.entry if state.adjudication else None,
                "overrides": [change.entry for change in state.overrides],
                "results": {user: computed(services, live, user) for user in markers} if handed_in else {},
            }
        )
    }


def _debrief(services: Services, live: LiveRun) -> Files:
    sheets = debrief_sheets(services, live, whole_debrief(services, live))
    return {
        "debrief.pdf": printed(live, sheets),
        "debrief.md": debrief_text(title_of(live), sheets).encode(),
    }


MAKERS: Mapping[tuple[str, ...], Callable[[Services, LiveRun], Files]] = {
    ("reports.jsonl", "truths.jsonl"): _reports,
    ("answers.json",): _answers,
    ("marks.json",): _marks,
    ("debrief.pdf", "debrief.md"): _debrief,
}
"""The functions that compute parts, by the files that each writes."""
