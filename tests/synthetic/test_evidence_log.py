"""The log of an exercise: what is out stays as it is, and nothing is out that is sealed."""

import itertools
import subprocess
import sys
from functools import cache

import pytest

from scenarios.load import find
from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, answers, slots
from simulator.orders import Order
from simulator.run import run
from simulator.trace import Trace
from synthetic.activities.looks import looks
from synthetic.enquiries.enquiry import enquiry, enquiry_of_report
from synthetic.evidence_log import evidence_world
from synthetic.filing.viewing import CLOCK, Seen, views
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog, Tasking
from synthetic.safety_scan import scan_text
from synthetic.testimony.occasion import ActivityKind, Subject
from tests.data import evidence_town

NAME = "first-light"


@cache
def exercise(seed: int) -> tuple[Scenario, Trace, tuple[Slots, ...], tuple[Answer, ...]]:
    scenario = find(NAME)
    return scenario, run(scenario, seed), slots(scenario, seed), answers(scenario, seed)


def log(seed: int, until: int | None = None, tasking: tuple[Tasking, ...] = ()) -> IntelLog:
    scenario, trace, rivals, truth = exercise(seed)
    return observe(
        scenario, seed, trace, rivals, truth, until_day=until or scenario.calendar.days, tasking=tasking
    )


@cache
def everything_seen(seed: int) -> tuple[Seen, ...]:
    scenario, _, _, truth = exercise(seed)
    evidence = evidence_world(scenario, seed, truth)
    return views(evidence, looks(evidence.model, evidence.register.bystanders, seed, scenario.calendar.days))


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_out_on_a_day_stays_as_it_is_on_every_later_day(seed: int) -> None:
    whole = log(seed).reports
    for until in (15, 30, 55):
        early = log(seed, until).reports
        assert early == tuple(r for r in whole if r.headline.released_day < until)


def test_a_request_adds_reports_that_answer_it_and_changes_no_other() -> None:
    scenario, _, rivals, _ = exercise(3)
    tasking = (Tasking(cycle=2, source="pcso", question="Q1", hypothesis=rivals[0].hypotheses[0].id),)
    plain, asked = log(3).reports, log(3, tasking=tasking).reports
    assert set(plain) <= set(asked)
    added = [report for report in asked if report not in plain]
    assert added
    first = scenario.calendar.first_day(2)
    for report in added:
        assert report.headline.tasked
        assert first <= report.headline.intelligence_day < first + scenario.calendar.cycle_days


@pytest.mark.parametrize("seed", [3, 4])
def test_an_enquiry_adds_reports_that_answer_it_and_changes_no_other(seed: int) -> None:
    scenario, _, rivals, truth = exercise(seed)
    model = evidence_world(scenario, seed, truth).model
    person = Subject("person", rivals[0].hypotheses[0].entity)
    subjects: tuple[tuple[SourceId, Subject, tuple[ActivityKind, ...]], ...] = (
        ("communications", Subject("handset", model.handsets[0]), ("use",)),
        ("communications", person, ("call", "message")),
        ("anpr", Subject("vehicle", model.vehicles[0]), ()),
        ("source_report", person, ()),
    )
    enquiries = tuple(
        enquiry(2, n, source, subject, range(16, 30), acts=acts, due=31, looks=4)
        for n, (source, subject, acts) in enumerate(subjects, start=1)
    )
    plain, asked = log(seed).reports, log(seed, tasking=enquiries).reports
    assert [report for report in asked if not enquiry_of_report(report.headline.id)] == list(plain)
    answered = {enquiry_of_report(report.headline.id) for report in asked} - {0}
    assert answered == {1, 2, 3, 4}
    fewer = log(seed, tasking=enquiries[:2]).reports
    assert [r for r in asked if enquiry_of_report(r.headline.id) <= 2] == list(fewer)
    for report in asked:
        if number := enquiry_of_report(report.headline.id):
            assert report.headline.tasked
            assert report.headline.subject == subjects[number - 1][1]
            assert 16 <= report.headline.intelligence_day < 30
            assert report.headline.released_day >= 31
            assert scan_text(report.body) == ()


