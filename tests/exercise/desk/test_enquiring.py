"""Enquiries from the desk: offered on their terms, logged with their reasons, and read back from the log."""

from dataclasses import replace
from typing import Any

import pytest

from exercise.access import Refused
from exercise.desk import desk
from exercise.read_models.enquiry_models import AskableSubject, EnquiryOffer
from exercise.runs.runs import load
from exercise.runs.world_inputs import past_of
from tests.data import first_light
from tests.exercise.conftest import Place
from tests.exercise.desk.conftest import decide

WHY: dict[str, Any] = {
    "necessity": "Nobody else can say when it was in the town.",
    "proportionality": "One plate, a fortnight; nobody is watched.",
}


@pytest.fixture
def run(place: Place) -> str:
    found = place.run(seed=5, text=first_light.text())
    desk.begin(place.services, place.trainee, found)
    return found


def offer(place: Place, run: str, kind: str) -> EnquiryOffer:
    offers = desk.enquiry_offers(place.services, place.trainee, run)
    return next(one for one in offers.kinds if one.id == kind)


def first(offered: EnquiryOffer, ending: str = "") -> AskableSubject:
    return next(subject for subject in offered.subjects if subject.label.endswith(ending))


def ask(place: Place, run: str, kind: str, cycle: int = 1, ending: str = "", **fields: Any) -> None:
    offered = offer(place, run, kind)
    subject = first(offered, ending)
    whole: dict[str, Any] = {"days": (0, 13), "expected_cycle": cycle, **WHY, **fields}
    desk.enquire(
        place.services, place.trainee, run, kind, subject.sources[0], (subject.kind, subject.id), **whole
    )


def close(place: Place, run: str, cycle: int) -> None:
    decide(place, run, cycle)
    desk.advance(place.services, place.trainee, run, expected_cycle=cycle)


def test_what_is_offered_is_what_the_exercise_s_sources_answer(place: Place, run: str) -> None:
    offers = desk.enquiry_offers(place.services, place.trainee, run)
    assert [one.id for one in offers.kinds] == [
        "subscriber",
        "call_data",
        "vehicle_history",
        "source_tasking",
    ]
    calls = offer(place, run, "call_data")
    assert (calls.remainder, calls.most_days, calls.dated) == (2, 14, True)
    assert calls.latest is not None
    assert (calls.latest - offers.starts).days == 13
    assert calls.authority == "Superintendent"
    assert {subject.kind for subject in calls.subjects} == {"person", "handset"}


def test_the_history_of_a_plate_comes_back_as_a_table_that_is_opened_and_bears_on_belief(
    place: Place, run: str
) -> None:
    ask(place, run, "vehicle_history", ending="hired")
    (out,) = desk.returns(place.services, place.trainee, run)
    assert out.status.startswith("Out. An answer may come from")
    assert (out.necessity, out.reports) == (WHY["necessity"], ())
    line = desk.log_lines(place.services, place.trainee, run)[-1]
    assert line.text.startswith("ANPR history of a plate (ANPR return): ")
    close(place, run, 1)
    (back,) = desk.returns(place.services, place.trainee, run)
    assert back.status == "1 report came back."
    (report,) = back.reports
    opened = desk.open_report(place.services, place.trainee, run, report.id, menu=[])
    assert "First read | Camera | Last read" in opened.report.body
    assert opened.report.indication is not None
    assert len(opened.report.indication.presence) == 14 * 9
    assert desk.returns(place.services, place.trainee, run)[0].opened == (report.id,)


def test_an_enquiry_adds_only_its_own_reports_to_the_log(place: Place, run: str) -> None:
    ask(place, run, "call_data")
    ask(place, run, "subscriber", ending="not known")
    for cycle in (1, 2):
        close(place, run, cycle)
    live = load(place.services, run)
    past = past_of(live.scenario.calendar, live.state)
    plain = live.world.released_by(replace(past, tasking=()))
    whole = live.world.released(live.state)
    backs = desk.returns(place.services, place.trainee, run)
    asked = {report.id for back in backs for report in back.reports}
    assert len(asked) == 7
    assert {ident: report for ident, report in whole.items() if ident not in asked} == plain
    assert set(whole) == set(plain) | asked


def test_hours_are_spent_and_refusals_leave_nothing_behind(place: Place, run: str) -> None:
    before = desk.brief(place.services, place.trainee, run).resources.specialist_hours
    with pytest.raises(Refused, match="Write the proportionality"):
        ask(place, run, "call_data", proportionality=" ")
    assert desk.returns(place.services, place.trainee, run) == ()
    ask(place, run, "call_data")
    left = desk.brief(place.services, place.trainee, run).resources.specialist_hours
    assert before - left == offer(place, run, "call_data").sources[0].hours == 10
    assert offer(place, run, "call_data").remainder == 1


def test_a_page_of_another_cycle_is_refused_and_a_double_submit_is_one_enquiry(
    place: Place, run: str
) -> None:
    ask(place, run, "subscriber", ending="not known", days=(0, 0), request="once")
    ask(place, run, "subscriber", ending="not known", days=(0, 0), request="once")
    assert len(desk.returns(place.services, place.trainee, run)) == 1
    close(place, run, 1)
    with pytest.raises(Refused, match="this page shows cycle 1; look again, then ask"):
        ask(place, run, "call_data", cycle=1)


def test_a_kind_that_does_not_exist_is_refused_in_words(place: Place, run: str) -> None:
    with pytest.raises(Refused, match="enquiry must be one of"):
        desk.enquire(
            place.services, place.trainee, run, "hunch", "anpr", ("person", "P1"), expected_cycle=1, **WHY
        )
