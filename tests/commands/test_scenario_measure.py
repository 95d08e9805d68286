"""``scenario measure`` lays what is published beside what is drawn, and refuses what does not hold."""

import json
from pathlib import Path

import pytest

from assessment.evidence_checks import sheet_measurement as measuring
from assessment.evidence_checks.act_tally import ActTally
from tests.commands.conftest import Line, interrupt_in

FEW = ("--worlds", 6, "--seeds", 60)


def test_a_right_sheet_is_shown_with_its_intervals_and_seeds_and_passes(line: Line, tmp_path: Path) -> None:
    out = tmp_path / "sheet.json"
    shown = line("scenario", "measure", "first-light", *FEW, "--out", out)
    for words in ("Over 60 seeds (1 to 60)", "Over 6 worlds", "class of act", "reports a world", "Q1 H1"):
        assert words in shown.output
    assert "published figures lie in their interval, each widened for being one of" in shown.output
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["worlds"] == [1, 2, 3, 4, 5, 6]
    assert all(figure["agrees"] for figure in written["figures"])
    assert "exists already" in line("scenario", "measure", "first-light", *FEW, "--out", out, code=1).stderr


def test_a_figure_that_does_not_hold_is_refused(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    real = ActTally._add

    def doubled(self: ActTally, table: str, label: str, published: float, hit: bool) -> None:
        real(self, table, label, published / 2 if label == "direct: right" else published, hit)

    monkeypatch.setattr(ActTally, "_add", doubled)
    refused = line("scenario", "measure", "first-light", *FEW, "--json", code=1)
    assert "outside its interval: error, direct: right: published 0.38" in refused.stderr
    assert "1 published figure(s) do not hold" in refused.stderr


def test_a_stopped_measurement_shows_what_it_has(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupt_in(monkeypatch, measuring, "drawn_filings", 2)
    stopped = line("scenario", "measure", "first-light", *FEW, code=130)
    assert "2 of 6 worlds" in stopped.stderr
    assert "class of act" in stopped.stdout
