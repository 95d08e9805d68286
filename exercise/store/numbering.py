"""Running numbers for ids such as ``U-0003``."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session


def next_id(session: Session, column: Any, prefix: str, width: int) -> str:
    """Return the id after the highest one. Two writers may draw the same: the second insert is refused."""
    longest = session.scalar(select(func.max(func.length(column)))) or 0
    last = session.scalar(select(func.max(column)).where(func.length(column) == longest)) if longest else None
    number = int(str(last)[len(prefix) :]) + 1 if last else 1
    return f"{prefix}{number:0{width}d}"
