"""Only an assisted exercise says what an opened report shows and which tell the same account."""

from typing import get_args

from exercise.desk import desk
from exercise.read_models.desk_models import OpenReport
from synthetic.testimony.occasion import ActivityKind
from tests.data import first_light
from tests.exercise.conftest import Place
from tests.exercise.desk.conftest import decide

PLENTY = ("analyst_hours: 6.5", "analyst_hours: 400")


def _begun(place: Place, text: str) -> str:
    run = place.run(seed=5, text=text)
    desk.begin(place.services, place.trainee, run)
    return run


def _opened(place: Place, text: str) -> tuple[OpenReport, ...]:
    return _all_opened(place, _begun(place, text))


def _all_opened(place: Place, run: str) -> tuple[OpenReport, ...]:
    for item in desk.inbox(place.services, place.trainee, run, per_page=200).items:
        desk.open_report(place.services, place.trainee, run, item.headline.id, menu=[])
    return desk.opened(place.services, place.trainee, run)


def test_an_exercise_that_is_not_assisted_prints_nothing_of_what_reports_show(place: Place) -> None:
    opened = _opened(place, first_light.text(PLENTY))
    assert opened
    for report in opened:
        assert (report.shows, report.same_account) == ("", ())


def test_an_assisted_exercise_says_what_each_report_shows_in_words_of_the_sheet(place: Place) -> None:
    text = first_light.text(PLENTY, first_light.ASSISTED)
    opened = _opened(place, text)
    assert all(report.shows for report in opened)
    assert {report.shows.split(":")[0].lower() for report in opened} <= set(get_args(ActivityKind))
    reads = [report for report in opened if report.report.indication.subject.kind == "vehicle"]  # type: ignore[union-attr]
    assert all("reads of the vehicle" in report.shows for report in reads)


def test_reports_of_one_account_name_each_other(place: Place) -> None:
    run = _begun(place, first_light.text(PLENTY, first_light.ASSISTED))
    for cycle in range(1, 4):
        decide(place, run, cycle)
        desk.advance(place.services, place.trainee, run, expected_cycle=cycle)
    opened = {report.report.headline.id: report for report in _all_opened(place, run)}
    twins = {ident: report.same_account for ident, report in opened.items() if report.same_account}
    assert twins
    for ident, others in twins.items():
        assert all(ident in opened[other].same_account for other in others)
