"""Opening reports costs hours once; a search reads what is open alone."""

import pytest

from exercise.access import Refused
from exercise.desk import desk
from tests.exercise.conftest import Place, begun


def test_opening_costs_hours_once_and_overspending_names_the_figures(place: Place) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    box = desk.inbox(services, caller, run, per_page=200)
    first = box.items[0].headline
    desk.open_report(services, caller, run, first.id, menu=[])
    desk.open_report(services, caller, run, first.id, menu=[])
    left = desk.brief(services, caller, run).resources
    assert left.analyst_hours == pytest.approx(left.analyst_hours_of - first.open_hours)

    def open_everything() -> None:
        for item in box.items[1:]:
            desk.open_report(services, caller, run, item.headline.id, menu=[])

    with pytest.raises(Refused, match=r"takes .* analyst hours and .* are left"):
        open_everything()
    with pytest.raises(Refused, match="no report R-nowhere"):
        desk.open_report(services, caller, run, "R-nowhere", menu=[])


def test_search_reads_headlines_and_the_bodies_of_opened_reports_alone(place: Place) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    item = desk.inbox(services, caller, run).items[0]
    word = item.headline.title.split()[0].upper()
    assert item in desk.inbox(services, caller, run, words=word).items
    body = desk.open_report(services, caller, run, item.headline.id, menu=[]).report.body
    found = desk.inbox(services, caller, run, words=body[:40]).items
    assert item.headline.id in {i.headline.id for i in found}
    assert desk.inbox(services, caller, run, words="no such word anywhere").total == 0
    for source in {i.headline.source for i in desk.inbox(services, caller, run).items}:
        page = desk.inbox(services, caller, run, source=source, per_page=1, page=99)
        assert page.page == page.pages
        assert {i.headline.source for i in page.items} == {source}
