"""Prose with every entity masked, so that names do not hide how alike two texts are."""

import re
from functools import lru_cache

from scenarios.schema.scenario import Scenario
from synthetic.names import NICKNAMES
from synthetic.pools import frozen
from synthetic.report import Report
from synthetic.towns import TOWNS
from synthetic.trades import TRADES

MASK = "ent"
_SHAPED = re.compile(
    r"\btb1q\w+|\b[A-Z]{2}\d{2} [A-Z]{3}\b|\b[A-Z]{1,3}-\d{3}-[A-Z0-9]{4}\b|\bQX\d{6}\b|\b[A-Z]-[A-Z]+\b"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b"
    r"|\b\d\d:\d\d\b|\b[A-Z]*\d[\w/-]*(?: \d{3,})*\b"
)
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_INNER = re.compile(r"(?<=[a-z,;:'] )[\"'“]?(?:[A-Z][\w’'-]+[\"'”]?(?: and the | of | and | )?)+")


@lru_cache(maxsize=64)
def _names(scenario: Scenario) -> re.Pattern[str]:
    """Return what matches every name that a report of a scenario can hold, longest first."""
    area = scenario.area
    names = {area.town, area.county, area.force, *TOWNS, *TRADES, "an unnamed group"}
    names |= {z.name for z in area.zones} | {g.name for g in scenario.groups}
    names |= {m.name for m in scenario.markets} | {m.name.lower() for m in scenario.markets}
    names |= {p.name for p in scenario.partners} | set(NICKNAMES)
    for pool in frozen.names().values():
        names |= {*pool["women"], *pool["men"], *pool["family"]}
    words = "|".join(re.escape(w) for w in sorted(names, key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{words})\b")


def prose(report: Report) -> str:
    """Return the narrative and provenance of a report, without the form and tables around them."""
    _, _, rest = report.body.partition("\n\n")
    parts = [p for p in rest.split("\n\n") if " | " not in p and not p.startswith("Operator ")]
    return " ".join(p.removeprefix("Remark: ").removeprefix("Provenance: ") for p in parts)


def mask_entities(scenario: Scenario, text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, each run of names, places and numbers as ``ent``."""
    text = _SHAPED.sub(f" {MASK} ", text)
    text = _names(scenario).sub(f" {MASK} ", text)
    text = _INNER.sub(f"{MASK} ", re.sub(r"\s+", " ", text))
    words: list[str] = []
    for word in _WORD.findall(text.lower()):
        if word != MASK or not words or words[-1] != MASK:
            words.append(word)
    return tuple(words)
