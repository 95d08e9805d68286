"""``scenario measure`` lays what is published beside what is drawn, and refuses what does not hold."""

import json
from pathlib import Path

import pytest

from assessment.evidence_checks import answer_variety as varying
from assessment.evidence_checks import sheet_measurement as measuring
from assessment.evidence_checks.act_tally import ActTally
from scenarios.load import load
from scenarios.questions.place import PlaceQuestion
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, slots
from tests.commands.conftest import Line, interrupt_in
from tests.data import evidence_town
from tests.scenarios.questions.test_place import DRIVEN

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


def settled(scenario: Scenario, seed: int) -> list[Answer]:
    """Return answers in which trade follows its driver in two seeds of three, and goes nowhere in the third."""
    found = []
    for slot in slots(scenario, seed):
        own = slot.hypotheses[seed % len(slot.hypotheses)].id
        truth = own if seed % 3 else slot.hypotheses[-1].id
        found.append(Answer(slot.question, truth, "", "", own if slot.drivers else ""))
    return found


def test_what_was_measured_of_drivers_is_written_into_the_file_and_judged_there(
    line: Line, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    town = tmp_path / "town.yaml"
    town.write_text(evidence_town.text(DRIVEN), encoding="utf-8")
    monkeypatch.setattr(varying, "answers", settled)
    few = line("scenario", "measure", town, "--worlds", 1, "--seeds", 100, "--write", code=1)
    assert "100 seeds are too few to write; measure 200 or more" in few.stderr
    told = line("scenario", "measure", town, "--worlds", 1, "--seeds", 240, "--write", code=1).stderr
    assert "outcomes and base rates of Q3 as measured over 240 seeds" in told
    assert "Settled the answers of 230 seeds" in told
    assert "outcome, Q3" not in told
    [asked] = [q for q in load(town).questions if isinstance(q, PlaceQuestion)]
    for row, chances in enumerate(asked.outcomes[:-1]):
        assert 0.6 < chances[row] < 0.72
        assert 0.28 < chances[-1] < 0.4
    assert asked.outcomes[-1][-1] > 0.95


def test_nothing_is_written_to_a_scenario_without_drivers(line: Line) -> None:
    refused = line("scenario", "measure", "first-light", *FEW[:2], "--seeds", 200, "--write", code=1)
    assert "no question has drivers" in refused.stderr
