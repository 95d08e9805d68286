"""The clocks of call records go with the season."""

from datetime import date

import pytest

from synthetic.bulk.call_records import summer


@pytest.mark.parametrize(
    ("on", "ahead"),
    [
        (date(2031, 3, 29), 0),
        (date(2031, 3, 30), 3600),
        (date(2031, 10, 25), 3600),
        (date(2031, 10, 26), 0),
    ],
)
def test_clocks_go_forward_and_back_on_the_last_sundays(on: date, ahead: int) -> None:
    assert summer(on) == ahead
