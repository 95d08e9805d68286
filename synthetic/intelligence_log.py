"""Observation: from a trace and what is true to the log of reports that a trainee reads."""

import gc
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.background import background
from synthetic.codes import codes
from synthetic.evidence_log import observe_lives
from synthetic.handwritten import handwritten
from synthetic.life_rows.vehicle_history import with_histories
from synthetic.noise.lost import losses
from synthetic.observed_run import ObservedRun
from synthetic.report import IntelLog, LostReport, Report, SealedTruth, Tasking
from synthetic.report_writing import Desk, WordingKey, write
from synthetic.sightings import Sighting
from synthetic.statements import bearing_statements, requested_statements

ReportCache = MutableMapping[WordingKey, tuple[Report, SealedTruth]]
"""Reports put into words before, by all that their words rest on."""


def observe(
    scenario: Scenario,
    seed: int,
    trace: Trace,
    slots: Sequence[Slots],
    answers: Sequence[Answer],
    *,
    until_day: int,
    tasking: Sequence[Tasking] = (),
    agreements: Mapping[str, int] | None = None,
    cache: ReportCache | None = None,
) -> IntelLog:
    """Return every report released before ``until_day``, in order of release and number.

    ``until_day`` is the day that the world has reached: a report released on day *d* is in the
    log once ``until_day`` is above *d*, and never changes after that, its number included. The
    trace must reach ``until_day``. ``agreements`` maps partner ids to the day agreed. A request
    (``tasking``) only adds reports marked as tasked. ``cache`` keeps what has been written from one
    call to the next under the same scenario and seed, so that only what is new is put into words; the
    result is the same without it.

    Raises:
        ValueError: when the trace is too short.
    """
    if trace.days < until_day:
        raise ValueError(f"the trace ends on day {trace.days}, before day {until_day}; simulate further")
    if scenario.evidence is not None:
        log = observe_lives(
            scenario, seed, trace, slots, answers, until_day=until_day, tasking=tasking, agreements=agreements
        )
        return with_histories(log, scenario, seed, trace, answers, tasking, until_day)
    run = ObservedRun(
        scenario=scenario,
        seed=seed,
        trace=trace,
        slots={s.question: s for s in slots},
        answers={a.question: a for a in answers},
        agreements=dict(agreements or {}),
        until_day=until_day,
    )
    with collector_at_rest():
        return _log(run, tasking, cache)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from looking for cycles: a log makes none, and nearly all it makes stays.

    Else it would go through everything alive again and again, which takes a tenth of a short log's time and
    a third of a long one's.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def arrivals(
    run: ObservedRun, tasking: Sequence[Tasking] = ()
) -> tuple[Desk, list[Sighting], tuple[LostReport, ...]]:
    """Return the desk, what reaches it in order of release and number, and what never arrives."""
    everything = (
        *bearing_statements(run),
        *background(run),
        *requested_statements(run, tasking),
        *handwritten(run),
    )
    due = [s for s in everything if s.released < run.until_day]
    mislaid = losses(run, due)
    arriving = [s for s, is_lost in zip(due, mislaid, strict=True) if not is_lost]
    missing = tuple(_lost_report(run, s) for s, is_lost in zip(due, mislaid, strict=True) if is_lost)
    numbers = codes(run, due)
    in_order = sorted(arriving, key=lambda s: (s.released, numbers[s.key]))
    return Desk(run, numbers), in_order, missing


def _log(run: ObservedRun, tasking: Sequence[Tasking], cache: ReportCache | None) -> IntelLog:
    desk, sightings, missing = arrivals(run, tasking)
    pairs = write(desk, sightings) if cache is None else _from_cache(desk, sightings, cache)
    return IntelLog(tuple(report for report, _ in pairs), tuple(truth for _, truth in pairs), missing)


def _from_cache(
    desk: Desk, sightings: Sequence[Sighting], cache: ReportCache
) -> list[tuple[Report, SealedTruth]]:
    """Return each report and its truth, from the cache or written now and put there."""
    wording_keys = [desk.wording_key(sighting) for sighting in sightings]
    new = {key: sighting for key, sighting in zip(wording_keys, sightings, strict=True) if key not in cache}
    cache.update(zip(new, write(desk, list(new.values())), strict=True))
    return [cache[key] for key in wording_keys]


def _lost_report(run: ObservedRun, sighting: Sighting) -> LostReport:
    events = (int(run.trace.events["event"][sighting.event]),) if sighting.event >= 0 else ()
    return LostReport(
        source=sighting.source, question=sighting.question, day=sighting.released, events=events
    )
