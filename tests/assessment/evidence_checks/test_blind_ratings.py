"""Blind ratings are read whole, and the figures that the documents print are theirs."""

from pathlib import Path

import pytest

from assessment.evidence_checks.blind_ratings import (
    SCALES,
    agreement,
    generated,
    lowest,
    means,
    read_ratings,
)

ROOT = Path(__file__).parents[3]
READINGS = ROOT / "tests" / "data" / "blind-ratings"
PAGE = ROOT / "docs" / "evidence-from-lives.md"
HEAD = "report,origin,source,reader,credible,intelligible,useful,consistent,remark\n"


@pytest.mark.parametrize("name", ["first", "second", "third", "fourth"])
def test_the_page_prints_the_means_of_each_reading(name: str) -> None:
    ratings = read_ratings(READINGS / f"{name}-reading.csv")
    figures = " | ".join(f"{mean:.2f}" for mean in means(generated(ratings)))
    assert f"| {name} | {len({r.report for r in generated(ratings)})} | {figures} |" in PAGE.read_text(
        encoding="utf-8"
    )


def test_two_readers_rated_every_report_of_the_third_reading() -> None:
    ratings = read_ratings(READINGS / "third-reading.csv")
    by_reader = {reader: [r.report for r in ratings if r.reader == reader] for reader in ("five", "six")}
    assert sorted(by_reader["five"]) == sorted(by_reader["six"]) == sorted({r.report for r in ratings})
    assert len({r.source for r in generated(ratings)}) == 19


def test_agreement_of_readers_who_agree_is_1_and_a_mark_of_1_is_named(tmp_path: Path) -> None:
    file = tmp_path / "marks.csv"
    rows = "".join(
        f"01,7-R-0001,pcso,{reader},4,5,1,5,\n02,by hand,pcso,{reader},5,4,4,5,\n" for reader in "ab"
    )
    file.write_text(HEAD + rows, encoding="utf-8")
    ratings = read_ratings(file)
    assert agreement(ratings) == 1
    assert lowest(ratings) == ("01",)
    assert means(generated(ratings)) == (4, 5, 1, 5)
    assert len(SCALES) == 4


@pytest.mark.parametrize("mark", ["0", "6"])
def test_a_mark_out_of_bounds_is_refused_with_its_line(tmp_path: Path, mark: str) -> None:
    file = tmp_path / "marks.csv"
    file.write_text(f"{HEAD}01,by hand,pcso,a,{mark},5,5,5,\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"marks\.csv:2: .*give whole numbers from 1 to 5"):
        read_ratings(file)


def test_agreement_asks_for_two_readers(tmp_path: Path) -> None:
    file = tmp_path / "marks.csv"
    file.write_text(f"{HEAD}01,by hand,pcso,a,4,5,5,5,\n", encoding="utf-8")
    with pytest.raises(ValueError, match="choose two"):
        agreement(read_ratings(file))
