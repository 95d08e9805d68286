"""What is revealed after submission: answers, what happened and when it was known, and every report's truth."""

import re

from assessment.mark_records import QuestionMark
from exercise.read_models.chart_models import Moment
from exercise.read_models.debrief_models import AnswerDetails, ReportTruth, TrackPoint
from exercise.runs import truth
from exercise.runs.hypotheses import date_of, entity_name, hypothesis, questions, zone_names
from exercise.runs.labels import source_name
from exercise.runs.runs import LiveRun
from exercise.scoring.sealed_log import seen_log
from exercise.services.services import Services
from simulator.atlas import atlas
from simulator.ids import person_id, person_row
from simulator.trace import EventKind, Trace

ENTITY = re.compile(r"\b(?:P\d{5,}|G\d{2,5}|Z-[A-Z]{3,8}|N-Q\d-\d)\b")
"""A person, group, zone or band of numbers as the model knows it."""
MOMENTS = 60
"""Most moments on the timeline of the debrief."""
GROUP_EVENTS: dict[EventKind, tuple[str, str]] = {
    EventKind.MOVED_PLACE: ("Groups", "{group} moved into {zone}"),
    EventKind.TOOK_OVER: ("Groups", "{group} took over in {zone}"),
    EventKind.MOVED_METHOD: ("Groups", "{group} changed its method"),
    EventKind.MOVED_MARKET: ("Groups", "{group} changed its market"),
    EventKind.MOVED_ONLINE: ("Groups", "{group} moved part of its trade online"),
    EventKind.LAY_LOW: ("Groups", "{group} went quiet"),
    EventKind.RETALIATED: ("Groups", "{group} answered a rival's violence"),
    EventKind.SPLIT: ("Groups", "Part of {group} left as a group of its own"),
    EventKind.MERGED: ("Groups", "{group} took another group in"),
    EventKind.DISSOLVED: ("Groups", "{group} fell apart"),
    EventKind.REPLACED: ("Groups", "{group} replaced a lost member"),
    EventKind.LEAKED: ("Groups", "{group} was warned by an insider"),
    EventKind.TAKEN_DOWN: ("Groups", "An online platform was closed"),
}
"""Kinds of event told of every group, with lane and wording."""
ON_PEOPLE = ("arrest", "warrant", "prison_transfer")
"""Actions against one person, whose end is told."""


def answers(services: Services, live: LiveRun) -> tuple[AnswerDetails, ...]:
    """Return what was true of every question, in words."""
    by_question = {answer.question: answer for answer in truth.answers(services, live.world.inputs)}
    rows = []
    for question in questions(services, live.world.inputs):
        answer = by_question[question.id]
        rival = hypothesis(services, live.world.inputs, question.id, answer.truth)
        rows.append(
            AnswerDetails(
                question.id,
                question.text,
                rival.statement if rival else answer.truth,
                with_names(live, answer.explanation),
            )
        )
    return tuple(rows)


def with_names(live: LiveRun, text: str) -> str:
    """Return a text with names in the place of ids."""
    return ENTITY.sub(lambda match: entity_name(live.world.inputs, match.group()), text)


def tracks(
    services: Services, live: LiveRun, marks: tuple[QuestionMark, ...]
) -> dict[str, tuple[TrackPoint, ...]]:
    """Return by question the trainee's probabilities beside the ideal observer's, cycle by cycle."""
    true = {answer.question: answer.truth for answer in truth.answers(services, live.world.inputs)}
    by_question: dict[str, list[TrackPoint]] = {}
    for mark in marks:
        points = by_question.setdefault(mark.question, [])
        for ident in mark.stated:
            rival = hypothesis(services, live.world.inputs, mark.question, ident)
            label, is_true = rival.label if rival else ident, true[mark.question] == ident
            points.append(TrackPoint(mark.cycle, ident, label, "you", mark.stated[ident], is_true))
            points.append(TrackPoint(mark.cycle, ident, label, "ideal", mark.ideal[ident], is_true))
    return {question: tuple(points) for question, points in by_question.items()}


