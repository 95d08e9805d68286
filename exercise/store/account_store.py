"""Accounts, sign-ins and failed attempts."""

from datetime import datetime

from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as Work

from exercise.store.engine import refusing
from exercise.store.numbering import next_id
from exercise.store.rows import SessionRow, ThrottleRow, UserRow
from exercise.store.tables import Session, Throttle, User


def _row(user: User) -> UserRow:
    return UserRow(user.id, user.name, user.password, tuple(user.roles.split()), user.active)


class Accounts:
    """Local accounts and their sign-ins. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def add(self, name: str, password: str, roles: tuple[str, ...], now: datetime) -> UserRow | None:
        """Return the new account, or None when the name is taken. ``password`` is already hashed."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Work(self._write) as work, work.begin():
                        if work.scalar(select(User.id).where(User.name == name)):
                            return None
                        ident = next_id(work, User.id, "U-", 4)
                        user = User(
                            id=ident,
                            name=name,
                            password=password,
                            roles=" ".join(roles),
                            active=True,
                            created=now,
                        )
                        work.add(user)
                        work.flush()
                        return _row(user)
                except IntegrityError:
                    continue
        return None

    def by_name(self, name: str) -> UserRow | None:
        """Return the account of a name."""
        with refusing(self._read), Work(self._read) as work:
            user = work.scalar(select(User).where(User.name == name))
            return _row(user) if user else None

    def everybody(self) -> tuple[UserRow, ...]:
        """Return every account in order of id."""
        with refusing(self._read), Work(self._read) as work:
            return tuple(_row(user) for user in work.scalars(select(User).order_by(User.id)))

    def set_password(self, user: str, password: str) -> None:
        """Replace the password hash of an account."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(update(User).where(User.id == user).values(password=password))

    def open_session(self, token: str, user: str, now: datetime) -> None:
        """Store the digest of a new sign-in."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.add(Session(token=token, user=user, created=now, seen=now, revoked=False))

    def session(self, token: str) -> SessionRow | None:
        """Return the sign-in of a token's digest."""
        with refusing(self._read), Work(self._read) as work:
            found = work.execute(
                select(Session, User).join(User, User.id == Session.user).where(Session.token == token)
            ).first()
            if found is None:
                return None
            session, user = found
            return SessionRow(_row(user), session.created, session.seen, session.revoked)

    def touch(self, token: str, now: datetime) -> None:
        """Note that a sign-in is in use."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(update(Session).where(Session.token == token).values(seen=now))

    def revoke(self, token: str) -> None:
        """End one sign-in."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(update(Session).where(Session.token == token).values(revoked=True))

    def revoke_all(self, user: str) -> None:
        """End every sign-in of an account."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(update(Session).where(Session.user == user).values(revoked=True))

    def throttle(self, name: str) -> ThrottleRow:
        """Return the failed sign-ins of a name since its last success."""
        with refusing(self._read), Work(self._read) as work:
            row = work.get(Throttle, name)
            return ThrottleRow(row.failures, row.until) if row else ThrottleRow(0, None)

    def failed(self, name: str) -> int:
        """Count one more failed sign-in and return how many there are."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Work(self._write) as work, work.begin():
                        row = work.scalar(select(Throttle).where(Throttle.name == name).with_for_update())
                        if row is None:
                            work.add(Throttle(name=name, failures=1, until=None))
                            return 1
                        row.failures += 1
                        return row.failures
                except IntegrityError:
                    continue
        return 1

    def make_wait(self, name: str, until: datetime) -> None:
        """Refuse sign-ins of a name until a moment."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(update(Throttle).where(Throttle.name == name).values(until=until))

    def succeeded(self, name: str) -> None:
        """Forget the failed sign-ins of a name."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(delete(Throttle).where(Throttle.name == name))

    def sweep(self, before: datetime) -> int:
        """Remove sign-ins and failures last touched before a moment; return how many sign-ins."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            old = work.scalar(select(func.count()).select_from(Session).where(Session.seen < before)) or 0
            work.execute(delete(Session).where(Session.seen < before))
            return int(old)
