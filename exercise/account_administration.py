"""What whoever runs an installation does with accounts: list, import, disable, change roles, reset, unlock."""

import csv
import io
import secrets
from dataclasses import dataclass
from datetime import datetime

from exercise.access import Refused
from exercise.accounts import ROLES, account_of, add_user, name_fault, password_hash, plain_name
from exercise.services.services import Services

LARGEST_CLASS = 500
"""Accounts that one class list may hold (assumption: a cohort of a college)."""


@dataclass(frozen=True)
class AccountRow:
    """An account as an administrator sees it."""

    user: str
    name: str
    roles: tuple[str, ...]
    active: bool
    waits_until: datetime | None
    """Until when sign-ins are refused after wrong passwords, if they are."""


@dataclass(frozen=True)
class NewAccount:
    """An account of a class list, with the password that its holder is told once."""

    user: str
    name: str
    password: str


def accounts(services: Services) -> tuple[AccountRow, ...]:
    """Return every account in order of id."""
    now = services.now()
    rows = []
    for user in services.store.accounts.everybody():
        until = services.store.accounts.throttle(user.name).until
        waiting = until if until is not None and until > now else None
        rows.append(AccountRow(user.id, user.name, user.roles, user.active, waiting))
    return tuple(rows)


def set_active(services: Services, name: str, *, active: bool) -> str:
    """Let an account sign in, or stop it and end its sign-ins; return the name as stored.

    Raises:
        Refused: when there is no such account.
    """
    user = account_of(services, name)
    services.store.accounts.set_active(user.id, active)
    if not active:
        services.store.accounts.revoke_all(user.id)
    return user.name


def set_roles(services: Services, name: str, roles: tuple[str, ...]) -> str:
    """Give an account these roles and no others, and end its sign-ins; return the name as stored.

    Raises:
        Refused: when there is no such account, or no role is given.
    """
    user = account_of(services, name)
    if not roles or set(roles) - set(ROLES):
        raise Refused(f"Give one or more roles out of: {', '.join(ROLES)}.")
    services.store.accounts.set_roles(user.id, tuple(role for role in ROLES if role in roles))
    services.store.accounts.revoke_all(user.id)
    return user.name


def reset_password(services: Services, name: str, password: str) -> str:
    """Give an account a new password, end its sign-ins and its wait; return the name as stored.

    Raises:
        Refused: when there is no such account, or the password is too short or too long.
    """
    user = account_of(services, name)
    services.store.accounts.set_password(user.id, password_hash(services, password))
    services.store.accounts.revoke_all(user.id)
    services.store.accounts.succeeded(user.name)
    return user.name


def unlock(services: Services, name: str) -> str:
    """End the wait of an account after wrong passwords; return the name as stored.

    Raises:
        Refused: when there is no such account.
    """
    user = account_of(services, name)
    services.store.accounts.succeeded(user.name)
    return user.name


def import_class(services: Services, text: str, roles: tuple[str, ...]) -> tuple[NewAccount, ...]:
    """Add an account for each name of a class list, with a password made for each, and return them.

    ``text`` is CSV with the column ``name``; other columns are passed over. Nothing is added unless
    every row can be.

    Raises:
        Refused: with every row that cannot be added, and why.
    """
    names = _names(text)
    others = [row.name for row in services.store.accounts.everybody()]
    faults = []
    for number, name in names:
        if fault := name_fault(name, others):
            faults.append(f"Row {number}: {fault}")
        others.append(name)
    if faults:
        raise Refused("No account was added. " + " ".join(faults))
    added = []
    for _, name in names:
        password = secrets.token_urlsafe(12)
        row = add_user(services, name, password, roles)
        added.append(NewAccount(row.user, row.name, password))
    return tuple(added)


def _names(text: str) -> list[tuple[int, str]]:
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    if "name" not in (reader.fieldnames or ()):
        raise Refused("The class list has no column called name; write name in its first row.")
    names = [(number, plain_name(row["name"] or "")) for number, row in enumerate(reader, start=2)]
    blank = [str(number) for number, name in names if not name]
    if blank or not names:
        raise Refused(
            f"The class list has no name in row {', '.join(blank) or '2'}; write one, or remove the row."
        )
    if len(names) > LARGEST_CLASS:
        raise Refused(
            f"The class list has {len(names)} names and {LARGEST_CLASS} are the most; import it in parts."
        )
    return names
