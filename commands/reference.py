"""Writes ``docs/cli.md`` from the help texts: ``python -m commands.reference [--check]``."""

from collections.abc import Iterator
from pathlib import Path

import click

from commands.main import HELP_OPTIONS, main

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
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


@click.command()
@click.option("--check", is_flag=True, help="Only say whether the page is up to date.")
def write(check: bool) -> None:
    """Write the reference page of the command line."""
    fresh = page()
    if not check:
        PAGE.write_text(fresh, encoding="utf-8")
        click.echo(f"{PAGE} written")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != fresh:
        raise click.ClickException(f"{PAGE} is out of date; run python -m commands.reference")


if __name__ == "__main__":
    write()
