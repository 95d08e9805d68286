"""The page of the card stands alone, and every picture on it has its table."""

import re
from html.parser import HTMLParser

from assessment.difficulty.card_page import difficulty_page
from assessment.difficulty.difficulty import Difficulty
from scenarios.schema.scenario import Scenario


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.charts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.ids += [held["id"] or ""] if "id" in held else []
        if "src" in held or tag == "script" or "style" in held:
            self.fetched.append(tag)
        if tag == "a":
            self.targets.add((held.get("href") or "")[1:])
        if held.get("class") == "chart":
            self.charts.append(held.get("aria-label") or "")


def test_the_page_stands_alone_and_every_picture_has_its_table(town: Scenario, card: Difficulty) -> None:
    text = difficulty_page(card, town.summary, (("level", town.level),))
    page = _Tags()
    page.feed(text)
    assert page.fetched == []
    assert re.findall(r"https?:|@import|<script", text) == []
    assert "default-src &#39;none&#39;" in text
    assert len(page.ids) == len(set(page.ids))
    assert page.targets <= set(page.ids)
    assert len(page.charts) == len(town.questions)
    for verdict in card.verdicts:
        assert f"Bits left on {verdict.question}: table" in text
        assert any(verdict.question in label for label in page.charts)
    for estimate in card.estimates:
        assert estimate.words in text
    assert text == difficulty_page(card, town.summary, (("level", town.level),))
