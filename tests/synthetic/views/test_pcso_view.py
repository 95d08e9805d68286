"""The neighbourhood log: what an officer saw, how people are known, and a third of it short."""

from synthetic.views.pcso_view import VIEW, neighbourhood_log
from tests.synthetic.views.samples import TOWN, view_of, views_of


def test_an_officer_says_how_each_person_is_known() -> None:
    body = neighbourhood_log(view_of(VIEW, "meeting", 2, "direct", 2**40), TOWN).body
    assert "Stewart CHADDERLEY (known to me from the January noise complaints)" in body
    assert "Dale MURCOTT (known to me from the Thornquist Road parking petition)" in body


def test_somebody_without_an_earlier_dealing_is_known_by_sight_alone() -> None:
    body = neighbourhood_log(view_of(VIEW, "meeting", 3, "direct", 2**40), TOWN).body
    assert "Leanne ORRICK (known by sight)" in body


def test_a_stranger_is_described_and_not_named() -> None:
    body = neighbourhood_log(view_of(VIEW, "meeting", 1, "direct", 2**40), TOWN).body
    assert "a slim man of about 40 with short fair hair (not known to me)" in body


def test_a_bag_handed_over_by_a_friend_reads_as_one_handed_over_by_a_stranger_but_for_who_it_was() -> None:
    for lot in (5, 2**40, 2**61 + 17):
        friend = neighbourhood_log(view_of(VIEW, "handover", 3, "direct", lot), TOWN).body
        other = neighbourhood_log(view_of(VIEW, "handover", 1, "direct", lot), TOWN).body
        frame = friend.replace("Leanne ORRICK (known by sight)", "B").replace("a pram", "C")
        guilty = other.replace("a slim man of about 40 with short fair hair (not known to me)", "B")
        guilty = guilty.replace("A slim man of about 40 with short fair hair (not known to me)", "B")
        for car in (
            " of a grey Astra (AR69 XQT)",
            ", a grey Astra (AR69 XQT) beside them",
            ", beside a grey Astra (AR69 XQT)",
        ):
            guilty = guilty.replace(car, "")
        assert guilty.replace("the boot", "C") == frame


def test_what_was_seen_has_a_clock_and_what_was_told_has_a_quarter_of_an_hour() -> None:
    assert "15:06" in neighbourhood_log(view_of(VIEW, "meeting", 1, "direct"), TOWN).body
    assert "about three in the afternoon" in neighbourhood_log(view_of(VIEW, "meeting", 1, "told"), TOWN).body


def test_near_a_third_of_sightings_and_accounts_are_under_35_words() -> None:
    kinds = ("meeting", "handover", "visit", "purchase")
    bodies = [
        neighbourhood_log(view, TOWN).body
        for view in views_of(VIEW, range(6))
        if view.indication.kind in kinds and view.indication.nature in (3, 4) and view.basis != "hearsay"
    ]
    assert sum(len(body.split()) < 35 for body in bodies) >= len(bodies) / 3
