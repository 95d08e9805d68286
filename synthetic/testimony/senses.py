"""What a source can sense of an act: by which handle it knows people, and what it never sees."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from scenarios.schema.intelligence import SourceId
from synthetic.identifiers import ALLOCATORS
from synthetic.testimony.occasion import Act, Party

ASSET = "BTC"
POUNDS_A_COIN = 52_000
"""An invented round price, so that a quantity follows from the pounds. Assumption."""
MACHINE_NUMBERS: frozenset[SourceId] = frozenset({"communications"})
MACHINE_PLATES: frozenset[SourceId] = frozenset({"anpr"})
MACHINE_ACCOUNTS: frozenset[SourceId] = frozenset({"sar", "crypto"})
RECORDS: frozenset[SourceId] = frozenset(
    {"prison", "custody", "stop_search", "platform_referral", "liaison", "vetting"}
)
"""Sources in which people and numbers both stand."""


def sensed(act: Act, source: SourceId) -> Act:
    """Return an act as a source has it: numbers for machines that see numbers, names for people, accounts for banks."""
    strip = _STRIPS.get(_family(source), _for_people)
    return strip(act)


def _family(source: SourceId) -> str:
    if source in MACHINE_NUMBERS:
        return "numbers"
    if source in MACHINE_PLATES:
        return "plates"
    if source in MACHINE_ACCOUNTS:
        return "exchange" if source == "crypto" else "accounts"
    return "records" if source in RECORDS else "people"


def _numbers_only(act: Act) -> Act:
    if act.deed == "was used by":
        return act
    return replace(
        act, actor=Party(number=act.actor.number), counterpart=Party(number=act.counterpart.number)
    )


def _plates_only(act: Act) -> Act:
    return replace(act, actor=Party(), counterpart=Party(), premises="")


def _at_exchange(act: Act) -> Act:
    """Return a payment as an exchange has it: in coin, with the wallets of both sides."""
    if act.deed not in ("paid in", "paid"):
        return act
    moved = act.onward or act.amount
    return replace(
        act,
        mast="",
        asset=ASSET,
        quantity=f"{moved / POUNDS_A_COIN:.5f}",
        actor=replace(act.actor, wallet=wallet_of(act.actor.account)),
        counterpart=replace(act.counterpart, wallet=wallet_of(act.counterpart.account)),
    )


def wallet_of(account: str) -> str:
    """Return the wallet at the exchange of whoever holds a bank account; empty without one."""
    return ALLOCATORS["wallet"].allot(int(account[2:])) if account else ""


def _accounts_only(act: Act) -> Act:
    if act.deed not in ("paid in", "paid"):
        return act
    return replace(act, mast="")


def _whole(act: Act) -> Act:
    return act


def _for_people(act: Act) -> Act:
    """Leave out numbers, accounts and masts, which nobody sees."""
    if act.deed in ("was used by", "was in"):
        return act
    return replace(
        act, actor=_unnumbered(act.actor), counterpart=_unnumbered(act.counterpart), mast="", seconds=0
    )


def _unnumbered(party: Party) -> Party:
    return replace(party, number="", account="")


_STRIPS: Mapping[str, Callable[[Act], Act]] = {
    "numbers": _numbers_only,
    "plates": _plates_only,
    "accounts": _accounts_only,
    "exchange": _at_exchange,
    "records": _whole,
    "people": _for_people,
}
