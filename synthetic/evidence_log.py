"""Observation of lives: from a joint world and what happened to the log of reports that a trainee reads."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.ids import is_group_id, is_person_id, person_row
from simulator.trace import EventKind, Trace
from synthetic.activities.looks import LookRequest, looks
from synthetic.draws import Purpose, bits
from synthetic.enquiries.enquiry import Enquiry, answer_number, number_of_mark
from synthetic.enquiries.enquiry_looks import enquiry_looks
from synthetic.entities.register_build import register as build_register
from synthetic.entities.town_register import Register
from synthetic.filing.report_of_view import report_id, report_of_view
from synthetic.filing.viewing import EvidenceWorld, Seen, views
from synthetic.handwritten import handwritten
from synthetic.lives.life_build import lives as build_lives
from synthetic.occasion_words import explained
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import joint_world
from synthetic.questions.latent_questions import joint_model
from synthetic.report import ErrorType, IntelLog, Report, SealedClaim, SealedTruth, Tasking
from synthetic.testimony.occasion import Look, Subject
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import VAGUE, View
from synthetic.views.registry import VIEWS
from synthetic.writing.grading import grade_of

_ERRORS: tuple[ErrorType, ...] = ("accurate", "misattributed", "planted", "vague", "misattributed")
"""How an account came about, by number of its error."""
NOBODY_NAMED = "somebody in no question"
"""Who uses a handset that nobody in question uses."""
_WRITTEN = -1
"""First part of the key of a report that the scenario's author wrote."""
FIRST_TASKED_NUMBER = 5000
"""Reports that answer a request are numbered from here, so that a request renumbers nothing."""


def observe_lives(
    scenario: Scenario,
    seed: int,
    trace: Trace,
    slots: Sequence[Slots],
    answers: Sequence[Answer],
    *,
    until_day: int,
    tasking: Sequence[Tasking] = (),
    agreements: Mapping[str, int] | None = None,
) -> IntelLog:
    """Return every report released before ``until_day``, in order of release and number, with what lies behind it.

    Looks, activities and views rest on the seed and the truth alone; of what happened only custody is used: nobody
    is looked at while in a cell. A source whose partner is shut reports nothing of what happened before the
    agreement. ``agreements`` maps partner ids to the day agreed. What was reported before ``until_day`` never changes
    after it, numbers included; a request (``tasking``) only adds reports.

    Returns on the history of a plate are left out.
    """
    evidence = evidence_world(scenario, seed, answers)
    numbered, own_numbers = _numbered(scenario, seed, _everything(scenario, evidence, slots, tasking))
    detained = {sight.filing.look.key for sight, _ in numbered if in_custody(trace, sight.filing.look)}
    shut = _shut(scenario, agreements or {})
    out = [
        (sight, number)
        for sight, number in numbered
        if sight.filing.look.key not in detained and _is_out(sight.view, until_day, shut)
    ]
    town = town_of(scenario, evidence)
    originals = {
        (s.filing.look.key, s.filing.account.source): number for s, number in numbered if not s.filing.copy
    }
    pairs = [_pair(scenario, seed, evidence, town, sight, number, originals) for sight, number in out]
    by_hand = handwritten(scenario, seed, town, own_numbers, shut)
    pairs += [pair for pair in by_hand if pair[0].headline.released_day < until_day]
    pairs.sort(key=lambda pair: (pair[0].headline.released_day, pair[0].headline.id))
    return IntelLog(tuple(report for report, _ in pairs), tuple(truth for _, truth in pairs))


def _everything(
    scenario: Scenario, evidence: EvidenceWorld, slots: Sequence[Slots], tasking: Sequence[Tasking]
) -> tuple[Seen, ...]:
    """Return every view of an exercise, whether or not it comes to be released."""
    requests = look_requests(scenario, evidence.model, slots, tasking)
    days, bystanders = scenario.calendar.days, evidence.register.bystanders
    lot = looks(evidence.model, bystanders, evidence.seed, days, requests)
    enquiries = [task for task in tasking if isinstance(task, Enquiry)]
    return views(evidence, (*lot, *enquiry_looks(evidence.model, evidence.seed, lot, enquiries)))


