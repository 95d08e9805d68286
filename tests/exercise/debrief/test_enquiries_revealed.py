"""The debrief says what each enquiry was worth when it was made, and which could have told most."""

import pytest

from assessment.observer.joint.joint_enquiry import enquiry_bits
from assessment.observer.joint.joint_reader import JointReader
from assessment.observer.readers import ideal_reader
from exercise.debrief import debrief
from exercise.debrief.printed.debrief_pdf import debrief_sheets
from exercise.debrief_parts.blocks import Heading, TableBlock
from exercise.debrief_parts.enquiries_part import BEST, TITLE, enquiries
from exercise.desk import desk
from exercise.read_models.debrief_models import Debrief
from exercise.runs.runs import LiveRun, load
from tests.data import first_light
from tests.exercise.conftest import Place
from tests.exercise.desk.conftest import decide

WHY = {"necessity": "It would settle who was met.", "proportionality": "One vehicle and a fortnight."}


def opened(place: Place, run: str, number: int) -> None:
    for item in desk.inbox(place.services, place.trainee, run, unopened=True).items[:number]:
        desk.open_report(place.services, place.trainee, run, item.headline.id, menu=[])


def ask(place: Place, run: str, kind: str, cycle: int) -> None:
    offers = desk.enquiry_offers(place.services, place.trainee, run)
    offer = next(one for one in offers.kinds if one.id == kind)
    subject = next(s for s in offer.subjects if s.kind != "vehicle" or s.label.endswith("hired"))
    desk.enquire(
        place.services, place.trainee, run, kind, subject.sources[0], (subject.kind, subject.id),
        days=(0, 13), expected_cycle=cycle, **WHY,
    )  # fmt: skip


def played(place: Place) -> str:
    """Play First Light: two enquiries in the first cycle, their answers opened in the second."""
    run = place.run(seed=5, text=first_light.text())
    desk.begin(place.services, place.trainee, run)
    opened(place, run, 6)
    ask(place, run, "call_data", 1)
    ask(place, run, "vehicle_history", 1)
    while (brief := desk.brief(place.services, place.trainee, run)).phase == "cycle":
        if brief.cycle == 2:
            for back in desk.returns(place.services, place.trainee, run):
                for report in back.reports[:3]:
                    desk.open_report(place.services, place.trainee, run, report.id, menu=[])
        for question in brief.questions:
            chances = {h.id: h.base_rate for h in question.hypotheses}
            desk.estimate(place.services, place.trainee, run, question.id, chances, "low")
        decide(place, run, brief.cycle)
        desk.advance(place.services, place.trainee, run, expected_cycle=brief.cycle)
    desk.submit(place.services, place.trainee, run, "It is a realistic possibility.")
    return run


def tables(told: Debrief) -> dict[str, TableBlock]:
    return {str(block.name): block for block in enquiries(told.enquiries) if isinstance(block, TableBlock)}


def reader_of(live: LiveRun) -> JointReader:
    reader = ideal_reader(live.scenario, live.world.inputs.seed)
    assert isinstance(reader, JointReader)
    return reader


def test_an_enquiry_is_worth_what_it_was_on_the_reports_opened_before_it(place: Place) -> None:
    run = played(place)
    told = debrief.debrief(place.services, place.trainee, run)
    assert told.enquiries is not None
    calls, history = told.enquiries.enquiries
    live = load(place.services, run)
    released = live.world.released(live.state)
    before = [released[row.entry.report] for row in live.state.opened if row.cycle == 1]
    assert len(before) == 6
    belief = reader_of(live).reading(before).belief
    for row, request in zip((calls, history), live.state.requests, strict=True):
        assert row.bits == pytest.approx(sum(enquiry_bits(belief, request).values()))
    assert calls.bits > 0.05
    assert (calls.reports, calls.opened, calls.hours) == (6, 3, 10)
    assert (history.reports, history.opened, history.hours) == (1, 1, 2)


def test_for_every_cycle_the_best_enquiry_open_then_is_named_and_none_that_was_made(place: Place) -> None:
    run = played(place)
    told = debrief.debrief(place.services, place.trainee, run)
    assert told.enquiries is not None
    assert [row.cycle for row in told.enquiries.best] == [1, 2, 3, 4]
    made = {row.words for row in told.enquiries.enquiries}
    assert not made & {row.words for row in told.enquiries.best}
    assert all(row.bits > 0 and row.hours <= 20 for row in told.enquiries.best)
    heads = [block.text for block in enquiries(told.enquiries) if isinstance(block, Heading)]
    assert heads == [TITLE, BEST]
    shown = tables(told)
    assert len(shown["Enquiries and what they were worth"].rows) == 2
    assert debrief_sheets(place.services, load(place.services, run), told)


def test_what_an_opened_return_warrants_moves_the_ideal_and_the_marks_on_requests(place: Place) -> None:
    run = played(place)
    told = debrief.debrief(place.services, place.trainee, run)
    requests = next(line for line in told.side_by_side.process if "equests" in line.title + line.sentence)
    assert "brought 7 answers, of which 4 were opened" in requests.sentence
    live = load(place.services, run)
    released = live.world.released(live.state)
    reports = [released[row.entry.report] for row in live.state.opened]
    (history,) = [report for report in reports if report.indication and report.indication.presence]
    reading = reader_of(live).reading(reports)
    assert len(reading.belief.presence) >= len(history.indication.presence)  # type: ignore[union-attr]