def report_truths(services: Services, live: LiveRun) -> tuple[ReportTruth, ...]:
    """Return what lay behind every report that could have been opened."""
    log = seen_log(services, live)
    opened = live.state.opened_ids
    return tuple(
        ReportTruth(
            id=report.headline.id,
            title=f"{source_name(live, report.headline.source)}: {report.headline.title}",
            opened=report.headline.id in opened,
            error_type=sealed.error_type,
            copy_of=sealed.copy_of,
            recorded=str(report.grade),
            correct=f"{sealed.correct_source}{sealed.correct_assessment}{report.grade.handling}",
            explanation=with_names(live, sealed.explanation),
        )
        for report, sealed in zip(log.reports, log.truths, strict=True)
    )


def moments(live: LiveRun) -> tuple[Moment, ...]:
    """Return the key events as they happened; of arrests, which the force makes, also when they became known."""
    trace = live.world.trace(live.state.orders, live.state.day)
    words: dict[int, tuple[str, str]] = {}
    for row in _rows(live, trace):
        kind = EventKind(int(trace.events["kind"][row]))
        words[row] = _wording(live, trace, row, kind)
    rows = sorted(words, key=lambda row: int(trace.events["day"][row]))
    return tuple(_moment(live, trace, row, words[row]) for row in rows)


def _rows(live: LiveRun, trace: Trace) -> list[int]:
    """Choose a bounded number of event rows: the line once a cycle, arrests ordered, then group moves."""
    calendar, events = live.scenario.calendar, trace.events
    targets = {person_row(o.target) for o in live.state.orders if o.action in ON_PEOPLE}
    watched = targets | {trace.broker}
    line: dict[tuple[int, int], int] = {}
    arrests: list[int] = []
    moves: list[int] = []
    for row in range(len(events["day"])):
        day, kind, actor = int(events["day"][row]), int(events["kind"][row]), int(events["actor"][row])
        if not calendar.first_day(1) <= day < live.state.day:
            continue
        if kind in (EventKind.MEET, EventKind.RESUPPLY):
            line.setdefault((kind, (day - calendar.first_day(1)) // calendar.cycle_days), row)
        elif kind in (EventKind.ARRESTED, EventKind.WRONG_PERSON) and actor in watched:
            arrests.append(row)
        elif kind in GROUP_EVENTS:
            moves.append(row)
    first = [*line.values(), *arrests][:MOMENTS]
    spare = MOMENTS - len(first)
    step = max(1, -(-len(moves) // spare)) if spare > 0 else 0
    return first + (moves[::step] if step else [])


def group_name(live: LiveRun, trace: Trace, group: int) -> str:
    """Return the working name of a group; one that formed during the run has none yet."""
    if group < 0:
        return "A group"
    groups = live.scenario.groups
    return groups[group].name if group < len(groups) else f"A new group ({trace.group_names[group]})"


def _wording(live: LiveRun, trace: Trace, row: int, kind: EventKind) -> tuple[str, str]:
    events, scenario = trace.events, live.scenario
    group, place, actor = int(events["group"][row]), int(events["place"][row]), int(events["actor"][row])
    name = group_name(live, trace, group)
    zone = zone_names(scenario).get(atlas(scenario).zone_name(place), "") if place >= 0 else ""
    if kind is EventKind.MEET:
        return "Broker", f"The broker met {name}"
    if kind is EventKind.RESUPPLY:
        return "Supply line", f"{scenario.groups[trace.supplier].name} brought supply into the town"
    if kind in (EventKind.ARRESTED, EventKind.WRONG_PERSON):
        person = entity_name(live.world.inputs, person_id(actor))
        if kind is EventKind.ARRESTED:
            return "Arrests", f"{person} was arrested"
        return "Arrests", f"{person} was arrested, searched or moved (not an offender)"
    lane, wording = GROUP_EVENTS[kind]
    return lane, wording.format(group=name, zone=zone or "a new place")


def _moment(live: LiveRun, trace: Trace, row: int, wording: tuple[str, str]) -> Moment:
    lane, text = wording
    happened = int(trace.events["day"][row])
    when = date_of(live.scenario, happened)
    return Moment(
        id=f"E{row:05d}",
        lane=lane,
        text=text,
        happened=when,
        reported=when if lane == "Arrests" else None,
    )
