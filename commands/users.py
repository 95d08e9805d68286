"""``goldenthread users``: accounts."""

from pathlib import Path

import click

from commands.configuration import configured_services

ROLES = ("trainee", "instructor", "assessor", "researcher")


@click.group()
def users() -> None:
    """Manage accounts."""


role_option = click.option(
    "--role",
    "roles",
    type=click.Choice(ROLES),
    multiple=True,
    required=True,
    help="What the account may do; may be given many times.",
)
password_option = click.option(
    "--password",
    envvar="GOLDENTHREAD_PASSWORD",
    prompt=True,
    hide_input=True,
    confirmation_prompt=True,
    help="Asked for when absent; GOLDENTHREAD_PASSWORD keeps it out of the process list.",
)


@users.command()
@click.argument("name")
@role_option
@password_option
def add(name: str, roles: tuple[str, ...], password: str) -> None:
    """Add an account with one or more roles."""
    from exercise.accounts import add_user

    with configured_services() as services:
        user = add_user(services, name, password, roles)
    click.echo(f"{user.name} ({user.user}) may now sign in as {', '.join(roles)}")


@users.command(name="list")
def list_accounts() -> None:
    """List every account: id, name, roles, and whether it may sign in."""
    from exercise.account_administration import accounts

    with configured_services() as services:
        rows = accounts(services)
    for row in rows:
        standing = "" if row.active else "  disabled"
        if row.waits_until is not None:
            standing += f"  waits until {row.waits_until:%H:%M} UTC after wrong passwords"
        click.echo(f"{row.user}  {row.name}  {', '.join(row.roles)}{standing}")
    if not rows:
        click.echo("There is no account yet; add one with `goldenthread users add`.")


@users.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, default=("trainee",), show_default=True,
              help="What the accounts may do; may be given many times.")  # fmt: skip
def import_list(file: Path, roles: tuple[str, ...]) -> None:
    """Add an account for each name of a class list: CSV with the column name. Passwords are printed once."""
    from exercise.account_administration import import_class

    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise click.ClickException(f"{file}: the text is not UTF-8; save the file as CSV UTF-8") from None
    with configured_services() as services:
        added = import_class(services, text, roles)
    for row in added:
        click.echo(f"{row.user}  {row.name}  {row.password}")


@users.command()
@click.argument("name")
def disable(name: str) -> None:
    """Stop an account from signing in, and end its sign-ins. Its runs and records stay."""
    _let_in(name, active=False)


@users.command()
@click.argument("name")
def enable(name: str) -> None:
    """Let a disabled account sign in again."""
    _let_in(name, active=True)


def _let_in(name: str, *, active: bool) -> None:
    from exercise.account_administration import set_active

    with configured_services() as services:
        stored = set_active(services, name, active=active)
    click.echo(f"{stored} may {'sign in again' if active else 'no longer sign in'}")


@users.command()
@click.argument("name")
@role_option
def roles(name: str, roles: tuple[str, ...]) -> None:
    """Give an account these roles and no others, and end its sign-ins."""
    from exercise.account_administration import set_roles

    with configured_services() as services:
        stored = set_roles(services, name, roles)
    click.echo(f"{stored} may now sign in as {', '.join(roles)}")


@users.command()
@click.argument("name")
@password_option
def password(name: str, password: str) -> None:
    """Give an account a new password, and end its sign-ins and any wait."""
    from exercise.account_administration import reset_password

    with configured_services() as services:
        stored = reset_password(services, name, password)
    click.echo(f"{stored} signs in with the new password from now on")


@users.command()
@click.argument("name")
def unlock(name: str) -> None:
    """End the wait of an account after wrong passwords."""
    from exercise.account_administration import unlock as end_wait

    with configured_services() as services:
        stored = end_wait(services, name)
    click.echo(f"{stored} need not wait")


@users.command(name="sign-out")
@click.argument("name")
def sign_out(name: str) -> None:
    """End every sign-in of an account, such as after a lost machine."""
    from exercise.accounts import account_of, sign_out_everywhere

    with configured_services() as services:
        user = account_of(services, name)
        sign_out_everywhere(services, user.id)
    click.echo(f"{user.name} is signed out everywhere")
