"""``goldenthread runs``: runs frozen as sealed files, and such files read and verified without replay."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.configuration import configured_services, settings
from commands.failures import CommandError, Interruption
from commands.terminal import (
    json_option,
    key_option,
    print_json,
    print_table,
    progress,
    say,
    stop_on_interrupt,
)

if TYPE_CHECKING:
    from exercise.access import Caller
    from exercise.services.services import Services
    from exercise.store.rows import RunHead

PROTOCOL = "freeze.log"
"""File beside the frozen runs that says when each was frozen, and why one was not."""
place_argument = click.argument("place", type=click.Path(exists=True, path_type=Path))


@click.group()
def runs() -> None:
    """Freeze runs before an upgrade, and read frozen ones without replay."""


@runs.command()
@click.option(
    "--to", "out", type=click.Path(file_okay=False, path_type=Path), help="Directory for a folder a run."
)
@click.option("--reason", default="", help="Why; open runs are closed with it, and every reader is told.")
@click.option("--run", "chosen_runs", multiple=True, help="A run to freeze; may be given many times.")
@click.option("--all", "every", is_flag=True, help="Every run, not only those of other versions.")
@click.option(
    "--partial", is_flag=True, help="Freeze also where a part cannot be computed; it is then missing."
)
@click.option(
    "--user", default="", help="Instructor in whose name open runs are closed; the system's own if left out."
)
@click.option("--dry-run", is_flag=True, help="List the runs and write nothing.")
@json_option
def freeze(
    out: Path | None,
    reason: str,
    chosen_runs: tuple[str, ...],
    every: bool,
    partial: bool,
    user: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Write runs as sealed files that are read without replay, and close what is open.

    Without --run or --all: the runs begun under other versions of model, evidence or log than this program's.
    Freeze with --all BEFORE an upgrade that changes one of them: only the program that can still replay a run
    writes all of it. Freezing is for good: a frozen run takes no more entries, marks or signatures. Ctrl-C
    stops after what is under way; the same command goes on where it stopped.
    """
    from exercise.accounts import caller_of
    from exercise.freezing.freezing import row_of_run, runs_to_freeze

    with configured_services() as services:
        heads = runs_to_freeze(services, chosen_runs, every=every)
        if dry_run:
            _list([row_of_run(services, head) for head in heads], as_json)
            return
        if out is None or not reason:
            raise click.UsageError("Name a directory with --to and a reason with --reason, or add --dry-run.")
        out.mkdir(parents=True, exist_ok=True)
        results = _freeze(services, heads, out, reason, caller_of(services, user) if user else None, partial)
    if as_json:
        print_json(results)
    elif not results:
        click.echo("There is no run to freeze: every one was begun under the present versions.")
    failures = [result for result in results if result["refused"]]
    if failures:
        raise CommandError("\n".join(str(result["refused"]) for result in failures))


def _freeze(
    services: "Services",
    heads: "tuple[RunHead, ...]",
    out: Path,
    reason: str,
    caller: "Caller | None",
    partial: bool,
) -> list[dict[str, Any]]:
    """Freeze runs one after the other, each with a line in the protocol, and return what became of each."""
    results: list[dict[str, Any]] = []
    with stop_on_interrupt() as should_stop, progress("Runs") as update:
        update(0, len(heads))
        for number, head in enumerate(heads, start=1):
            if should_stop():
                raise Interruption(
                    f"Stopped after {number - 1} of {len(heads)} runs; those are frozen, and the same command goes on."
                )
            result = _freeze_run(services, head, out, reason, caller, partial)
            results.append(result)
            line = result["refused"] or result["done"]
            with (out / PROTOCOL).open("a", encoding="utf-8") as protocol:
                protocol.write(f"{services.now():%Y-%m-%dT%H:%M:%SZ} {number} of {len(heads)}: {line}\n")
            say(line)
            update(number, len(heads))
    return results


def _freeze_run(
    services: "Services", head: "RunHead", out: Path, reason: str, caller: "Caller | None", partial: bool
) -> dict[str, Any]:
    from exercise.access import Refused
    from exercise.freezing import freezing
    from exercise.runs.run_summary import frozen_row

    outcome: dict[str, Any] = {"run": head.id, "folder": "", "missing": [], "done": "", "refused": ""}
    try:
        if frozen_row(services, head.id) is None:
            result = freezing.freeze(services, head, reason, caller, partial=partial)
            state = "closed and frozen" if result.closed else "frozen"
            outcome["missing"] = [f"{part.part}: {part.why}" for part in result.missing]
        else:
            state = "frozen before"
        folder = freezing.write_folder(services, head.id, out)
    except Refused as refusal:
        return {**outcome, "refused": str(refusal)}
    gaps = f"; missing {'; '.join(outcome['missing'])}" if outcome["missing"] else ""
    return {**outcome, "folder": str(folder), "done": f"{head.id} {state}: {folder}{gaps}"}


def _list(rows: list[Any], as_json: bool) -> None:
    from rich.table import Table

    if as_json:
        print_json(rows)
        return
    table = Table("run", "exercise", "stands at", "begun under", "frozen", "all of it can be written")
    for row in rows:
        frozen, whole = ("yes" if flag else "no" for flag in (row.frozen, row.replayed or row.frozen))
        table.add_row(row.run, row.title, row.phase, row.versions, frozen, whole)
    print_table(table)


@runs.command()
@place_argument
@click.option("--part", default="", help="Print this file of it, such as debrief.md, instead.")
@json_option
def read(place: Path, part: str, as_json: bool) -> None:
    """Say what a frozen run was, and what is in its files.

    PLACE is its folder, or its ZIP file as downloaded. Nothing is replayed. Whether the files are as they were
    sealed is for `goldenthread runs verify` to say.
    """
    from exercise.freezing.run_reading import read_run
    from exercise.freezing.run_seal import files_at

    files = files_at(place)
    if part:
        if part not in files:
            raise CommandError(f"{place} has no file {part}; it has {', '.join(sorted(files))}")
        click.echo(files[part].decode("utf-8", "replace"), nl=False)
        return
    frozen = read_run(files)
    if as_json:
        print_json(frozen)
        return
    click.echo("\n".join(frozen.lines))
    for name, size in frozen.parts:
        click.echo(f"  {name}  {size:,} bytes")
    for gap in frozen.missing:
        click.echo(f"  missing: {gap}")


@runs.command()
@place_argument
@key_option
@json_option
def verify(place: Path, trusted: tuple[str, ...], as_json: bool) -> None:
    """Say whether the files of a frozen run are as they were sealed.

    PLACE is its folder, or its ZIP file as downloaded. Every file, the signature, the key and the chain of the
    decision log are checked; nothing is replayed. Exit code 1 if anything is wrong.
    """
    from exercise.freezing.run_seal import faults_of_files, files_at
    from exercise.records.signing_keys import trusted as house_keys

    fingerprints = {name.replace(" ", "").lower(): "" for name in trusted} or house_keys(settings())
    if not fingerprints:
        raise CommandError(
            "No signing key is known here: add --key with the fingerprint that the issuer gave you by another way"
        )
    files = files_at(place)
    faults = faults_of_files(files, fingerprints)
    if as_json:
        print_json({"place": str(place), "faults": faults})
    if faults:
        raise CommandError("\n".join(f"{place}: {fault}" for fault in faults))
    if not as_json:
        click.echo(f"{place}: {len(files)} files as they were sealed, signed by a trusted key, the log whole")
