"""What a trainee codes is confirmed by what the log says, kept, shown in words and never told of before it is said."""

import pytest

from exercise.access import Refused
from exercise.desk import desk
from tests.data import first_light
from tests.exercise.conftest import NOBODY, Place, Reopen


@pytest.fixture
def reading(place: Place) -> tuple[str, str, str]:
    """A run of First Light with two opened reports."""
    run = place.run(5, first_light.text())
    services, caller = place.services, place.trainee
    desk.begin(services, caller, run)
    page = desk.inbox(services, caller, run)
    for item in page.items[:2]:
        desk.open_report(services, caller, run, item.headline.id, menu=[i.headline.id for i in page.items])
    return run, page.items[0].headline.id, page.items[1].headline.id


def test_a_confirmation_is_the_line_of_the_log(place: Place, reading: tuple[str, str, str]) -> None:
    run, one, two = reading
    services, caller = place.services, place.trainee
    rival = desk.brief(services, caller, run).questions[0].hypotheses[0]
    said = [
        desk.code(services, caller, run, one, "Q1", rival.id, "against", "strong"),
        desk.join(services, caller, run, one, two, "origin"),
        desk.code(services, caller, run, one, "Q1", rival.id, withdrawn=True),
    ]
    assert said == [
        f"Coded {one} on Q1, {rival.label}: strongly against",
        f"Joined {one} and {two}: one origin, a copy",
        f"Took back the coding of {one} on Q1, {rival.label}",
    ]
    assert [line.text for line in desk.log_lines(services, caller, run)][-3:] == said


def test_codings_are_kept_over_a_restart_and_stand_by_report(
    place: Place, reading: tuple[str, str, str], reopened: Reopen
) -> None:
    run, one, two = reading
    rivals = desk.brief(place.services, place.trainee, run).questions[0].hypotheses
    for rival in rivals[:2]:
        desk.code(place.services, place.trainee, run, one, "Q1", rival.id, "for", "weak")
    desk.join(place.services, place.trainee, run, one, two)
    again = reopened(place)
    kept = desk.coding(again.services, again.trainee, run)
    assert [row.label for row in kept.of_report(one)] == [rival.label for rival in rivals[:2]]
    assert kept.of_report(two) == ()
    assert kept.joined_with(two) == kept.joined_with(one) != ()
    again.services.store.close()


def test_subjects_that_can_be_one_are_those_of_the_questions_and_of_opened_reports(
    place: Place, reading: tuple[str, str, str]
) -> None:
    run, *_ = reading
    services, caller = place.services, place.trainee
    page = desk.inbox(services, caller, run, unopened=True)
    handset = next(i for i in page.items if i.headline.subject and i.headline.subject.kind == "handset")
    number = handset.headline.subject.id if handset.headline.subject else ""
    person = desk.brief(services, caller, run).questions[0].hypotheses[0]
    with pytest.raises(Refused, match="opened reports, can be said to be"):
        desk.identify(services, caller, run, person.entity, number)
    desk.open_report(services, caller, run, handset.headline.id, menu=())
    assert number in {target.id for target in desk.coding(services, caller, run).subjects}
    assert desk.identify(services, caller, run, person.entity, number) == (
        f"Said that {person.label} and {number} are one person or of one user"
    )
    assert [row.label for row in desk.coding(services, caller, run).identified] == [
        f"{person.label} – {number}"
    ]


def test_a_word_out_of_bounds_is_refused_with_what_is_allowed(
    place: Place, reading: tuple[str, str, str]
) -> None:
    run, one, _ = reading
    with pytest.raises(Refused, match="strength must be one of 'weak', 'moderate' or 'strong'"):
        desk.code(place.services, place.trainee, run, one, "Q1", "H1", "for", "very")
    with pytest.raises(Refused, match="sign in"):
        desk.coding(place.services, NOBODY, run)
