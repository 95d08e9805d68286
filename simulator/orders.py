"""Orders: what the force has decided to do, and when it was decided."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Order:
    """One policing action ordered on a day against a target.

    ``target`` is a person (``P00417``), group (``G03``), zone (``Z-SALT``) or partner id,
    or empty for an action without a target. The force can be wrong: nothing here says that
    the person is an offender.
    """

    day: int
    action: str
    target: str = ""


Orders = Sequence[Order]
