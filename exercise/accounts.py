"""Local accounts: who may do what. Passwords by argon2id, sign-ins kept and revoked on the server."""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from exercise.access import Caller, Refused, Role
from exercise.read_models.control_models import PersonRow
from exercise.services.services import Services
from exercise.services.settings import Settings
from exercise.store.rows import UserRow
from scenarios.typed_text import typed_line

ROLES: tuple[Role, ...] = ("trainee", "instructor", "assessor", "researcher")
WRONG = "The name or the password is wrong; check both and try again."
NAME = re.compile(r"[^\W_](?:[\w .'-]{0,58}[\w.])?")
SEE_LIST = "`goldenthread users list` shows them all."
SHORTEST = 10
LONGEST = 200


def add_user(
    services: Services, name: str, password: str, roles: tuple[str, ...] | frozenset[Role]
) -> PersonRow:
    """Add an account and return it.

    Raises:
        Refused: for a bad name, password or role, or a name in use.
    """
    name = plain_name(name)
    if fault := name_fault(name, (user.name for user in services.store.accounts.everybody())):
        raise Refused(fault)
    hashed = password_hash(services, password)
    valid = tuple(role for role in ROLES if role in roles)
    if not valid or set(roles) - set(ROLES):
        raise Refused(f"Give one or more roles out of: {', '.join(ROLES)}.")
    row = services.store.accounts.add(name, hashed, valid, services.now())
    if row is None:
        raise Refused(f"The name {name!r} is in use; choose another.")
    return PersonRow(row.id, row.name)


def sign_in(services: Services, name: str, password: str) -> str:
    """Return a new token for the right name and password.

    A token is 32 random bytes; the store keeps its SHA-256 alone. An unknown name costs as much
    time as a known one, and after too many failures either has to wait.

    Raises:
        Refused: when the name or the password is wrong, or while the name has to wait.
    """
    name, now = plain_name(name)[:80], services.now()
    accounts, hasher = services.store.accounts, _hasher(services.settings)
    until = accounts.throttle(name).until
    if until is not None and now < until:
        minutes = max(1, round((until - now).total_seconds() / 60))
        raise Refused(f"Too many wrong passwords; wait {minutes} min and try again.")
    user = accounts.by_name(name)
    right = _matches(hasher, user.password if user else _dummy(services.settings), password[: LONGEST + 1])
    if user is None or not right or not user.active:
        failures = accounts.failed(name)
        if failures >= services.settings.attempts:
            doublings = min(failures - services.settings.attempts, 10)
            wait = timedelta(minutes=min(services.settings.wait_minutes * 2**doublings, 1440))
            accounts.make_wait(name, now + wait)
        raise Refused(WRONG)
    accounts.succeeded(name)
    if hasher.check_needs_rehash(user.password):
        accounts.set_password(user.id, hasher.hash(_secret(password)))
    token = secrets.token_urlsafe(32)
    accounts.open_session(_digest(token), user.id, now)
    return token


def caller(services: Services, token: str) -> Caller | None:
    """Return who holds a token, or None when it is unknown, revoked, too old or too long unused."""
    if not token or len(token) > LONGEST:
        return None
    digest, now = _digest(token), services.now()
    session = services.store.accounts.session(digest)
    if session is None or session.revoked or not session.user.active:
        return None
    if now - session.created > timedelta(hours=services.settings.session_hours):
        return None
    idle = now - session.seen
    if idle > timedelta(minutes=services.settings.session_idle_minutes):
        return None
    if idle > timedelta(seconds=30):
        services.store.accounts.touch(digest, now)
    return Caller(
        session.user.id, session.user.name, frozenset(role for role in ROLES if role in session.user.roles)
    )


def sign_out(services: Services, token: str) -> None:
    """End one sign-in, on the server."""
    services.store.accounts.revoke(_digest(token))


def sign_out_everywhere(services: Services, user: str) -> None:
    """End every sign-in of an account, such as after a lost machine."""
    services.store.accounts.revoke_all(user)


