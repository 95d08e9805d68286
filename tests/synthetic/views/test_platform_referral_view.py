"""Platform referrals hold log rows of accounts, and an account is not a person."""

from synthetic.views.platform_referral_view import VIEW
from tests.synthetic.views.sample_views import view_of
from tests.synthetic.views.writer_promises import (
    licensed_views,
    written,
)


def test_its_remark_counts_the_rows_of_its_table_and_the_minutes_between_them() -> None:
    for view in licensed_views(VIEW):
        text = written(VIEW, view)
        clocks = [60 * int(row[1][:2]) + int(row[1][3:]) for row in text.table[1:]]
        if len(clocks) > 1:
            assert f"{len(clocks)} rows, {max(clocks) - min(clocks)} minutes apart." in text.body
        elif clocks:
            assert text.body.startswith("One row in the log")


def test_a_message_gives_both_numbers_where_the_log_holds_them() -> None:
    for nature in (1, 2, 3, 4):
        view = view_of(VIEW, "message", nature, "machine")
        row = " ".join(written(VIEW, view).table[1])
        assert view.acts[0].actor.number in row
        assert view.acts[0].counterpart.number in row


def test_a_threat_from_nobody_known_comes_from_an_account_without_a_phone() -> None:
    text = written(VIEW, view_of(VIEW, "threat", 4, "machine"))
    assert "account without a verified phone" in text.table[1][2]