def test_nobody_is_looked_at_while_in_a_cell() -> None:
    scenario, _, rivals, truth = exercise(4)
    candidate = rivals[0].hypotheses[1].entity
    order = Order(day=20, action="arrest", target=candidate)
    trace = run(scenario, 4, orders=(order,))
    rows = (trace.events["actor"] == int(candidate[1:])) & (trace.events["kind"] == 9)
    assert rows.any()
    day = int(trace.events["day"][rows][0])
    after = observe(scenario, 4, trace, rivals, truth, until_day=scenario.calendar.days).reports
    own = [r for r in after if r.headline.subject is not None and r.headline.subject.id == candidate]
    assert all(r.headline.intelligence_day != day for r in own)
    before = {r.headline.id for r in log(4).reports}
    assert {r.headline.id for r in after} <= before


@pytest.mark.parametrize("seed", [1, 5, 9])
def test_reports_print_nothing_that_could_be_anybody_s(seed: int) -> None:
    assert scan_text("\n".join(report.body for report in log(seed).reports)) == ()


@pytest.mark.parametrize("seed", [1, 5, 9])
def test_a_headline_holds_source_subject_zone_and_dates_and_no_question(seed: int) -> None:
    for report in log(seed).reports:
        line = report.headline
        assert line.subject is not None
        assert len(line.title.split()) <= 9


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_sources_that_saw_one_occasion_rightly_agree_on_who_where_and_when(seed: int) -> None:
    by_look: dict[int, list[Seen]] = {}
    for seen in everything_seen(seed):
        if seen.filing.account.true_to_life and not seen.filing.copy and seen.view.acts:
            by_look.setdefault(seen.filing.look.key, []).append(seen)
    compared = 0
    for same in by_look.values():
        for first, second in itertools.pairwise(same):
            pairs = zip(first.view.acts, second.view.acts, strict=False)
            for one, other in pairs:
                compared += 1
                assert abs(one.minute - other.minute) <= 2 * CLOCK
                people = {one.counterpart.person, other.counterpart.person} - {""}
                assert len(people) <= 1 or one.side != other.side
                assert len({one.premises, other.premises} - {""}) <= 1
    assert compared


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_is_told_before_it_happened_or_heard_after_it_was_filed(seed: int) -> None:
    for seen in everything_seen(seed):
        view = seen.view
        assert view.day <= view.told_day <= view.released_day
        if view.hearing is not None:
            assert view.day <= view.hearing.day <= view.released_day


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_odd_detail_is_shared_by_an_original_and_its_copies_alone(seed: int) -> None:
    bearers: dict[str, set[tuple[int, int]]] = {}
    for seen in everything_seen(seed):
        if seen.view.detail:
            bearers.setdefault(seen.view.detail, set()).add(seen.filing.key[:2])
    assert bearers
    assert all(len(accounts) == 1 for accounts in bearers.values())


def test_the_log_is_the_same_in_another_process_with_another_hash_seed() -> None:
    code = (
        "import hashlib\n"
        "from tests.synthetic.test_evidence_log import log\n"
        "print(hashlib.sha256('\\n'.join(r.body for r in log(6).reports).encode()).hexdigest())\n"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": hash_seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("1", "77")
    }
    assert len(digests) == 1


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_no_row_of_call_data_shows_a_number_in_contact_with_itself(seed: int) -> None:
    acts = [
        act for sight in everything_seen(seed) for act in sight.view.acts if act.deed in ("rang", "wrote")
    ]
    assert acts
    assert all(act.actor.number != act.counterpart.number for act in acts if act.actor.number)


def test_a_trace_that_is_too_short_is_refused() -> None:
    scenario, trace, rivals, truth = exercise(1)
    with pytest.raises(ValueError, match="simulate further"):
        observe(scenario, 1, trace, rivals, truth, until_day=scenario.calendar.days + 1)


def test_a_partner_that_is_shut_says_nothing_and_opening_it_only_adds() -> None:
    scenario = evidence_town.scenario()
    shut_partners = {partner.id for partner in scenario.partners if partner.access != "open"}
    sources = {plan.id for plan in scenario.evidence.sources if plan.partner in shut_partners}
    world = (scenario, 1, run(scenario, 1), slots(scenario, 1), answers(scenario, 1))
    shut, everything = (
        {
            r.headline.id: r
            for r in observe(*world, until_day=scenario.calendar.days, agreements=agreed).reports
        }
        for agreed in ({}, dict.fromkeys(shut_partners, 0))
    )
    assert sources
    assert not [r for r in shut.values() if r.headline.source in sources]
    assert [r for r in everything.values() if r.headline.source in sources]
    assert shut.items() <= everything.items()