def name_fault(name: str, others: Iterable[str]) -> str:
    """Return why a name in clean form cannot be an account's beside others, or ""."""
    if not NAME.fullmatch(name):
        return (
            f"{name!r} is no name: it has 1 to 60 letters, digits, spaces, dots or hyphens; choose another."
        )
    for other in others:
        if other == name:
            return f"The name {name!r} is in use; choose another."
        if _look(other) == _look(name):
            return f"The name {name!r} cannot be told from {other!r}, which is in use; choose another."
    return ""


def password_hash(services: Services, password: str) -> str:
    """Return what is stored of a new password.

    Raises:
        Refused: when it is too short or too long.
    """
    if not SHORTEST <= len(_secret(password)) <= LONGEST:
        raise Refused(f"A password has {SHORTEST} to {LONGEST} characters; choose another.")
    return _hasher(services.settings).hash(_secret(password))


def account_of(services: Services, name: str) -> UserRow:
    """Return the account of a name, disabled ones too.

    Raises:
        Refused: when there is none.
    """
    user = services.store.accounts.by_name(plain_name(name))
    if user is None:
        raise Refused(f"There is no account named {name!r}; {SEE_LIST}")
    return user


def caller_of(services: Services, name: str) -> Caller:
    """Return the caller of an account's name, for a program on this machine.

    For the command line and scripted players, whose user already holds the database.

    Raises:
        Refused: when there is no such account.
    """
    user = services.store.accounts.by_name(plain_name(name))
    if user is None or not user.active:
        raise Refused(f"There is no account named {name!r}; add it with `goldenthread users add`.")
    return Caller(user.id, user.name, frozenset(role for role in ROLES if role in user.roles))


def need(caller: Caller, role: Role) -> None:
    """Do nothing if the caller holds a role.

    Raises:
        Refused: when it does not.
    """
    if not isinstance(caller, Caller) or role not in caller.roles:
        raise Refused(f"This needs the role of {role}; sign in with an account that has it.")


def plain_name(name: str) -> str:
    """Return a name in the one form that is stored and looked up, however it was typed."""
    return typed_line(unicodedata.normalize("NFKC", name))


def _look(name: str) -> str:
    """Return what a name looks like: two names with one look are one to whoever reads them."""
    return name.casefold().translate(_ALIKE).replace("rn", "m").replace("vv", "w")


_ALIKE = str.maketrans("аеорсухіјѕԁԛԝһοανρτυικ01i", "aeopcyxljsdqwhoavptulkoll")
"""Cyrillic and Greek letters and figures that look like Latin letters, and i as l, since a capital of one is the other."""


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _hasher(settings: Settings) -> PasswordHasher:
    return PasswordHasher(
        time_cost=settings.argon2_time_cost,
        memory_cost=max(settings.argon2_memory_kib, 8 * settings.argon2_parallelism),
        parallelism=settings.argon2_parallelism,
    )


@lru_cache(maxsize=8)
def _dummy_hash(time_cost: int, memory: int, lanes: int) -> str:
    hasher = PasswordHasher(time_cost=time_cost, memory_cost=max(memory, 8 * lanes), parallelism=lanes)
    return hasher.hash(secrets.token_urlsafe(16))


def _dummy(settings: Settings) -> str:
    return _dummy_hash(settings.argon2_time_cost, settings.argon2_memory_kib, settings.argon2_parallelism)


def _matches(hasher: PasswordHasher, stored: str, password: str) -> bool:
    """Return whether a password is right, in composed form or, as older accounts have it, as it was typed."""
    return any(_verified(hasher, stored, form) for form in dict.fromkeys((_secret(password), password)))


def _verified(hasher: PasswordHasher, stored: str, password: str) -> bool:
    try:
        return hasher.verify(stored, password.encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False


def _secret(password: str) -> str:
    """Return a password in composed form (NFC), as every keyboard's way to type it comes to."""
    return unicodedata.normalize("NFC", password)
