"""The debrief as plain text, in Markdown: to be read where nothing can open a PDF."""

from collections.abc import Iterable, Iterator

from exercise.debrief.printed.sheets import SheetBlock


def debrief_text(title: str, sheets: Iterable[SheetBlock]) -> str:
    """Return the printed parts of a debrief as Markdown; a picture is told in the words that stand for it."""
    return f"# {title}\n\n" + "\n".join(line for sheet in sheets for line in _lines(sheet))


def _lines(sheet: SheetBlock) -> Iterator[str]:
    match sheet["kind"]:
        case "heading":
            yield f"{'#' * sheet['level']} {sheet['text']}"
        case "strong":
            yield f"**{sheet['text']}**"
        case "list":
            yield from (f"- {line}" for line in sheet["lines"])
        case "table":
            yield f"{sheet['caption']}:"
            yield ""
            yield _row(sheet["head"])
            yield _row("---" for _ in sheet["head"])
            yield from (_row(row) for row in sheet["rows"])
        case "picture":
            yield f"(Picture: {sheet['alt']})"
        case _:
            yield sheet["text"]
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
