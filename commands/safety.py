"""``goldenthread safety``: a search of files for identifiers that could be anybody's."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import CommandError
from commands.terminal import json_option, print_json, steps

if TYPE_CHECKING:
    from synthetic.safety import Scan


@click.group()
def safety() -> None:
    """Look for identifiers that could be real."""


@safety.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--skip-unreadable", is_flag=True, help="Pass over files that cannot be looked into, such as pictures."
)
@json_option
def scan(paths: tuple[Path, ...], skip_unreadable: bool, as_json: bool) -> None:
    """Fail on any identifier that could be somebody's.

    PATHS are files, folders or ZIP archives; read are JSON, CSV, Parquet, GraphML and other XML,
    HTML, PDF and plain text. One line a finding, as file:line: field: type 'text'; remedy. Telephone
    numbers, registrations, accounts, cards, documents, addresses and the like are safe only in ranges
    that nobody can hold; names of people are not looked at. Exit code 1 if anything is found, or if a
    file cannot be read.
    """
    from synthetic.safety import scan as look

    with steps() as step:
        scans = []
        for path in paths:
            step(f"Scanning {path} ...")
            scans.append(look(path))
    _print_scans(scans, as_json)
    finding_count = sum(len(result.found) for result in scans)
    unread = 0 if skip_unreadable else sum(len(result.unread) for result in scans)
    files = sum(result.files for result in scans)
    if finding_count or unread:
        raise CommandError(f"{finding_count} finding(s) in {files} file(s) read, {unread} file(s) not read")
    if not as_json:
        click.echo(f"{files} file(s) read, nothing that could be real")


def _print_scans(scans: "list[Scan]", as_json: bool) -> None:
    if as_json:
        findings = [unsafe for result in scans for unsafe in result.found]
        unread = [file for result in scans for file in result.unread]
        print_json({"files": sum(result.files for result in scans), "found": findings, "unread": unread})
        return
    for result in scans:
        for line in (*result.found, *result.unread):
            click.echo(str(line))
