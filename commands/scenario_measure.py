"""``goldenthread scenario measure``: what a scenario publishes, beside what its worlds show."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import CommandError, Interruption
from commands.output_files import write_file
from commands.terminal import (
    as_text,
    json_option,
    overwrite_option,
    print_json,
    print_table,
    say,
    steps,
    stop_on_interrupt,
)

if TYPE_CHECKING:
    from assessment.evidence_checks.published_figures import PublishedFigure
    from assessment.evidence_checks.sheet_measurement import SheetMeasurement
    from scenarios.schema.scenario import Scenario

FIRST_SEED = 1
FEWEST_TO_WRITE = 200
"""Seeds below which the chance of an outcome is too rough to publish."""


@click.command()
@click.argument("name")
@click.option(
    "--worlds",
    type=click.IntRange(1, 5000),
    default=200,
    show_default=True,
    help="Worlds drawn from the published model, from 1 on, over which the sheets are counted.",
)
@click.option(
    "--seeds",
    type=click.IntRange(1, 5000),
    default=400,
    show_default=True,
    help="Seeds, from 1 on, over which the answers are counted.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every figure to this file as JSON as well.",
)
@click.option(
    "--write",
    is_flag=True,
    help="Write what was measured of each driver into the scenario's file: outcomes, and base rates with them.",
)
@overwrite_option
@json_option
def measure(
    name: str, worlds: int, seeds: int, out: Path | None, write: bool, overwrite: bool, as_json: bool
) -> None:
    """Count what a scenario publishes: base rates, where trade goes by driver, classes of act, errors, copies, views.

    NAME is a scenario of the library or a file. Every figure has its exact 95% interval. Exit
    code 1 if a published figure lies outside: each is judged by an interval widened for the number of figures, so
    that a right sheet passes whole in 95 of 100 measurements.
    """
    from assessment.evidence_checks.sheet_measurement import measured_sheet
    from scenarios.load import find

    scenario = find(name)
    if write:
        _refuse_to_write(name, scenario, seeds)
    world_seeds = range(FIRST_SEED, FIRST_SEED + worlds)
    with stop_on_interrupt() as should_stop, steps() as step:
        result = measured_sheet(
            scenario, world_seeds, range(FIRST_SEED, FIRST_SEED + seeds), step, should_stop
        )
    if write and len(result.seeds) == seeds:
        result = _measured_again(name, scenario, result)
    if out is not None:
        write_file(out, as_text(result).encode(), overwrite)
    if as_json:
        print_json(result)
    else:
        _show(result)
    _judge(result, worlds, seeds)


def _refuse_to_write(name: str, scenario: "Scenario", seeds: int) -> None:
    if seeds < FEWEST_TO_WRITE:
        raise CommandError(f"{name}: {seeds} seeds are too few to write; measure {FEWEST_TO_WRITE} or more")
    if not any(getattr(question, "drivers", ()) for question in scenario.questions):
        raise CommandError(
            f"{name}: no question has drivers, so there is nothing to write; leave --write out"
        )


def _measured_again(name: str, scenario: "Scenario", result: "SheetMeasurement") -> "SheetMeasurement":
    """Write outcomes and base rates of each question with drivers; return the result judged by what is written."""
    from assessment.evidence_checks.answer_variety import variety_of
    from assessment.evidence_checks.driver_outcomes import measured_place
    from scenarios.load import file_text, library, library_path, load_text
    from scenarios.measured_outcomes import with_outcomes
    from scenarios.questions.place import PlaceQuestion

    path = library_path(name) if name in library() else Path(name)
    text = file_text(path)
    by_question = {own.question: own for own in result.variety.outcomes}
    for question in scenario.questions:
        if isinstance(question, PlaceQuestion) and question.id in by_question:
            own = measured_place(question, by_question[question.id])
            text = with_outcomes(text, str(path), question.id, own.outcomes, own.base_rates)
    renewed = load_text(text, str(path))
    write_file(path, text.encode(), overwrite=True)
    say(
        f"{path}: outcomes and base rates of {', '.join(by_question)} as measured over {len(result.seeds)} seeds"
    )
    variety = result.variety
    return replace(result, variety=variety_of(renewed, variety.seeds, variety.truths))


def _judge(result: "SheetMeasurement", worlds: int, seeds: int) -> None:
    """Say which published figures do not hold.

    Raises:
        Interruption: when Ctrl-C came before all was counted.
        CommandError: when a figure lies outside its interval.
    """
    if len(result.worlds) < worlds or len(result.seeds) < seeds:
        raise Interruption(
            f"Stopped after {len(result.seeds)} of {seeds} seeds and {len(result.worlds)} of {worlds} worlds; "
            "what is shown is what these say."
        )
    for figure in result.outside:
        say(f"outside its interval: {figure.sentence}")
    if result.outside:
        raise CommandError(
            f"{len(result.outside)} published figure(s) do not hold; publish what was measured, or mend what draws it"
        )


def _show(result: "SheetMeasurement") -> None:
    from rich.table import Table

    click.echo(f"{result.scenario}, version {result.version}")
    base = [figure for tally in result.variety.tallies for figure in tally.figures]
    base += result.variety.driven
    _show_figures(f"Over {len(result.seeds)} seeds{_span(result.seeds)}", base)
    title = f"\nOver {len(result.worlds)} worlds drawn from the published model{_span(result.worlds)}"
    _show_figures(title, result.figures)
    table = Table(
        "source", "reports a world", "95% interval", title="\nReports in time", title_justify="left"
    )
    for volume in result.volumes:
        table.add_row(volume.source, f"{volume.mean:.1f}", f"{volume.low:.1f} to {volume.high:.1f}")
    print_table(table)
    count = len(base) + len(result.figures)
    click.echo(
        f"{count - len(result.outside)} of {count} published figures lie in their interval, "
        f"each widened for being one of {count}."
    )


def _span(seeds: tuple[int, ...]) -> str:
    return f" ({seeds[0]} to {seeds[-1]})" if seeds else ""


def _show_figures(title: str, figures: "tuple[PublishedFigure, ...] | list[PublishedFigure]") -> None:
    from rich.table import Table

    table = Table(
        "sheet",
        "figure",
        "published",
        "measured",
        "95% interval",
        "of",
        "",
        title=title,
        title_justify="left",
    )
    for figure in figures:
        table.add_row(
            figure.table,
            figure.label,
            f"{figure.published:.3f}",
            f"{figure.measured:.3f}",
            f"{figure.low:.3f} to {figure.high:.3f}",
            f"{figure.trials:,}",
            "" if figure.agrees else "outside",
        )
    print_table(table)
