"""``goldenthread log``: decision logs, written out and verified."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.configuration import configured_services
from commands.failures import CommandError
from commands.output_files import write_file
from commands.terminal import file_option, json_option, overwrite_option, print_json

if TYPE_CHECKING:
    from exercise.decision_log.entries import LogEntry


@click.group()
def log() -> None:
    """Export and verify decision logs."""


@log.command()
@click.argument("run")
@file_option
@overwrite_option
def export(run: str, out: Path, overwrite: bool) -> None:
    """Write the decision log of a run as JSON lines.

    RUN is the id of a run, such as EX-0007.
    """
    with configured_services() as services:
        entries = services.store.logs.entries(run)
    if not entries:
        raise CommandError(f"{run}: no such run, or nothing logged yet; check the id")
    write_file(out, as_lines(entries), overwrite)
    click.echo(f"{out}: {len(entries)} entries")


@log.command()
@click.argument("run_or_file")
@click.option("--head", default="", help="A hash that the log must have reached, as printed on a record.")
@json_option
def verify(run_or_file: str, head: str, as_json: bool) -> None:
    """Say whether a decision log has been altered, cut or reordered.

    RUN_OR_FILE is the id of a run in the database, such as EX-0007, or a log as JSON lines.
    A file whose end was cut off is only found with --head. Exit code 1 if anything is wrong.
    """
    from exercise.decision_log.hash_chain import verify as check

    if Path(run_or_file).exists():
        entries, faults = read_lines(Path(run_or_file))
        faults = faults or check(entries, head=head)
    else:
        entries, faults = _stored_entries(run_or_file, head)
    last_hash = entries[-1].hash if entries else ""
    if as_json:
        print_json({"log": run_or_file, "entries": len(entries), "head": last_hash, "faults": faults})
    if faults:
        raise CommandError("\n".join(f"{run_or_file}: {fault}" for fault in faults))
    if not as_json:
        click.echo(f"{run_or_file}: {len(entries)} entries, whole; head {last_hash}")


def _stored_entries(run: str, head: str) -> "tuple[tuple[LogEntry, ...], tuple[str, ...]]":
    from exercise.decision_log.hash_chain import genesis
    from exercise.decision_log.hash_chain import verify as check

    with configured_services() as services:
        record = services.store.library.run(run)
        if record is None:
            raise CommandError(f"{run}: neither a file nor a run; check the path or the id")
        entries = services.store.logs.entries(run)
    return entries, check(entries, start=genesis(run, record.scenario, record.seed), head=head)


def as_lines(entries: "tuple[LogEntry, ...]") -> bytes:
    """Return a log as JSON lines in UTF-8, one entry a line."""
    return "".join(entry.model_dump_json() + "\n" for entry in entries).encode()


def read_lines(path: Path) -> "tuple[tuple[LogEntry, ...], tuple[str, ...]]":
    """Return the entries of a log file up to the first line that is none, and what is wrong with that."""
    from pydantic import ValidationError

    from exercise.decision_log.entries import LogEntry

    entries: list[LogEntry] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"), start=1):
        try:
            entries.append(LogEntry.model_validate_json(line))
        except ValidationError as error:
            fault = error.errors()[0]
            place = ".".join(str(part) for part in fault["loc"]) or "whole line"
            return tuple(entries), (
                f"line {number} is not an entry as the log writes it ({place} cannot be read): it was altered, or "
                "this is another kind of file; restore the original",
            )
    return tuple(entries), () if entries else ("holds no entries; check that it is the right file",)
