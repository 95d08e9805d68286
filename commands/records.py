"""``goldenthread records``: CPD records, exported, verified, registered and sent on; debriefs, printed."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.configuration import configured_services, settings
from commands.failures import CommandError, Interruption
from commands.output_files import out_directory, write_file
from commands.terminal import (
    file_option,
    json_option,
    key_option,
    overwrite_option,
    print_json,
    print_table,
    progress,
    say,
    stop_on_interrupt,
    user_option,
)
from exercise.access import Caller

if TYPE_CHECKING:
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

    from exercise.accounts import caller_of
    from exercise.marking import marking

    with configured_services() as services:
        rows = marking.records(services, caller_of(services, user))
    if as_json:
        print_json(rows)
        return
    table = Table("record", "run", "trainee", "exercise", "decision", "hours", "signed", "stands")
    for row in rows:
        signing_time = f"{row.signed:%Y-%m-%d %H:%M}"
        stands = f"voided by {row.voided_by}" if row.voided_by else f"replaced by {row.superseded_by}"
        stands = stands if row.voided_by or row.superseded_by else "yes"
        table.add_row(
            row.id, row.run, row.trainee, row.title, row.decision, f"{row.hours:g}", signing_time, stands
        )
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
    from exercise.accounts import caller_of
    from exercise.marking import marking

    _check_choice(run, cohort)
    with configured_services() as services:
        caller = caller_of(services, user)
        if run:
            write_file(out, marking.export(services, caller, run, fmt)[1], overwrite)
        elif cohort:
            _cohort(services, caller, cohort, fmt, out_directory(out, overwrite))
    click.echo(f"{out} written")


def _cohort(services: "Services", caller: Caller, cohort: str, fmt: str, out: Path) -> None:
    from exercise.records.records import cohort_files

    batch = cohort_files(services, caller, cohort, fmt)
    with stop_on_interrupt() as should_stop, progress(f"Records of {cohort}") as update:
        update(0, len(batch.files))
        for number, make in enumerate(batch.files, start=1):
            if should_stop():
                raise Interruption(
                    f"Stopped after {number - 1} of {len(batch.files)} files; {out} holds those."
                )
            name, content = make()
            write_file(out / name, content, overwrite=True)
            update(number, len(batch.files))
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
    from exercise.accounts import caller_of
    from exercise.debrief.printed.debrief_pdf import debrief_pdf

    with configured_services() as services:
        content = debrief_pdf(services, caller_of(services, user), run)[1]
    write_file(out, content, overwrite)
    click.echo(f"{out} written")


@records.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@key_option
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
    from assessment.cpd.verification import verify_record

    data = file.read_bytes()
    is_bundle = data.startswith(b"PK") or file.suffix == ".zip"
    faults = _bundle_faults(data, trusted, status) if is_bundle else verify_record(data)
    if as_json:
        print_json({"file": str(file), "faults": faults})
    if faults:
        raise CommandError("\n".join(f"{file}: {fault}" for fault in faults))
    if not as_json:
        signature = "signed by a trusted key and in force, " if is_bundle else ""
        click.echo(f"{file}: unaltered since it was issued, {signature}and its totals add up")


def _bundle_faults(data: bytes, trusted: tuple[str, ...], status: Path | None) -> tuple[str, ...]:
    from assessment.cpd.verification import faults_of
    from exercise.clock import system_clock
    from exercise.records.records import bundle_faults
    from exercise.records.signing_keys import keys

    if trusted or status:
        fingerprints = {name.replace(" ", "").lower(): "" for name in trusted}
        fingerprints |= {} if trusted else {row.fingerprint: row.retired for row in keys(settings())}
        newest = status.read_bytes() if status else None
        return faults_of(data, at=system_clock(), trusted=fingerprints, status=newest)
    if not keys(settings()):
        raise CommandError(
            "There is no signing key here to compare with: add --key with the fingerprint that the issuer "
            "gave you, which is also printed on the certificate"
        )
    with configured_services() as services:
        return bundle_faults(services, data)


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

    from exercise.accounts import caller_of
    from exercise.records.records import register_file, register_rows

    with configured_services() as services:
        caller = caller_of(services, user)
        rows = register_rows(services, caller, learner)
        if out:
            write_file(out, register_file(services, caller, learner)[1], overwrite)
            click.echo(f"{out} written")
            return
    if as_json:
        print_json(rows)
        return
    table = Table("learner", "competency", "exercises", "hours", "met", "not yet", "credits", "last")
    for row in rows:
        figures = (row.exercises, row.hours, row.met, row.not_yet, row.credits)
        table.add_row(row.learner, row.competency, *(f"{value:g}" for value in figures), row.last)
    print_table(table)


@records.command()
@file_option
@user_option
@overwrite_option
def status(out: Path, user: str, overwrite: bool) -> None:
    """Write the signed list of superseded and voided records.

    Whoever holds a bundle can check it against the newest list without asking anybody.
    """
    from exercise.accounts import caller_of
    from exercise.records.records import status_file

    with configured_services() as services:
        write_file(out, status_file(services, caller_of(services, user))[1], overwrite)
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
    from exercise.accounts import caller_of
    from exercise.marking import marking
    from exercise.records.records import history

    with configured_services() as services:
        caller = caller_of(services, user)
        record, _ = history(services, caller, run)[-1]
        notice = marking.void(services, caller, run, record.id, reason)
    click.echo(f"{record.id} voided by {notice.id}")


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
    from assessment.cpd.exports.as_xapi import statements
    from exercise.accounts import caller_of
    from exercise.records.learning_record_store import Endpoint
    from exercise.records.learning_record_store import push as send
    from exercise.records.records import history, signed_runs

    _check_choice(run, cohort)
    with configured_services() as services:
        caller = caller_of(services, user)
        runs = (run,) if run else signed_runs(services, caller, cohort or "")
        batch = [
            statement
            for signed_run in runs
            for record, predecessor in history(services, caller, signed_run)
            for statement in statements(record, predecessor)
        ]
    with stop_on_interrupt() as should_stop, progress("Statements") as update:
        count = send(Endpoint(lrs, lrs_user, lrs_password), batch, progress=update, should_stop=should_stop)
    if count < len(batch):
        raise Interruption(f"Stopped after {count} of {len(batch)} statements; push again for the rest.")
    click.echo(f"{count} statements are in {lrs}")


def _check_choice(run: str | None, cohort: str | None) -> None:
    if bool(run) == bool(cohort):
        raise click.UsageError("Name either a RUN or a --cohort.")
