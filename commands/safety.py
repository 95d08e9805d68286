"""``goldenthread safety``: nothing that leaves the house can be anybody's."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import Failure
from commands.terminal import json_option, print_json, steps

if TYPE_CHECKING:
    from synthetic.safety_scan import Scan


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
    from synthetic.safety_scan import scan as look

    with steps() as step:
        scans = []
        for path in paths:
            step(f"Scanning {path} ...")
            scans.append(look(path))
    _tell(scans, as_json)
    found = sum(len(done.findings) for done in scans)
    unread = 0 if skip_unreadable else sum(len(done.unread) for done in scans)
    files = sum(done.files for done in scans)
    if found or unread:
        raise Failure(f"{found} finding(s) in {files} file(s) read, {unread} file(s) not read")
    if not as_json:
        click.echo(f"{files} file(s) read, nothing that could be real")


def _tell(scans: "list[Scan]", as_json: bool) -> None:
    if as_json:
        found = [unsafe for done in scans for unsafe in done.findings]
        unread = [left for done in scans for left in done.unread]
        print_json({"files": sum(done.files for done in scans), "found": found, "unread": unread})
        return
    for done in scans:
        for line in (*done.findings, *done.unread):
            click.echo(str(line))
