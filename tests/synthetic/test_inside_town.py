"""A town in which it is asked whether somebody inside tells: from the truth to reports that a trainee reads."""

from functools import cache

from simulator.answers import answers, slots
from simulator.run import run
from synthetic.activities.looks import looks
from synthetic.evidence_log import evidence_world, observe_lives
from synthetic.filing.viewing import EvidenceWorld
from synthetic.questions.looked_at import SEERS
from synthetic.questions.whether import KNOWN, LEAKER, NOT_KNOWN
from synthetic.report import IntelLog, Report, Tasking
from synthetic.testimony.occasion import SubjectKind
from tests.data.inside_town import scenario

SEED = 3
INSIDE: tuple[SubjectKind, ...] = ("employee", "operation")


@cache
def log() -> IntelLog:
    town = scenario()
    trace = run(town, SEED, days=7)
    return observe_lives(
        town, SEED, trace, slots(town, SEED), answers(town, SEED), until_day=town.calendar.days
    )


def is_inside(report: Report) -> bool:
    subject = report.headline.subject
    return subject is not None and subject.kind in INSIDE


@cache
def world(seed: int) -> EvidenceWorld:
    return evidence_world(scenario(), seed, answers(scenario(), seed))


def test_employees_and_operations_are_reported_on_by_every_source_that_sees_them() -> None:
    reports = [report for report in log().reports if is_inside(report)]
    kinds = {
        (r.indication.subject.kind, r.indication.kind, r.indication.source) for r in reports if r.indication
    }
    assert kinds == {
        (subject, kind, source)
        for subject in INSIDE
        for kind, sources in SEERS[subject].items()
        for source in sources
    }


def test_each_report_and_its_explanation_are_whole_sentences_without_a_slot_or_an_id() -> None:
    people = world(SEED).register.people
    for report, truth in zip(log().reports, log().truths, strict=True):
        if is_inside(report):
            text = f"{report.body} {truth.explanation}"
            assert not {"{", "}", "[", "]"} & set(text), text
            assert not any(ident in text for ident in people), text
            assert truth.explanation.endswith("."), truth.explanation


def test_headlines_give_subject_and_zone_and_never_the_act() -> None:
    register, town = world(SEED).register, scenario()
    names = {operation.name for operation in register.operations}
    names |= {f"{p.first} {p.family.upper()}" for p in register.people.values()}
    zones = {zone.name for zone in town.area.zones}
    for report in log().reports:
        if is_inside(report):
            name, _, zone = report.headline.title.partition(", ")
            assert name in names
            assert zone in zones


def test_looks_at_an_operation_fall_on_the_days_of_its_searches() -> None:
    for seed in range(6):
        model, register = world(seed).model, world(seed).register
        days = {operation.id: operation.day for operation in register.operations}
        own = [
            look
            for look in looks(model, register.bystanders, seed, scenario().calendar.days)
            if look.subject.kind == "operation"
        ]
        assert {look.subject.id for look in own} == set(days)
        assert all(0 <= look.day - days[look.subject.id] < 3 for look in own)


def test_looks_are_the_same_whoever_tells() -> None:
    town = scenario()
    model, register = world(SEED).model, world(SEED).register
    for rates in ((0.97, 0.01, 0.01, 0.01), (0.01, 0.01, 0.01, 0.97)):
        asked = town.questions[0].model_copy(update={"base_rates": rates})
        other = town.model_copy(update={"questions": (asked, *town.questions[1:])})
        moved = evidence_world(other, SEED, answers(other, SEED))
        days = town.calendar.days
        assert looks(moved.model, moved.register.bystanders, SEED, days) == looks(
            model, register.bystanders, SEED, days
        )


def test_the_sealed_world_has_one_who_tells_or_nobody_and_operations_that_agree_with_the_lists() -> None:
    for seed in range(8):
        evidence = world(seed)
        latent = evidence.model.questions[1]
        roles, truth = evidence.world.roles, evidence.world.answers[latent.question]
        tellers = [employee for employee in latent.subjects if roles[employee] == LEAKER]
        assert tellers == list(latent.subjects[truth : truth + 1])
        for operation in evidence.register.operations:
            knew = bool(set(tellers) & set(operation.informed))
            assert roles[operation.id] == (KNOWN if knew else NOT_KNOWN)


def test_a_request_on_an_employee_is_answered_by_the_source_that_was_asked() -> None:
    town = scenario()
    trace = run(town, SEED, days=7)
    asked = Tasking(cycle=2, source="vetting", question="Q2", hypothesis="H1")
    more = observe_lives(
        town,
        SEED,
        trace,
        slots(town, SEED),
        answers(town, SEED),
        until_day=town.calendar.days,
        tasking=(asked,),
    )
    fresh = [report for report in more.reports if report.headline.tasked]
    assert fresh
    assert {r.headline.source for r in fresh} == {"vetting"}
    assert {r.headline.subject.id for r in fresh if r.headline.subject} == {
        slots(town, SEED)[0].hypotheses[0].entity
    }
    assert [r for r in more.reports if not r.headline.tasked] == list(log().reports)