def sights_by_report(
    scenario: Scenario, evidence: EvidenceWorld, slots: Sequence[Slots], tasking: Sequence[Tasking] = ()
) -> dict[str, Seen]:
    """Return by id of a report what lies behind it, reports that never come included. Sealed.

    Nothing lies behind a report that the scenario's author wrote.
    """
    numbered, _ = _numbered(scenario, evidence.seed, _everything(scenario, evidence, slots, tasking))
    return {report_id(number): sight for sight, number in numbered}


def evidence_world(scenario: Scenario, seed: int, answers: Sequence[Answer]) -> EvidenceWorld:
    """Return the model, the sealed joint world and everybody's lives under a seed."""
    register = public_register(scenario, seed)
    model = joint_model(scenario, seed, register)
    return EvidenceWorld(
        model=model,
        world=joint_world(model, answers, seed),
        register=register,
        lives=build_lives(scenario, seed, model.plan),
        seed=seed,
        first_weekday=scenario.calendar.starts.weekday(),
    )


def public_register(scenario: Scenario, seed: int) -> Register:
    """Return everybody and everything that can be named under a seed. It holds no truth."""
    return build_register(scenario, seed, scenario.evidence)


def look_requests(
    scenario: Scenario, model: JointModel, slots: Sequence[Slots], tasking: Sequence[Tasking]
) -> tuple[LookRequest, ...]:
    """Return requests for looks from what was tasked: at the subject of a hypothesis, during the next cycle."""
    entities = {(s.question, h.id): h.entity for s in slots for h in s.hypotheses}
    latents = {latent.question: latent for latent in model.questions}
    requests = []
    plain = (task for task in tasking if not isinstance(task, Enquiry))
    for key, task in enumerate(plain, start=1):
        entity = entities.get((task.question, task.hypothesis), "")
        if not (is_person_id(entity) or is_group_id(entity)):
            continue
        latent = latents[task.question]
        # Rivals that are numbers are all about one subject.
        subject = Subject(latent.subject_kind, entity if entity in latent.subjects else latent.subjects[0])
        first = scenario.calendar.first_day(task.cycle)
        requests.append(LookRequest(key, subject, task.source, first, scenario.calendar.cycle_days))
    return tuple(requests)


def town_of(scenario: Scenario, evidence: EvidenceWorld) -> Town:
    """Return what words need: names of people, places and groups, and dates."""
    start = scenario.calendar.starts
    return Town(
        register=evidence.register,
        lives=dict(evidence.lives),
        town=scenario.area.town,
        force=scenario.area.force,
        group_names={group.id: group.name for group in scenario.groups},
        zone_names={zone.id: zone.name for zone in scenario.area.zones},
        date_words=lambda day: date_words(start, day),
    )


def date_words(start: date, day: int) -> str:
    """Return a day as forms have it, such as ``Thu 12 March``."""
    then = start + timedelta(days=day)
    return f"{then:%a} {then.day} {then:%B}"


def in_custody(trace: Trace, look: Look) -> bool:
    """Return whether the person looked at is in a cell that day."""
    if look.subject.kind != "person" or not is_person_id(look.subject.id):
        return False
    events = trace.events
    rows = (events["actor"] == person_row(look.subject.id)) & (events["day"] <= look.day)
    rows &= np.isin(events["kind"], (int(EventKind.ARRESTED), int(EventKind.RELEASED)))
    last = np.flatnonzero(rows)
    return bool(last.size) and int(events["kind"][last[-1]]) == int(EventKind.ARRESTED)


def _shut(scenario: Scenario, agreements: Mapping[str, int]) -> dict[str, int]:
    """Return by source with a partner the first day that it reports of; a partner that is not open never does."""
    openings = {p.id: p for p in scenario.partners}
    first: dict[str, int] = {}
    for plan in scenario.evidence.sources:
        if plan.partner is not None and openings[plan.partner].access != "open":
            first[plan.id] = agreements.get(plan.partner, 1_000_000)
    return first


def _is_out(view: View, until_day: int, shut: Mapping[str, int]) -> bool:
    """Return whether a report is out; an enquiry is answered from records of before the agreement too."""
    if number_of_mark(view.tasked):
        return shut.get(view.source, -1_000_000) <= view.released_day < until_day
    return view.released_day < until_day and view.day >= shut.get(view.source, -1_000_000)


