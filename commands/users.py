"""``goldenthread users``: accounts."""

import click

from commands.configuration import configured_services

ROLES = ("trainee", "instructor", "assessor", "researcher")


@click.group()
def users() -> None:
    """Manage accounts."""


@users.command()
@click.argument("name")
@click.option(
    "--role",
    "roles",
    type=click.Choice(ROLES),
    multiple=True,
    required=True,
    help="What the account may do; may be given many times.",
)
@click.option(
    "--password",
    envvar="GOLDENTHREAD_PASSWORD",
    prompt=True,
    hide_input=True,
    confirmation_prompt=True,
    help="Asked for when absent; GOLDENTHREAD_PASSWORD keeps it out of the process list.",
)
def add(name: str, roles: tuple[str, ...], password: str) -> None:
    """Add an account with one or more roles."""
    from exercise.accounts import add_user

    with configured_services() as services:
        user = add_user(services, name, password, roles)
    click.echo(f"{user.name} ({user.user}) may now sign in as {', '.join(roles)}")
