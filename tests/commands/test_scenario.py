"""``scenario check`` says every fault where it is, and with ``--deep`` refuses what cannot be answered."""

from pathlib import Path

import pytest

from assessment.difficulty import difficulty as measuring
from scenarios.load import load
from tests.commands.conftest import Line, interrupt_in

LIBRARY = Path(__file__).parents[2] / "scenarios" / "library"


FIRST_LIGHT = LIBRARY / "first-light.yaml"
OLD = Path(__file__).parents[1] / "data" / "small-town-1.yaml"


def test_the_deep_check_refuses_a_question_without_a_right_answer(line: Line, tmp_path: Path) -> None:
    dark = tmp_path / "dark.yaml"
    text = FIRST_LIGHT.read_text(encoding="utf-8")
    start, end = text.index("  looks:\n"), text.index("  sources:\n")
    nothing = "".join(
        f"    {kind}: {{fewest: 0, most: 0}}\n"
        for kind in ("person", "group", "handset", "number", "vehicle", "pairing")
    )
    text = f"{text[:start]}  looks:\n{nothing}    background: 20\n{text[end:]}"
    text = "".join(t for t in text.splitlines(keepends=True) if not t.startswith("    insufficient:"))
    dark.write_text(text, encoding="utf-8")
    assert "without fault" in line("scenario", "check", dark).output
    refused = line("scenario", "check", dark, "--deep", "--seeds", 2, code=1)
    assert "questions[0]: Q1 is not knowable" in refused.stderr
    assert "give it insufficient: with the words of that answer" in refused.stderr
    words = "    insufficient: The intelligence does not tell.\n"
    mended = "".join(
        line_ + (words if line_.startswith("    base_rates:") else "")
        for line_ in text.splitlines(keepends=True)
    )
    dark.write_text(mended, encoding="utf-8")
    assert "without fault" in line("scenario", "check", dark, "--deep", "--seeds", 2).output


def test_a_stopped_check_decides_nothing(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupt_in(monkeypatch, measuring, "observed_world", 1)
    stopped = line("scenario", "check", FIRST_LIGHT, "--deep", "--seeds", 3, code=130)
    assert "stopped after 1 of 3 seeds; nothing is decided" in stopped.stderr


def test_an_old_file_is_met_with_one_error_that_names_the_upgrade(line: Line, tmp_path: Path) -> None:
    for words in (
        ("scenario", "check", OLD),
        ("scenario", "card", OLD),
        ("observe", OLD, "--out", tmp_path / "o"),
    ):
        (said,) = line(*words, code=1).stderr.strip().splitlines()[:1]
        assert said.startswith(f"{OLD}:3: format: goldenthread/1 is no longer read; ")
        assert f"goldenthread scenario upgrade {OLD}" in said


def test_a_broken_scenario_prints_every_fault_where_it_is(line: Line, tmp_path: Path, small: Path) -> None:
    broken = tmp_path / "broken.yaml"
    text = small.read_text(encoding="utf-8")
    broken.write_text(
        text.replace("notional_hours: 1", "notional_hours: -1").replace("level: foundation", "level: godlike")
    )
    for words in (("scenario", "check", broken), ("observe", broken, "--out", tmp_path / "out")):
        said = line(*words, code=1).stderr
        for field in ("level", "notional_hours"):
            number = next(
                i for i, row in enumerate(broken.read_text().splitlines(), 1) if row.startswith(field)
            )
            assert any(
                row.startswith(f"{broken}:{number}: {field}: ") and "; " in row for row in said.splitlines()
            )


@pytest.mark.parametrize(
    "content",
    [b"", b"a: [", b"\xff\xfe\x00", b"just words", b"\t- x", b"&a [*a]", b"x: !!python/object:os.x {}"],
)
def test_a_file_that_is_no_scenario_is_refused_in_words(line: Line, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    assert "odd.yaml" in line("scenario", "check", path, code=1).stderr
    assert "odd.yaml" in line("scenario", "card", path, code=1).stderr


def test_an_upgrade_writes_a_file_that_passes_the_check_and_says_what_is_left_to_do(
    line: Line, tmp_path: Path
) -> None:
    out = tmp_path / "second.yaml"
    said = line("scenario", "upgrade", OLD, "--to", out).output
    for words in (
        f"{out}: goldenthread/2",
        "Q1: broker is now holder",
        "Dropped:",
        "measure the base rates of Q1, Q2, Q3",
    ):
        assert words in said
    assert "1 file(s) without fault" in line("scenario", "check", out).output
    assert load(out).format == "goldenthread/2"


def test_an_upgrade_writes_over_a_file_only_when_told_to(line: Line, tmp_path: Path) -> None:
    copy = tmp_path / "town.yaml"
    before = OLD.read_bytes()
    copy.write_bytes(before)
    for words in (("scenario", "upgrade", copy), ("scenario", "upgrade", OLD, "--to", copy)):
        assert f"{copy}: exists already; name another file, or add --overwrite" in line(*words, code=1).stderr
        assert copy.read_bytes() == before
    line("scenario", "upgrade", copy, "--overwrite")
    assert load(copy).format == "goldenthread/2"
    assert (
        "the file is goldenthread/2 already"
        in line("scenario", "upgrade", copy, "--overwrite", code=1).stderr
    )


def test_what_cannot_be_upgraded_is_refused_in_words(line: Line, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(OLD.read_text(encoding="utf-8").replace("level: foundation", "level: easy"))
    out = tmp_path / "out.yaml"
    assert "level 'easy' is not known" in line("scenario", "upgrade", broken, "--to", out, code=1).stderr
    assert "there is no such file" in line("scenario", "upgrade", tmp_path / "none.yaml", code=1).stderr
    assert not out.exists()


def test_the_deep_check_refuses_a_truth_that_hardly_varies(line: Line, tmp_path: Path) -> None:
    text = (LIBRARY / "first-light.yaml").read_text(encoding="utf-8")
    rates = "base_rates: [0.26, 0.22, 0.2, 0.17, 0.15]"
    assert rates in text
    sure = tmp_path / "sure.yaml"
    sure.write_text(text.replace(rates, "base_rates: [0.96, 0.01, 0.01, 0.01, 0.01]"), encoding="utf-8")
    assert "without fault" in line("scenario", "check", sure).output
    refused = line("scenario", "check", sure, "--deep", "--seeds", 2, code=1)
    assert "questions[0]: H1 is the answer in 9" in refused.stderr
    assert "ask for something that the world leaves open, or drop the question" in refused.stderr


def test_the_deep_check_passes_what_can_be_known_and_the_card_says_how_often_each_answer_is_true(
    line: Line,
) -> None:
    assert "without fault" in line("scenario", "check", "first-light", "--deep", "--seeds", 2).output
    shown = line("scenario", "card", "first-light", "--seeds", 2).output
    assert "True over 200 seeds" in shown
    assert "Q1: H1 25% (given 26%)" in shown
    assert "True over" not in line("scenario", "card", "first-light", "--seeds", 0).output
