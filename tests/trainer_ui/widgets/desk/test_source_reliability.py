"""The published tables: one of statements, or two of bases and their errors."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from exercise.read_models.desk_models import BasisDetails, Brief, SourceDetails, StatementSource, ViewSource

TERMS = ("pcso", "PCSO report", "0–3 days", 0.3, 6.0, "")
STATEMENTS = StatementSource(
    *TERMS, open=True, accurate=0.6, misattributed=0.2, planted=0.0, vague=0.2, withdrawn=0.2
)
VIEWS = ViewSource(*TERMS, open=False, basis_shares=(0.0, 0.8))
BASES = (
    BasisDetails("Machine or paper", 0.9, 0.04, 0.0, 0.03, 0.03, 1.0),
    BasisDetails("Seen or heard", 0.76, 0.08, 0.02, 0.1, 0.04, 0.75),
)


def brief(source: SourceDetails, bases: tuple[BasisDetails, ...]) -> Brief:
    """Return a brief that holds nothing but what the tables show."""
    empty = dict.fromkeys(Brief.__dataclass_fields__)
    return Brief(**{**empty, "sources": (source,), "bases": bases})  # type: ignore[arg-type]


def shown(page: Callable[[Brief], None], of: Brief) -> str:
    app = AppTest.from_function(page, kwargs={"brief": of}).run()
    assert not app.exception
    headings = " ".join(markdown.value for markdown in app.markdown)
    return headings + " ".join(str(part.proto) for part in app.main if part.type not in ("markdown",))


def page(brief: "Brief") -> None:
    from trainer_ui.widgets.desk import source_reliability

    source_reliability.tables(brief)


@pytest.mark.parametrize(
    ("source", "bases", "headings", "missing"),
    [
        (STATEMENTS, (), ["How far each source can be trusted"], "How accounts err"),
        (VIEWS, BASES, ["How each source knows", "How accounts err"], "How far each source can be trusted"),
    ],
)
def test_a_run_shows_the_tables_of_its_own_format(
    source: SourceDetails, bases: tuple[BasisDetails, ...], headings: list[str], missing: str
) -> None:
    words = shown(page, brief(source, bases))
    assert all(heading in words for heading in headings)
    assert missing not in words
    assert "PCSO report" in words
