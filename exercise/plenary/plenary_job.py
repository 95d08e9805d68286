"""The work behind a plenary: each run handed in, told once and kept until its log is another."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from exercise.debrief import circular_reporting, turning_points
from exercise.decision_log.budget import action_of
from exercise.jobs import jobs
from exercise.read_models.lesson_models import CircularReporting
from exercise.read_models.plenary_models import PlenaryRun
from exercise.runs.runs import Live, load
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Services
from exercise.store.rows import JobRow

KIND = "plenary"
FORM = 2
"""Raised when the same runs would be told otherwise."""


def queue(services: Services, runs: Sequence[Live], owner: str) -> JobRow:
    """Return the job that tells runs; the same runs as handed in are the same job."""
    payload = _payload(runs)
    row = jobs.queue(services, KIND, payload, owner, len(runs))
    if row.status == "done" and not (services.settings.results / row.result).is_file():
        row = jobs.queue(services, KIND, payload, owner, len(runs), fresh=True)
    return row


def newest(services: Services, runs: Sequence[Live]) -> JobRow | None:
    """Return the newest job that tells runs, however it ended, queueing none."""
    return jobs.newest(services, KIND, _payload(runs))


def _payload(runs: Sequence[Live]) -> dict[str, Any]:
    return {
        "form": FORM,
        "runs": [[r.head.id, r.state.submission.seq if r.state.submission else 0] for r in runs],
    }


def told_by(services: Services, row: JobRow) -> tuple[PlenaryRun, ...] | None:
    """Return what a job found, or None until it is done."""
    if row.status != "done" or not row.result:
        return None
    path = services.settings.results / row.result
    return services.caches.views.get(("plenary", row.id), lambda: _read(path))


def carry_out(
    services: Services,
    payload: dict[str, Any],
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> str | None:
    """Return what every run of a job tells, as JSON, or None when stopped on the way."""
    found, total = [], len(payload["runs"])
    for done, (run, _) in enumerate(payload["runs"], start=1):
        if should_stop():
            return None
        found.append(asdict(_told(services, load(services, run))))
        progress(done, total)
    return json.dumps(found)


def _told(services: Services, live: Live) -> PlenaryRun:
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


def _copies(found: CircularReporting) -> str:
    """Return what was made of copies in words that anybody may read."""
    if not found.families:
        return "Opened no two reports of one origin."
    reports = sum(len(one.reports) for one in found.families)
    told = [row for row in found.readings if row.verdict != circular_reporting.VERDICTS["untold"]]
    twice = sum(row.verdict == circular_reporting.VERDICTS["twice"] for row in told)
    origins = len(found.families)
    opened = f"Opened {reports} reports that go back to {origins} origin{'' if origins == 1 else 's'}"
    if not told:
        return f"{opened}; how they were counted cannot be told."
    steps = f"{twice} of {len(told)} step{'' if len(told) == 1 else 's'} that can tell"
    return f"{opened}; {steps} lay nearer to counting a copy as a new witness."


def _choices(live: Live) -> tuple[tuple[int, str], ...]:
    """Return each cycle's actions by name, each once, deferring and deciding nothing included."""
    found = []
    for cycle in range(1, live.scenario.calendar.cycles + 1):
        chosen = [c.action for c in live.state.chosen(cycle)]
        plans = [(action_of(live.scenario, action), action) for action in chosen]
        names = [plan.name if plan else action for plan, action in plans]
        decided = any(done.cycle == cycle for done in live.state.decisions)
        found += [(cycle, n) for n in dict.fromkeys(names or ["Deferred" if decided else "Nothing decided"])]
    return tuple(found)


def _read(path: Path) -> tuple[PlenaryRun, ...]:
    return tuple(
        PlenaryRun(
            one["run"],
            tuple((str(q), int(c), float(s), float(i)) for q, c, s, i in one["tracks"]),
            tuple((str(q), str(r), str(t), int(c), o, float(b)) for q, r, t, c, o, b in one["turns"]),
            tuple((int(c), str(a)) for c, a in one["choices"]),
            one["copies"],
        )
        for one in json.loads(path.read_text(encoding="utf-8"))
    )
