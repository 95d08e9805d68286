"""``goldenthread scenario``: list the library, check a file, print a card."""

from statistics import fmean
from typing import TYPE_CHECKING

import click

from commands.failures import Failure
from commands.terminal import json_option, print_json, print_table, say, seed_option, steps

if TYPE_CHECKING:
    from commands.card import Card
    from scenarios.faults import Fault


@click.group()
def scenario() -> None:
    """List, check and describe scenarios."""


@scenario.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List the scenarios that come with the product."""
    from rich.table import Table

    from scenarios.load import find, library

    found = [(name, find(name)) for name in library()]
    if as_json:
        print_json(
            [
                {
                    "name": name,
                    "title": s.title,
                    "level": s.level,
                    "version": s.version,
                    "notional_hours": s.notional_hours,
                    "cycles": s.calendar.cycles,
                    "questions": len(s.questions),
                }
                for name, s in found
            ]
        )
        return
    table = Table("name", "title", "level", "hours", "cycles", "questions")
    for name, s in found:
        cells = (s.title, s.level, f"{s.notional_hours:g}", str(s.calendar.cycles), str(len(s.questions)))
        table.add_row(name, *cells)
    print_table(table)


@scenario.command()
@click.argument("files", nargs=-1, required=True)
@json_option
def check(files: tuple[str, ...], as_json: bool) -> None:
    """Say everything that is wrong with scenario files, all faults at once.

    One line a fault, as file:line: path: what; remedy. Exit code 1 if there is any.
    """
    faults = [fault for name in files for fault in _faults(name)]
    if as_json:
        print_json(faults)
    else:
        for fault in faults:
            say(str(fault))
    if faults:
        wrong = len({fault.file for fault in faults})
        raise Failure(f"{len(faults)} fault(s) in {wrong} of {len(files)} file(s)")
    if not as_json:
        click.echo(f"{len(files)} file(s) without fault")


def _faults(name: str) -> "tuple[Fault, ...]":
    from scenarios.faults import ScenarioError
    from scenarios.load import find

    try:
        find(name)
    except ScenarioError as error:
        return error.faults
    return ()


@scenario.command()
@click.argument("name")
@seed_option
@click.option(
    "--bots",
    type=click.IntRange(0, 50),
    default=0,
    show_default=True,
    help="Seeds on which the ideal bot plays, to say how much can be known.",
)
@json_option
def card(name: str, seed: int, bots: int, as_json: bool) -> None:
    """Describe a scenario: level, questions, groups, sources, reports a cycle.

    NAME is a scenario of the library or a file.
    """
    from commands.card import card as make
    from scenarios.load import find

    with steps() as step:
        result = make(find(name), seed, bots, step)
    if as_json:
        print_json(result)
    else:
        _show(result)


def _show(card: "Card") -> None:
    from rich.table import Table

    click.echo(f"{card.title} ({card.id}, version {card.version})")
    click.echo(card.summary)
    for label, value in card.facts:
        click.echo(f"  {label:<14}{value}")
    for question in card.questions:
        click.echo(f"\n{question.id} ({question.kind}): {question.text}")
        for hypothesis, rate in question.base_rates:
            click.echo(f"  {rate:>5.0%}  {hypothesis}")
    groups = Table("group", "name", "members", "home", "markets", title="\nGroups", title_justify="left")
    for group in card.groups:
        groups.add_row(*group)
    print_table(groups)
    cycles = [*(str(number) for number in range(1, len(card.bearing))), "end"]
    title = f"\nReports a cycle, seed {card.seed}, every partner agreed on the first day"
    sources = Table("source", "accurate", "delay", "partner", *cycles, title=title, title_justify="left")
    for row in card.reports:
        sources.add_row(row.name, row.accurate, row.delay, row.partner, *(str(n) for n in row.by_cycle))
    sources.add_section()
    sources.add_row("bearing on a question", "", "", "", *(str(n) for n in card.bearing))
    print_table(sources)
    if card.knowable:
        skills = [skill for _, skill in card.knowable]
        click.echo(
            f"\nSkill of the ideal bot at the end, mean of {len(skills)} seeds: {fmean(skills):.2f} "
            f"(from {min(skills):.2f} to {max(skills):.2f}; 0 is the base rates, 1 certainty of the truth)"
        )
