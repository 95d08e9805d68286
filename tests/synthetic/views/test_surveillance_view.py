"""The surveillance log: letters with a key, entries in order of their clock, and no more than was in view."""

import re

from synthetic.views.surveillance_view import VIEW, surveillance_log
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of, views_of


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
        log = surveillance_log(view, TOWN)
        letters = set(re.findall(r"\b([BC])\b", log.body))
        assert letters == {label for label, _ in log.form} & {"B", "C"}, log.body


def test_no_sum_and_no_spoken_word_is_in_the_log() -> None:
    for view in views_of(VIEW, range(6)):
        body = surveillance_log(view, TOWN).body
        assert "£" not in body
        assert '"' not in body


def test_a_second_person_of_one_log_has_a_letter_of_their_own() -> None:
    for lot in (3, 2**40, 2**61):
        log = surveillance_log(view_of(VIEW, "meeting", 0, "direct", lot), TOWN)
        keys = dict(log.form)
        assert "slim man" in keys["B"]
        assert "MURCOTT" in keys["C"]
        assert log.body.index("B") < log.body.index("C")


def test_a_stranger_is_by_description_only() -> None:
    for lot in (3, 2**40, 2**61):
        key = dict(surveillance_log(view_of(VIEW, "meeting", 1, "direct", lot), TOWN).form)["B"]
        assert "by description only" in key or "not identified" in key


def test_somebody_alone_is_a_check_within_its_times() -> None:
    for lot in (3, 2**40, 2**61):
        body = surveillance_log(view_of(VIEW, "meeting", 4, "direct", lot), TOWN).body
        assert re.search("alone", body)
        assert "15:15" in body
