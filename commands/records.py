"""``goldenthread records``: CPD records, exported and verified."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import Failure, house, write_file
from commands.terminal import (
    file_option,
    json_option,
    overwrite_option,
    print_json,
    print_table,
    steps,
    user_option,
)

if TYPE_CHECKING:
    from assessment.reliability.report import Quality
    from exercise.quality import SeedRow

FORMATS = ("pdf", "csv", "json")


@click.group()
def records() -> None:
    """List, export and verify CPD records, and say how far their marks can be trusted."""


@records.command("list")
@user_option
@json_option
def list_(user: str, as_json: bool) -> None:
    """List the signed records, newest first."""
    from rich.table import Table

    from exercise import marking
    from exercise.accounts import seat_of

    with house() as opened:
        rows = marking.records(opened, seat_of(opened, user))
    if as_json:
        print_json(rows)
        return
    table = Table("record", "run", "trainee", "exercise", "decision", "hours", "signed")
    for row in rows:
        signed = f"{row.signed:%Y-%m-%d %H:%M}"
        table.add_row(row.id, row.run, row.trainee, row.title, row.decision, f"{row.hours:g}", signed)
    print_table(table)


@records.command()
@click.argument("run")
@click.option("--format", "fmt", type=click.Choice(FORMATS), default="pdf", show_default=True)
@file_option
@user_option
@overwrite_option
def export(run: str, fmt: str, out: Path, user: str, overwrite: bool) -> None:
    """Write the signed record of a run to a file.

    RUN is the id of a run, such as EX-0007.
    """
    from exercise import marking
    from exercise.accounts import seat_of

    with house() as opened:
        _, content = marking.export(opened, seat_of(opened, user), run, fmt)
    write_file(out, content, overwrite)
    click.echo(f"{out} written")


@records.command("quality")
@click.option("--scenario", default="", help="Id of a scenario; every one when left out.")
@click.option("--cohort", default="", help="Id of a cohort, such as C-0001; every one when left out.")
@click.option(
    "--seeds", is_flag=True, help="Let bots play each seed in use, to say how hard it is. Takes minutes."
)
@user_option
@json_option
def quality_(scenario: str, cohort: str, seeds: bool, user: str, as_json: bool) -> None:
    """Say how far the marks can be trusted, with intervals, or why that cannot be said.

    Agreement of markers, consistency and discrimination of the rubric's rows, error of a mark, and
    how many exercises a decision needs. A figure is refused below the size that it needs.
    """
    from exercise import quality
    from exercise.accounts import seat_of

    with house() as opened:
        seat = seat_of(opened, user)
        found = quality.report(opened, seat, scenario=scenario, cohort=cohort)
        rows: tuple[quality.SeedRow, ...] = ()
        if seeds:
            with steps() as step:
                rows = quality.seeds(opened, seat, scenario, cohort, step)
    if as_json:
        print_json({"quality": asdict(found), "seeds": [asdict(row) for row in rows]})
        return
    _print_quality(found)
    if rows:
        _print_seeds(rows)


def _print_quality(found: "Quality") -> None:
    from rich.table import Table

    click.echo(
        f"Handed in {found.handed_in}, marked {found.marked}, of these blind by two or more {found.double}; "
        f"settled {found.settled}, of {found.persons} persons."
    )
    for note in found.notes:
        click.echo(f"- {note}")
    table = Table("statistic", "scale", "value", "95% interval", "n", "in words")
    for one in found.figures:
        if one.value is not None:
            low, high = ("open" if end is None else f"{end:.2f}" for end in (one.low, one.high))
            table.add_row(one.name, one.scale, f"{one.value:.2f}", f"{low} to {high}", str(one.n), one.words)
    if table.row_count:
        print_table(table)
    for gone in found.missing:
        click.echo(f"- {gone.name} ({'; '.join(gone.scales)}): {gone.words}")


def _print_seeds(rows: "Sequence[SeedRow]") -> None:
    from rich.table import Table

    table = Table(
        "scenario", "seed", "Brier, ideal bot", "random bot", "trainees", "their mean", "between, 0 to 1"
    )
    for row in rows:
        between = "bots not told apart" if row.between is None else f"{row.between:.2f}"
        table.add_row(
            row.scenario, str(row.seed), f"{row.ideal:.3f}", f"{row.random:.3f}", str(row.trainees),
            f"{row.mean:.3f}", between,
        )  # fmt: skip
    print_table(table)


@records.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
def verify(file: Path, as_json: bool) -> None:
    """Say whether a record has been altered since it was issued.

    FILE is a record as JSON. Checks form, digest, and totals recomputed from their parts; a
    digest does not prove who made the record. Exit code 1 if anything is wrong.
    """
    from assessment.cpd.verify import verify_record

    faults = verify_record(file.read_bytes())
    if as_json:
        print_json({"file": str(file), "faults": faults})
    if faults:
        raise Failure("\n".join(f"{file}: {fault}" for fault in faults))
    if not as_json:
        click.echo(f"{file}: unaltered since it was issued, and its totals add up")
