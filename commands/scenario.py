"""``goldenthread scenario``: list the library, check a file, print a card."""

from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

import click

from commands.deep_check import deep_faults
from commands.failures import CommandError
from commands.output_files import write_file
from commands.scenario_measure import measure
from commands.terminal import (
    json_option,
    overwrite_option,
    print_json,
    print_table,
    say,
    seed_option,
    steps,
    stop_on_interrupt,
)
from scenarios.faults import ScenarioError, ScenarioFault

if TYPE_CHECKING:
    from assessment.difficulty.difficulty import Difficulty
    from commands.scenario_card import Card


@click.group()
def scenario() -> None:
    """List, check, measure and describe scenarios."""


scenario.add_command(measure)


@scenario.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List the scenarios that come with the product."""
    from rich.table import Table

    from scenarios.load import find, library

    scenarios = [(name, find(name)) for name in library()]
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
                for name, s in scenarios
            ]
        )
        return
    table = Table("name", "title", "level", "hours", "cycles", "questions")
    for name, s in scenarios:
        cells = (s.title, s.level, f"{s.notional_hours:g}", str(s.calendar.cycles), str(len(s.questions)))
        table.add_row(name, *cells)
    print_table(table)


@scenario.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--deep",
    is_flag=True,
    help=(
        "Run the worlds as well, and refuse a question that is not knowable and offers no answer that says so, whose "
        "truth hardly varies or is not as often as given, or whose answer follows from another's."
    ),
)
@click.option(
    "--seeds",
    type=click.IntRange(2, 200),
    default=6,
    show_default=True,
    help="Seeds that --deep looks at, from 1 on.",
)
@json_option
def check(files: tuple[str, ...], deep: bool, seeds: int, as_json: bool) -> None:
    """Say everything that is wrong with scenario files, all faults at once.

    One line a fault, as file:line: path: what; remedy. Exit code 1 if there is any.
    """
    faults = [fault for name in files for fault in _faults(name)]
    if deep:
        wrong_files = {fault.file for fault in faults}
        with stop_on_interrupt() as should_stop, steps() as step:
            for name in files:
                if name not in wrong_files:
                    faults += deep_faults(name, seeds, step, should_stop)
    if as_json:
        print_json(faults)
    else:
        for fault in faults:
            say(str(fault))
    if faults:
        wrong = len({fault.file for fault in faults})
        raise CommandError(f"{len(faults)} fault(s) in {wrong} of {len(files)} file(s)")
    if not as_json:
        click.echo(f"{len(files)} file(s) without fault")


def _faults(name: str) -> tuple[ScenarioFault, ...]:
    from scenarios.load import find

    try:
        find(name)
    except ScenarioError as error:
        return error.faults
    return ()


@scenario.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--to",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write to; without it FILE itself is rewritten, which needs --overwrite.",
)
@overwrite_option
def upgrade(file: Path, to: Path | None, overwrite: bool) -> None:
    """Rewrite a scenario of goldenthread/1 as goldenthread/2, comments and order kept.

    Says what changed, what goldenthread/2 does without, and what is left to the author.
    """
    from scenarios.format_upgrade import upgraded
    from scenarios.load import file_text

    result = upgraded(file_text(file), str(file))
    out = to or file
    write_file(out, result.text.encode(), overwrite)
    click.echo(f"{out}: goldenthread/2")
    for heading, sentences in (
        ("Changed", result.changes),
        ("Dropped", result.losses),
        ("Left to you", result.duties),
    ):
        click.echo(f"{heading}:")
        for sentence in sentences:
            click.echo(f"  {sentence}")


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
@click.option(
    "--seeds",
    type=click.IntRange(0, 200),
    default=3,
    show_default=True,
    help="Seeds over which difficulty is measured, from --seed on; 0 leaves it out.",
)
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write how hard it is as a page of plots and tables as well.",
)
@overwrite_option
@json_option
def card(
    name: str, seed: int, bots: int, seeds: int, html: Path | None, overwrite: bool, as_json: bool
) -> None:
    """Describe a scenario: level, questions, groups, sources, reports a cycle, and how hard it is.

    NAME is a scenario of the library or a file. Ctrl-C stops before the next seed and shows what is known.
    """
    from commands.scenario_card import card as make
    from scenarios.load import find

    if html is not None and not seeds:
        raise click.UsageError("--html shows how hard it is; ask for --seeds of 1 or more")
    scenario = find(name)
    with stop_on_interrupt() as should_stop, steps() as step:
        result = make(scenario, seed, bots, seeds, step, should_stop)
    if html is not None and result.difficulty is not None:
        from assessment.difficulty.card_page import difficulty_page

        page = difficulty_page(result.difficulty, result.summary, result.facts)
        write_file(html, page.encode(), overwrite)
    if as_json:
        print_json(result)
    else:
        _show(result)
        if html is not None and result.difficulty is not None:
            click.echo(f"\n{html}: how hard it is, as a page")


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
    if card.variety is not None:
        click.echo(f"\nTrue over {len(card.variety.seeds)} seeds")
        for sentence in card.variety.sentences:
            click.echo(f"  {sentence}")
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
            f"\nSkill of the ideal bot at the end, mean of {len(skills)} seeds: {fmean(skills):z.2f} "
            f"(from {min(skills):z.2f} to {max(skills):z.2f}; 0 is the base rates, 1 certainty of the truth)"
        )
    if card.difficulty is not None:
        _show_difficulty(card.difficulty)


def _show_difficulty(difficulty: "Difficulty") -> None:
    from rich.table import Table

    from assessment.difficulty.card_words import first_words, warnings

    click.echo()
    for sentence in first_words(difficulty):
        click.echo(sentence)
    for sentence in warnings(difficulty):
        say(sentence)
    count = len(difficulty.seeds)
    title = f"\nHow hard it is, {count} seed{'' if count == 1 else 's'}"
    table = Table("figure", "of", "mean", "95% interval", "unit", "harder", title=title, title_justify="left")
    for estimate in difficulty.estimates:
        mean = "–" if estimate.mean is None else f"{estimate.mean:z.2f}"
        between = (
            "–"
            if estimate.low is None or estimate.high is None
            else f"{estimate.low:z.2f} to {estimate.high:z.2f}"
        )
        table.add_row(
            estimate.words, estimate.question or "all", mean, between, estimate.unit, estimate.harder
        )
    print_table(table)
