"""``goldenthread records``: CPD records, exported and verified."""

from pathlib import Path

import click

from commands.failures import Failure, house, write_file
from commands.terminal import (
    file_option,
    json_option,
    overwrite_option,
    print_json,
    print_table,
    user_option,
)

FORMATS = ("pdf", "csv", "json")


@click.group()
def records() -> None:
    """List, export and verify CPD records."""


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
