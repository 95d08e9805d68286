"""The parts of the documentation that come from the code: ``python -m commands.reference [--check]``.

``docs/cli.md`` is the help texts; the table of identifiers in ``docs/intelligence.md`` is the allocators.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from commands.main import HELP_OPTIONS, main

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "cli.md"
IDENTIFIERS = DOCS / "intelligence.md"
WIDTH = 100
HEAD = """# Command line

`goldenthread` runs each stage of an exercise from a terminal and writes files that other programs read.
This page is generated from the help texts: `python -m commands.reference`.
"""


def sections(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    """Yield the full name and help text of a command and of all below it, in order of the alphabet."""
    context = click.Context(command, info_name=name, terminal_width=WIDTH, help_option_names=HELP_OPTIONS)
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for child in sorted(command.commands):
            yield from sections(command.commands[child], f"{name} {child}")


def page() -> str:
    """Return the whole page as Markdown."""
    parts = [HEAD]
    for name, text in sections(main, "goldenthread"):
        parts.append(f"## {name}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


def identifiers() -> str:
    """Return the page on intelligence with the table of identifiers as the code has it."""
    from synthetic.identifiers import table

    begin, end = "<!-- allocators -->", "<!-- end -->"
    text = IDENTIFIERS.read_text(encoding="utf-8")
    return re.sub(f"{begin}.*?{end}", lambda _: f"{begin}\n{table()}\n{end}", text, flags=re.DOTALL)


@click.command()
@click.option("--check", is_flag=True, help="Only say whether the pages are up to date.")
def write(check: bool) -> None:
    """Write the parts of the documentation that are taken from the code."""
    for path, fresh in ((PAGE, page()), (IDENTIFIERS, identifiers())):
        if not check:
            path.write_text(fresh, encoding="utf-8")
            click.echo(f"{path} written")
        elif not path.exists() or path.read_text(encoding="utf-8") != fresh:
            raise click.ClickException(f"{path} is out of date; run python -m commands.reference")


if __name__ == "__main__":
    write()
