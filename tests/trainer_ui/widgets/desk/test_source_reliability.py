"""The published tables: how each source knows, and how accounts err."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from exercise.read_models.desk_models import BasisDetails, Brief, SourceDetails

TERMS = ("pcso", "PCSO report", "0–3 days", 0.3, 6.0, "")
SOURCE = SourceDetails(*TERMS, open=False, basis_shares=(0.0, 0.8))
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


def test_the_tables_say_how_sources_know_and_how_accounts_err() -> None:
    words = shown(page, brief(SOURCE, BASES))
    assert all(heading in words for heading in ("How each source knows", "How accounts err"))
    assert "PCSO report" in words
