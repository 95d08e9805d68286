"""Reports are found by their subject as the record has it, and by no question."""

from exercise.desk import desk
from tests.data import first_light
from tests.exercise.conftest import Place


def _begun(place: Place) -> str:
    run = place.run(text=first_light.text())
    desk.begin(place.services, place.trainee, run)
    return run


def test_a_log_is_filtered_by_name_number_or_plate_and_each_is_what_the_record_has(place: Place) -> None:
    run = _begun(place)
    subjects = desk.brief(place.services, place.trainee, run).subjects
    assert len({target.id for target in subjects}) == len(subjects) > 8
    numbers = {target.id for target in subjects if target.id.startswith("07700")}
    hits = {
        target.id: desk.inbox(place.services, place.trainee, run, subject=target.id, per_page=200).items
        for target in subjects
    }
    assert any(hits[number] for number in numbers)
    for ident, items in hits.items():
        assert all(item.subject == ident for item in items)
        assert all(ident in item.headline.title for item in items)
    named = [items for ident, items in hits.items() if ident not in numbers and items]
    assert all(item.headline.source != "communications" for items in named for item in items)


def test_a_headline_says_when_it_happened(place: Place) -> None:
    run = _begun(place)
    items = desk.inbox(place.services, place.trainee, run, per_page=200).items
    assert items
    assert all(item.happened <= item.released for item in items)
