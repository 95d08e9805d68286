"""Accounts, sign-ins and failed attempts."""

from datetime import datetime

from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exercise.store.engine import refusing
from exercise.store.numbering import next_id
from exercise.store.rows import SessionRow, ThrottleRow, UserRow
from exercise.store.tables import SessionTable, ThrottleTable, UserTable


def _row(user: UserTable) -> UserRow:
    return UserRow(user.id, user.name, user.password, tuple(user.roles.split()), user.active)


class AccountStore:
    """Local accounts and their sign-ins. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def add(self, name: str, password: str, roles: tuple[str, ...], now: datetime) -> UserRow | None:
        """Return the new account, or None when the name is taken. ``password`` is already hashed."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Session(self._write) as session, session.begin():
                        if session.scalar(select(UserTable.id).where(UserTable.name == name)):
                            return None
                        ident = next_id(session, UserTable.id, "U-", 4)
                        user = UserTable(
                            id=ident,
                            name=name,
                            password=password,
                            roles=" ".join(roles),
                            active=True,
                            created=now,
                        )
                        session.add(user)
                        session.flush()
                        return _row(user)
                except IntegrityError:
                    continue
        return None

    def by_name(self, name: str) -> UserRow | None:
        """Return the account of a name."""
        with refusing(self._read), Session(self._read) as session:
            user = session.scalar(select(UserTable).where(UserTable.name == name))
            return _row(user) if user else None

    def everybody(self) -> tuple[UserRow, ...]:
        """Return every account in order of id."""
        with refusing(self._read), Session(self._read) as session:
            return tuple(_row(user) for user in session.scalars(select(UserTable).order_by(UserTable.id)))

    def set_password(self, user: str, password: str) -> None:
        """Replace the password hash of an account."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(update(UserTable).where(UserTable.id == user).values(password=password))

    def set_active(self, user: str, active: bool) -> None:
        """Say whether an account may sign in."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(update(UserTable).where(UserTable.id == user).values(active=active))

    def set_roles(self, user: str, roles: tuple[str, ...]) -> None:
        """Replace the roles of an account."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(update(UserTable).where(UserTable.id == user).values(roles=" ".join(roles)))

    def open_session(self, token: str, user: str, now: datetime) -> None:
        """Store the digest of a new sign-in."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.add(SessionTable(token=token, user=user, created=now, seen=now, revoked=False))

    def session(self, token: str) -> SessionRow | None:
        """Return the sign-in of a token's digest."""
        with refusing(self._read), Session(self._read) as session:
            row = session.execute(
                select(SessionTable, UserTable)
                .join(UserTable, UserTable.id == SessionTable.user)
                .where(SessionTable.token == token)
            ).first()
            if row is None:
                return None
            signin, user = row
            return SessionRow(_row(user), signin.created, signin.seen, signin.revoked)

    def touch(self, token: str, now: datetime) -> None:
        """Note that a sign-in is in use."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(update(SessionTable).where(SessionTable.token == token).values(seen=now))

    def revoke(self, token: str) -> None:
        """End one sign-in."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(update(SessionTable).where(SessionTable.token == token).values(revoked=True))

    def revoke_all(self, user: str) -> None:
        """End every sign-in of an account."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(update(SessionTable).where(SessionTable.user == user).values(revoked=True))

    def throttle(self, name: str) -> ThrottleRow:
        """Return the failed sign-ins of a name since its last success."""
        with refusing(self._read), Session(self._read) as session:
            row = session.get(ThrottleTable, name)
            return ThrottleRow(row.failures, row.until) if row else ThrottleRow(0, None)

    def failed(self, name: str) -> int:
        """Count one more failed sign-in and return how many there are."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Session(self._write) as session, session.begin():
                        row = session.scalar(
                            select(ThrottleTable).where(ThrottleTable.name == name).with_for_update()
                        )
                        if row is None:
                            session.add(ThrottleTable(name=name, failures=1, until=None))
                            return 1
                        row.failures += 1
                        return row.failures
                except IntegrityError:
                    continue
        return 1

    def make_wait(self, name: str, until: datetime) -> None:
        """Refuse sign-ins of a name until a moment."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(update(ThrottleTable).where(ThrottleTable.name == name).values(until=until))

    def succeeded(self, name: str) -> None:
        """Forget the failed sign-ins of a name."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(delete(ThrottleTable).where(ThrottleTable.name == name))

    def sweep(self, before: datetime) -> int:
        """Remove sign-ins and failures last touched before a moment; return how many sign-ins."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            old = (
                session.scalar(
                    select(func.count()).select_from(SessionTable).where(SessionTable.seen < before)
                )
                or 0
            )
            session.execute(delete(SessionTable).where(SessionTable.seen < before))
            return int(old)
