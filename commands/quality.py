"""``goldenthread records quality``: how far the marks can be trusted."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from commands.configuration import configured_services
from commands.terminal import json_option, print_json, print_table, steps, user_option

if TYPE_CHECKING:
    from assessment.reliability.reliability_report import Quality
    from exercise.bots.mark_quality import SeedRow


@click.command()
@click.option("--scenario", default="", help="Id of a scenario; every one when left out.")
@click.option("--cohort", default="", help="Id of a cohort, such as C-0001; every one when left out.")
@click.option(
    "--seeds", is_flag=True, help="Let bots play each seed in use, to say how hard it is. Takes minutes."
)
@user_option
@json_option
def quality(scenario: str, cohort: str, seeds: bool, user: str, as_json: bool) -> None:
    """Say how far the marks can be trusted, with intervals, or why that cannot be said.

    Agreement of markers, consistency and discrimination of the rubric's rows, error of a mark, and
    how many exercises a decision needs. A figure is refused below the size that it needs.
    """
    from exercise.accounts import seat_of
    from exercise.bots.mark_quality import report
    from exercise.bots.mark_quality import seeds as of_seeds

    with configured_services() as services:
        caller = seat_of(services, user)
        result = report(services, caller, scenario=scenario, cohort=cohort)
        rows: tuple[SeedRow, ...] = ()
        if seeds:
            with steps() as step:
                rows = of_seeds(services, caller, scenario, cohort, step)
    if as_json:
        print_json({"quality": asdict(result), "seeds": [asdict(row) for row in rows]})
        return
    _print_quality(result)
    if rows:
        _print_seeds(rows)


def _print_quality(quality: "Quality") -> None:
    from rich.table import Table

    click.echo(
        f"Handed in {quality.handed_in}, marked {quality.marked}, of these blind by two or more {quality.double}; "
        f"settled {quality.settled}, of {quality.persons} persons."
    )
    for note in quality.notes:
        click.echo(f"- {note}")
    table = Table("statistic", "scale", "value", "95% interval", "n", "in words")
    for figure in quality.figures:
        if figure.value is not None:
            low, high = ("open" if end is None else f"{end:z.2f}" for end in (figure.low, figure.high))
            table.add_row(
                figure.name,
                figure.scale,
                f"{figure.value:z.2f}",
                f"{low} to {high}",
                str(figure.n),
                figure.words,
            )
    if table.row_count:
        print_table(table)
    for gap in quality.missing:
        click.echo(f"- {gap.name} ({'; '.join(gap.scales)}): {gap.words}")


def _print_seeds(rows: "Sequence[SeedRow]") -> None:
    from rich.table import Table

    table = Table(
        "scenario", "seed", "Brier, ideal bot", "random bot", "trainees", "their mean", "between, 0 to 1"
    )
    for row in rows:
        between = "bots not told apart" if row.between is None else f"{row.between:z.2f}"
        table.add_row(
            row.scenario, str(row.seed), f"{row.ideal:.3f}", f"{row.random:.3f}", str(row.trainees),
            f"{row.mean:.3f}", between,
        )  # fmt: skip
    print_table(table)
