"""A rubric has described levels, says what is wrong with it, and leaves blanks unscored."""

import pytest

from assessment.rubric.rubric import RubricError, rubric, rubric_names, rubric_result, rubric_text

STANDARDS = (
    "independent", "clear", "comprehensive", "auditable", "relevant", "rigorous", "objective", "timely",
)  # fmt: skip


ROW = "  - {id: clear, name: Clear, levels: [a, b, c, d, e]}\n"


HEAD = "name: short-one\ntitle: A title\nsource: our own words\nrows:\n"


def test_every_analytical_standard_is_a_row_with_five_described_levels() -> None:
    of = rubric("analytical-standards")
    assert tuple(row.id for row in of.rows) == STANDARDS
    levels = [level for row in of.rows for level in row.levels]
    assert len(set(levels)) == 5 * len(STANDARDS)
    assert "no official standing" in of.source


def test_the_mean_counts_marked_rows_only_and_names_the_rest() -> None:
    result = rubric_result({"clear": 4, "timely": 1}, rubric("analytical-standards"))
    assert result.mean == 2.5
    assert len(result.unmarked) == 6
    assert "Unscored" in result.explanation


def test_nothing_marked_is_no_mark() -> None:
    assert rubric_result({}, rubric("analytical-standards")).mean is None


def test_unknown_rows_and_levels_are_refused_in_words() -> None:
    with pytest.raises(RubricError, match="no row 'style'"):
        rubric_result({"style": 2}, rubric("analytical-standards"))
    with pytest.raises(RubricError, match="level 5 is outside 0 to 4"):
        rubric_result({"clear": 5}, rubric("analytical-standards"))


def test_an_unknown_rubric_is_answered_with_those_there_are() -> None:
    assert "analytical-standards" in rubric_names()
    with pytest.raises(RubricError, match="there is analytical-standards"):
        rubric("../secrets")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: [", "short.yaml:1"),
        (HEAD + ROW + ROW, "row ids used twice: clear"),
        (HEAD + "  - {id: clear, name: Clear, levels: [a, b]}\n", r"rows\.0\.levels"),
        (HEAD + ROW + "extra: 1\n", "extra"),
        ("", "file"),
    ],
)
def test_a_broken_rubric_says_where_and_what(text: str, message: str) -> None:
    with pytest.raises(RubricError, match=message):
        rubric_text(text, "short.yaml")
