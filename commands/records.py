"""``goldenthread records``: CPD records, exported, verified, registered and sent on; debriefs, printed."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import Failure, Stopped, out_directory, services, settings, write_file
from commands.terminal import (
    file_option,
    json_option,
    overwrite_option,
    print_json,
    print_table,
    progress,
    say,
    stop_on_interrupt,
    user_option,
)

if TYPE_CHECKING:
    from exercise.access import Caller
    from exercise.services.services import Services

FORMATS = ("zip", "pdf", "csv", "json", "badge", "png", "xapi")
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
cohort_option = click.option("--cohort", help="Every signed run of this cohort instead of one run.")


@click.group()
def records() -> None:
    """List, export and verify CPD records, and say how far their marks can be trusted."""


@records.command("list")
@user_option
@json_option
def list_(user: str, as_json: bool) -> None:
    """List the signed records, newest first."""
    from rich.table import Table

    from exercise.accounts import seat_of
    from exercise.marking import marking

    with services() as opened:
        rows = marking.records(opened, seat_of(opened, user))
    if as_json:
        print_json(rows)
        return
    table = Table("record", "run", "trainee", "exercise", "decision", "hours", "signed", "stands")
    for row in rows:
        signed = f"{row.signed:%Y-%m-%d %H:%M}"
        stands = f"voided by {row.voided_by}" if row.voided_by else f"replaced by {row.superseded_by}"
        stands = stands if row.voided_by or row.superseded_by else "yes"
        table.add_row(row.id, row.run, row.trainee, row.title, row.decision, f"{row.hours:g}", signed, stands)
    print_table(table)


@records.command()
@click.argument("run", required=False)
@cohort_option
@click.option("--format", "fmt", type=click.Choice(FORMATS), default="zip", show_default=True)
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="File to write; a directory with --cohort."
)
@user_option
@overwrite_option
def export(run: str | None, cohort: str | None, fmt: str, out: Path, user: str, overwrite: bool) -> None:
    """Write the signed record of a run, or of every run of a cohort, to files.

    RUN is the id of a run, such as EX-0007. The default is the bundle: Open Badge, certificate, xAPI
    statements, table and record under a signed manifest, with a script that checks them offline. With
    --cohort the register and the status list are written beside the records. Ctrl-C stops after what is
    under way; files that were finished are kept.
    """
    from exercise.accounts import seat_of
    from exercise.marking import marking

    _one_of(run, cohort)
    with services() as opened:
        caller = seat_of(opened, user)
        if run:
            write_file(out, marking.export(opened, caller, run, fmt)[1], overwrite)
        elif cohort:
            _cohort(opened, caller, cohort, fmt, out_directory(out, overwrite))
    click.echo(f"{out} written")


def _cohort(opened: "Services", caller: "Caller", cohort: str, fmt: str, out: Path) -> None:
    from exercise.records.records import cohort_files

    batch = cohort_files(opened, caller, cohort, fmt)
    with stop_on_interrupt() as stopped, progress(f"Records of {cohort}") as update:
        update(0, len(batch.files))
        for done, make in enumerate(batch.files, start=1):
            if stopped():
                raise Stopped(f"Stopped after {done - 1} of {len(batch.files)} files; {out} holds those.")
            name, content = make()
            write_file(out / name, content, overwrite=True)
            update(done, len(batch.files))
    if batch.unsigned:
        say(f"Not signed off yet, so left out: {', '.join(batch.unsigned)}")


@records.command()
@click.argument("run")
@click.option(
    "--pdf", "out", type=click.Path(path_type=Path), required=True, help="PDF file to write, A4 and tagged."
)
@user_option
@overwrite_option
def debrief(run: str, out: Path, user: str, overwrite: bool) -> None:
    """Print the debrief of a run that has been handed in.

    RUN is the id of a run, such as EX-0007; the user is its trainee or an assessor. The document has the
    parts of the page, each picture with its table, and names nobody who took part. It is no mark or
    certificate. Where the paired runs of a decision are not done yet it says so.
    """
    from exercise.accounts import seat_of
    from exercise.debrief.printed.debrief_pdf import debrief_pdf

    with services() as opened:
        content = debrief_pdf(opened, seat_of(opened, user), run)[1]
    write_file(out, content, overwrite)
    click.echo(f"{out} written")


@records.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--key", "trusted", multiple=True, help="Fingerprint of a key to trust instead of the house's own."
)
@click.option(
    "--status", type=EXISTING, help="The issuer's newest status list, as `records status` writes it."
)
@json_option
def verify(file: Path, trusted: tuple[str, ...], status: Path | None, as_json: bool) -> None:
    """Say whether a record has been altered since it was issued.

    FILE is a bundle (ZIP) or a record as JSON. Of a bundle every signature, file, key and date is checked,
    and whether the record was voided or superseded since; of JSON alone the digest, which does not prove
    who made it. Totals are recomputed from their parts in both. Exit code 1 if anything is wrong.
    """
    from assessment.cpd.verify import verify_record

    data = file.read_bytes()
    zipped = data.startswith(b"PK") or file.suffix == ".zip"
    faults = _bundle_faults(data, trusted, status) if zipped else verify_record(data)
    if as_json:
        print_json({"file": str(file), "faults": faults})
    if faults:
        raise Failure("\n".join(f"{file}: {fault}" for fault in faults))
    if not as_json:
        signed = "signed by a trusted key and in force, " if zipped else ""
        click.echo(f"{file}: unaltered since it was issued, {signed}and its totals add up")


def _bundle_faults(data: bytes, named: tuple[str, ...], status: Path | None) -> tuple[str, ...]:
    from assessment.cpd.verify import faults_of
    from exercise.clock import system_clock
    from exercise.records.records import bundle_faults
    from exercise.records.signing_keys import keys

    if named or status:
        fingerprints = {name.replace(" ", "").lower(): "" for name in named}
        fingerprints |= {} if named else {row.fingerprint: row.retired for row in keys(settings())}
        newest = status.read_bytes() if status else None
        return faults_of(data, at=system_clock(), trusted=fingerprints, status=newest)
    if not keys(settings()):
        raise Failure(
            "There is no signing key here to compare with: add --key with the fingerprint that the issuer "
            "gave you, which is also printed on the certificate"
        )
    with services() as opened:
        return bundle_faults(opened, data)


@records.command()
@click.option("--learner", default="", help="Account name or pseudonym; everybody if left out.")
@click.option("--out", type=click.Path(path_type=Path), help="Write a CSV file instead of a table.")
@user_option
@overwrite_option
@json_option
def register(learner: str, out: Path | None, user: str, overwrite: bool, as_json: bool) -> None:
    """Show what each learner has done over all exercises, with totals by competency.

    Superseded and voided records do not count. An exercise practises several competencies, so their
    hours overlap and do not add up to the learner's total.
    """
    from rich.table import Table

    from exercise.accounts import seat_of
    from exercise.records.records import register_file, register_rows

    with services() as opened:
        caller = seat_of(opened, user)
        rows = register_rows(opened, caller, learner)
        if out:
            write_file(out, register_file(opened, caller, learner)[1], overwrite)
            click.echo(f"{out} written")
            return
    if as_json:
        print_json(rows)
        return
    table = Table("learner", "competency", "exercises", "hours", "met", "not yet", "credits", "last")
    for row in rows:
        shown = (row.exercises, row.hours, row.met, row.not_yet, row.credits)
        table.add_row(row.learner, row.competency, *(f"{value:g}" for value in shown), row.last)
    print_table(table)


@records.command()
@file_option
@user_option
@overwrite_option
def status(out: Path, user: str, overwrite: bool) -> None:
    """Write the signed list of superseded and voided records.

    Whoever holds a bundle can check it against the newest list without asking anybody.
    """
    from exercise.accounts import seat_of
    from exercise.records.records import status_file

    with services() as opened:
        write_file(out, status_file(opened, seat_of(opened, user))[1], overwrite)
    click.echo(f"{out} written")


@records.command()
@click.argument("run")
@click.option("--reason", required=True, help="Why the record is taken back; it goes on file.")
@user_option
def void(run: str, reason: str, user: str) -> None:
    """Take the newest record of a run back.

    RUN is the id of a run, such as EX-0007. The record stays on file beside the one that voids it; a
    status list written afterwards tells others.
    """
    from exercise.accounts import seat_of
    from exercise.marking import marking
    from exercise.records.records import history

    with services() as opened:
        caller = seat_of(opened, user)
        record, _ = history(opened, caller, run)[-1]
        made = marking.void(opened, caller, run, record.id, reason)
    click.echo(f"{record.id} voided by {made.id}")


@records.command()
@click.argument("run", required=False)
@cohort_option
@click.option("--lrs", required=True, help="Address of the record store, above /statements.")
@click.option("--lrs-user", required=True, help="User there.")
@click.option(
    "--lrs-password",
    envvar="GOLDENTHREAD_LRS_PASSWORD",
    show_envvar=True,
    prompt=True,
    hide_input=True,
    help="Password there; asked for if not given.",
)
@user_option
def push(run: str | None, cohort: str | None, lrs: str, lrs_user: str, lrs_password: str, user: str) -> None:
    """Send the xAPI statements of signed records to a learning record store (LRS).

    RUN is the id of a run, such as EX-0007. Records that were superseded or voided are sent with the
    statements that void theirs. The store is tried again while it is away. Statements keep their
    identifiers: sent twice, they are stored once.
    """
    from assessment.cpd.as_xapi import statements
    from exercise.accounts import seat_of
    from exercise.records.learning_record_store import Endpoint
    from exercise.records.learning_record_store import push as send
    from exercise.records.records import history, signed_runs

    _one_of(run, cohort)
    with services() as opened:
        caller = seat_of(opened, user)
        runs = (run,) if run else signed_runs(opened, caller, cohort or "")
        said = [
            statement
            for one in runs
            for record, before in history(opened, caller, one)
            for statement in statements(record, before)
        ]
    with stop_on_interrupt() as stopped, progress("Statements") as update:
        done = send(Endpoint(lrs, lrs_user, lrs_password), said, progress=update, should_stop=stopped)
    if done < len(said):
        raise Stopped(f"Stopped after {done} of {len(said)} statements; push again for the rest.")
    click.echo(f"{done} statements are in {lrs}")


def _one_of(run: str | None, cohort: str | None) -> None:
    if bool(run) == bool(cohort):
        raise click.UsageError("Name either a RUN or a --cohort.")
