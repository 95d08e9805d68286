"""The small town as text, spoilt at will."""

from pathlib import Path

from scenarios.load import check_text

TOWN = Path(__file__).parent.parent / "data" / "small-town.yaml"
TEXT = TOWN.read_text(encoding="utf-8")


def changed(*pairs: tuple[str, str]) -> str:
    text = TEXT
    for old, new in pairs:
        assert old in text, f"the small town no longer holds {old!r}"
        text = text.replace(old, new, 1)
    return text


def said(*pairs: tuple[str, str]) -> list[str]:
    return [str(fault) for fault in check_text(changed(*pairs), "town.yaml")]


def only(*pairs: tuple[str, str]) -> str:
    faults = said(*pairs)
    assert len(faults) == 1, faults
    return faults[0]


def line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1
