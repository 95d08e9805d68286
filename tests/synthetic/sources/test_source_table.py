from pathlib import Path

from synthetic.sources.source_table import reads, table


def test_the_table_of_sources_in_the_docs_is_current() -> None:
    text = (Path(__file__).parents[3] / "docs" / "intelligence.md").read_text(encoding="utf-8")
    assert f"<!-- sources -->\n{table()}\n<!-- end sources -->" in text
    assert f"<!-- reads -->\n{reads()}\n<!-- end reads -->" in text