def users(evidence: EvidenceWorld) -> dict[str, str]:
    """Return who uses each unknown handset, by its number: a name, or that it is somebody in no question. Sealed."""
    model, world = evidence.model, evidence.world
    people = model.holder.subjects if model.holder else ()
    return {
        number: evidence.register.people[people[user]].name if user < len(people) else NOBODY_NAMED
        for number, user in zip(model.handsets, world.users, strict=True)
    }


def _numbered(
    scenario: Scenario, seed: int, everything: Sequence[Seen]
) -> tuple[list[tuple[Seen, int]], list[int]]:
    """Return views with their report numbers, and the numbers of the reports that the scenario's author wrote.

    Numbers go by a lot over all that was not asked for; requests have ranges of their own.
    """
    own = [sight for sight in everything if not sight.view.tasked]
    requested = [sight for sight in everything if sight.view.tasked.isdigit()]
    keys = [sight.filing.key for sight in own] + [(_WRITTEN, n) for n in range(len(scenario.reports))]
    order = sorted(range(len(keys)), key=lambda n: bits(seed, 0, Purpose.REPORT_NUMBER, *keys[n]))
    numbers = {place: number for number, place in enumerate(order, start=1)}
    numbered = [(sight, numbers[place]) for place, sight in enumerate(own)]
    numbered += [(sight, FIRST_TASKED_NUMBER + number) for number, sight in enumerate(requested)]
    answers: dict[int, int] = {}
    for sight in everything:
        if number := number_of_mark(sight.view.tasked):
            place = answers[number] = answers.get(number, -1) + 1
            numbered.append((sight, answer_number(number, place)))
    return numbered, [numbers[place] for place in range(len(own), len(keys))]


def _pair(
    scenario: Scenario,
    seed: int,
    evidence: EvidenceWorld,
    town: Town,
    sight: Seen,
    number: int,
    originals: Mapping[tuple[int, SourceId], int],
) -> tuple[Report, SealedTruth]:
    view, source_view = sight.view, VIEWS[sight.view.source]
    grade, due = grade_of(view, source_view, seed, sight.filing.key, scenario.evidence.mis_graded)
    words = source_view.writer(view, town)
    report = report_of_view(
        view,
        words,
        town,
        number=number,
        open_hours=scenario.evidence.plan_of(view.source).open_hours,
        grade=grade,
    )
    original = originals[sight.filing.look.key, sight.filing.account.source]
    copy_of = report_id(original) if sight.filing.copy else ""
    return report, SealedTruth(
        report=report.headline.id,
        source=view.source,
        author=f"{view.author}",
        error_type=_error(evidence, sight),
        claims=(_claim(evidence, sight),),
        copy_of=copy_of,
        delay=view.released_day - view.day,
        correct_source=due.source,
        correct_assessment=due.assessment,
        recorded=str(grade),
        relevance="signal" if _is_in_play(evidence, sight) else "noise",
        explanation=explained(
            sight.activity,
            sight.filing.account,
            copy_of,
            evidence.register,
            {**town.group_names, **town.zone_names, **users(evidence)},
        ),
    )


def _is_in_play(evidence: EvidenceWorld, sight: Seen) -> bool:
    subject = sight.activity.look.subject
    return subject.kind != "person" or subject.id in evidence.world.roles


def _error(evidence: EvidenceWorld, sight: Seen) -> ErrorType:
    return _ERRORS[sight.filing.account.error] if _is_in_play(evidence, sight) else "background"


def _claim(evidence: EvidenceWorld, sight: Seen) -> SealedClaim:
    look = sight.activity.look
    right = sight.filing.account.error == 0
    return SealedClaim(
        subject=look.subject.id,
        predicate=look.kind,
        object=_class_words(evidence, sight, sight.filing.account.nature),
        day=look.day,
        true_at_time=right,
        error_type="" if right else ("vague" if sight.filing.account.nature == VAGUE else "wrong-person"),
    )


def _class_words(evidence: EvidenceWorld, sight: Seen, nature: int) -> str:
    look = sight.activity.look
    if nature == VAGUE:
        return "vague"
    if look.kind in ("use", "pairing"):
        return f"{nature}"
    return evidence.model.sheet_of(look.subject.kind, look.subject.id).classes[nature]
