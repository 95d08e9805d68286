"""A vetting answer counts its own rows, names no user of a line, and says of access only what was not found."""

import re

from synthetic.testimony.view import VAGUE
from synthetic.views.vetting_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import bases_of, natures_of, view_of


def test_the_remark_counts_the_rows_of_its_table() -> None:
    for view in (v for v in every_view(VIEW, range(6)) if v.indication.kind == "call"):
        written = VIEW.writer(view, TOWN)
        rows = written.table[1:]
        if not rows:
            assert "lines, " not in written.body
            continue
        starts = [int(row[1][:2]) * 60 + int(row[1][3:]) for row in rows]
        remark = (
            "One line for these numbers that day."
            if len(rows) == 1
            else f"{len(rows)} lines, {max(starts) - min(starts)} minutes between them."
        )
        assert remark in written.body


def test_every_row_is_an_act_of_the_view_with_its_numbers_and_seconds() -> None:
    view = view_of(VIEW, "call", 0, "machine")
    rows = VIEW.writer(view, TOWN).table[1:]
    assert [row[3] for row in rows] == ["07700 900691", "07700 900455"]
    assert [row[5] for row in rows] == [str(act.seconds) for act in view.acts]


def test_only_a_machine_prints_a_table() -> None:
    for view in every_view(VIEW, range(2)):
        has_table = bool(VIEW.writer(view, TOWN).table)
        on_record = view.basis == "machine" and view.indication.kind != "contact"
        assert has_table == on_record


def test_a_number_that_is_not_supplied_is_said_to_be_missing() -> None:
    for nature in natures_of(VIEW, "call"):
        for basis in bases_of(VIEW, "call"):
            body = VIEW.writer(view_of(VIEW, "call", nature, basis), TOWN).body
            assert re.search(r"07700 \d{6}|01632 \d{6}", body), body


def test_access_of_a_record_is_a_bounded_nothing() -> None:
    bodies = {
        VIEW.writer(view_of(VIEW, "call", VAGUE, "machine", lot * 104729), TOWN).body for lot in range(8)
    }
    audits = [body for body in bodies if "Audit of record" in body]
    assert audits
    assert all("One system searched" in body and "00:00 to 24:00" in body for body in audits)


def test_nobody_is_called_corrupt() -> None:
    for view in every_view(VIEW, range(3)):
        assert not re.search(r"rogue|bent|corrupt|leak", VIEW.writer(view, TOWN).body)
