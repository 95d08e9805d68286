"""``goldenthread keys``: the keys that CPD records are signed with."""

import click

from commands.configuration import configured_services, settings
from commands.terminal import json_option, print_json, print_table


@click.group()
def keys() -> None:
    """List and renew the keys that records are signed with.

    The first key is made when the first record is exported. Keys lie in the home folder under keys/, readable by
    their owner alone: back that folder up, and give nobody else a copy.
    """


@keys.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List every key with its fingerprint, retired ones included."""
    from rich.table import Table

    from exercise.records.signing_keys import keys as signing_keys

    rows = signing_keys(settings())
    if as_json:
        print_json(rows)
        return
    table = Table("key", "fingerprint (SHA-256)", "made", "retired")
    for row in rows:
        table.add_row(row.id, row.fingerprint, row.created, row.retired or "in use")
    print_table(table)


@keys.command()
def rotate() -> None:
    """Make a new key and erase the private half of the old one.

    What the old key signed still verifies; it signs nothing any more. Publish the new fingerprint.
    """
    from exercise.records.signing_keys import rotate as renew

    with configured_services() as services:
        key = renew(services)
    click.echo(f"{key.id} is in use: {key.fingerprint}")
