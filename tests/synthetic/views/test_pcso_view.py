"""The neighbourhood log: what an officer saw, how people are known, and a third of it short."""

import re

from synthetic.views.pcso_view import VIEW, neighbourhood_log
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of, views_of


def test_an_officer_says_how_each_person_is_known() -> None:
    body = neighbourhood_log(view_of(VIEW, "meeting", 2, "direct", 2**40), TOWN).body
    assert "Stewart CHADDERLEY (known from the January noise complaints)" in body
    assert "Dale MURCOTT (known from the Thornquist Road parking petition)" in body


def test_somebody_without_an_earlier_dealing_is_known_from_earlier_patrols_alone() -> None:
    body = neighbourhood_log(view_of(VIEW, "meeting", 3, "direct", 2**40), TOWN).body
    assert "Leanne ORRICK (known from earlier patrols)" in body


def test_a_stranger_is_described_and_not_named() -> None:
    body = neighbourhood_log(view_of(VIEW, "meeting", 1, "direct", 2**40), TOWN).body
    assert "a slim man of about 40 with short fair hair (not known)" in body


def test_a_bag_handed_over_by_a_friend_reads_as_one_handed_over_by_a_stranger_but_for_who_it_was() -> None:
    for lot in (5, 2**40, 2**61 + 17):
        friend = neighbourhood_log(view_of(VIEW, "handover", 3, "direct", lot), TOWN).body
        other = neighbourhood_log(view_of(VIEW, "handover", 1, "direct", lot), TOWN).body
        frame = friend.replace("Leanne ORRICK (known from earlier patrols)", "B")
        guilty = re.sub(r"(?i)a slim man of about 40 with short fair hair \(not known\)", "B", other)
        guilty = guilty.replace(" The man left in a grey Astra (AR69 XQT).", "")
        assert guilty.replace("the boot of a parked car", "C") == frame.replace("a pram", "C")


def test_what_was_seen_has_a_clock_and_what_was_told_has_a_quarter_of_an_hour() -> None:
    assert "15:06" in neighbourhood_log(view_of(VIEW, "meeting", 1, "direct"), TOWN).body
    assert (
        "about three in the afternoon"
        in neighbourhood_log(view_of(VIEW, "meeting", 1, "told"), TOWN).body.lower()
    )


def test_a_third_of_sightings_and_no_account_of_one_act_is_long() -> None:
    kinds = ("meeting", "handover", "visit", "purchase")
    views = [
        view
        for view in views_of(VIEW, range(6))
        if view.indication.kind in kinds and view.indication.nature in (3, 4) and view.basis != "hearsay"
    ]
    lengths = [(view.basis, len(neighbourhood_log(view, TOWN).body.split())) for view in views]
    seen = [words for basis, words in lengths if basis == "direct"]
    assert sum(words < 35 for words in seen) >= len(seen) / 3
    assert max(words for _, words in lengths) < 60
