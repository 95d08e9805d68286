"""docs/deep.md names every property that is searched for long, and each of them held."""

from tests.deep import DOCUMENT, properties, table


def test_the_table_names_every_property_and_all_held() -> None:
    held = dict.fromkeys(((row.file, row.name) for row in properties()), True)
    assert DOCUMENT.read_text(encoding="utf-8") == table(held), "run make deep, and mend what does not hold"
