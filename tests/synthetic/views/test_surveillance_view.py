"""The surveillance log: letters with a key, entries in order of their clock, and no more than was in view."""

import re

from synthetic.views.surveillance_view import VIEW, surveillance_log
from tests.synthetic.views.samples import TOWN, view_of, views_of


def test_entries_stand_in_the_order_of_their_clock() -> None:
    for view in views_of(VIEW, range(6)):
        clocks = [
            int(hour) * 60 + int(minute)
            for hour, minute in re.findall(r"\b(\d\d):(\d\d)\b", surveillance_log(view, TOWN).body)
        ]
        first = clocks[0]
        assert first == min(clocks)
        assert clocks[-1] >= first


def test_every_letter_has_a_key() -> None:
    for view in views_of(VIEW, range(6)):
        body = surveillance_log(view, TOWN).body
        for letter in set(re.findall(r"\b([BC])\b(?! =)", body)):
            assert re.search(rf"\b{letter}(?: =| is a|, not identified| identified by)", body), body


def test_no_sum_and_no_spoken_word_is_in_the_log() -> None:
    for view in views_of(VIEW, range(6)):
        body = surveillance_log(view, TOWN).body
        assert "£" not in body
        assert '"' not in body


def test_a_second_person_of_one_log_has_a_letter_of_their_own() -> None:
    for lot in (3, 2**40, 2**61):
        body = surveillance_log(view_of(VIEW, "meeting", 0, "direct", lot), TOWN).body
        stranger, seller = body.index("slim man"), body.index("MURCOTT")
        assert stranger < seller
        assert re.search(r"\bC\b", body)


def test_a_stranger_is_by_description_only() -> None:
    for lot in (3, 2**40, 2**61):
        body = surveillance_log(view_of(VIEW, "meeting", 1, "direct", lot), TOWN).body
        assert "by description only" in body or "not identified" in body


def test_somebody_alone_is_a_check_within_its_times() -> None:
    for lot in (3, 2**40, 2**61):
        body = surveillance_log(view_of(VIEW, "meeting", 4, "direct", lot), TOWN).body
        assert re.search("obody|No contact up to", body)
        assert "15:15" in body
