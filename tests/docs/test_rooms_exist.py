"""Documents that say where a thing lives name files and folders that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLACE = re.compile(
    r"`((?:scenarios|documents|simulator|lab|synthetic|assessment|exercise|trainer_ui|commands)/[\w/.-]*)`"
)


@pytest.mark.parametrize("document", ["architecture", "assessment", "intelligence", "writing-a-scenario"])
def test_every_place_that_a_document_names_is_there(document: str) -> None:
    named = set(PLACE.findall((ROOT / "docs" / f"{document}.md").read_text(encoding="utf-8")))
    assert [place for place in sorted(named) if not (ROOT / place).exists()] == []
