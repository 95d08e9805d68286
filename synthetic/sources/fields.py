"""The fields of sources that fill in a form of their own. Their values carry no meaning for any question."""

from synthetic.draws import mix
from synthetic.identifiers import ALLOCATORS
from synthetic.report_facts import Facts
from synthetic.sources.record_source import clock, rows


def _pick(bits: int, shift: int, options: tuple[str, ...]) -> str:
    return options[(mix(bits + shift)) % len(options)]


def search(facts: Facts) -> str:
    """Return the fields of a stop and search: power, object, outcome, and whether the two agree."""
    bits = facts.bits
    power = _pick(bits, 1, ("PACE s.1", "MDA s.23", "PACE s.1", "MDA s.23", "CJPOA s.60"))
    search_object = _pick(bits, 2, ("Drugs", "Drugs", "Stolen goods", "Going equipped", "Offensive weapon"))
    outcome = _pick(bits, 3, ("NFA", "NFA", "NFA", "NFA", "Community resolution", "Arrest", "Summons"))
    link = _pick(bits, 4, ("Yes", "No", "N/A")) if outcome != "NFA" else "N/A"
    head = "TIME | POWER | OBJECT | OUTCOME | LINKED TO OBJECT | RECEIPT"
    return f"{head}\n{facts.time} | {power} | {search_object} | {outcome} | {link} | {_pick(bits, 5, ('Given', 'Declined'))}"


def detention(facts: Facts) -> str:
    """Return the fields of a detention: when authorised, reviewed and ended, and how."""
    start, lines = facts.hour * 60, ["ENTRY | TIME | EVENT | BY"]
    events = (
        "Arrived",
        "Detention authorised",
        "Rights given",
        "Property listed",
        "Seen by nurse",
        "Review",
        "Meal",
    )
    for number, bits in enumerate(rows(facts.bits, 3, 6), start=1):
        start += 4 + bits % 70
        officer = _pick(bits, 7, ("CUSTODY SGT", "GAOLER", "NURSE", "REVIEW INSP"))
        lines.append(
            f"{number} | {clock(start)} | {events[min(number - 1, 3) if number < 4 else 3 + bits % 4]} | {officer}"
        )
    return "\n".join(lines)


def transfers(facts: Facts) -> str:
    """Return transfers of a wallet on a test network, in thousandths of a coin."""
    lines = ["NO | DATE | DIRECTION | COUNTERPARTY | AMOUNT mXBT | CONFIRMATIONS"]
    for number, bits in enumerate(rows(facts.bits, 2, 5), start=1):
        far = ALLOCATORS["wallet"].allot(bits % ALLOCATORS["wallet"].size)
        way = "IN" if bits >> 9 & 1 else "OUT"
        lines.append(
            f"{number} | {facts.date} | {way} | {far} | {1 + bits % 900}.{bits >> 20 & 7} | {1 + (bits >> 30) % 200}"
        )
    return "\n".join(lines)


def telemetry(facts: Facts) -> str:
    """Return alarms and readings of a network around the time."""
    start, lines = facts.hour * 60, ["TIME | ASSET | SIGNAL | VALUE | QUALITY"]
    for bits in rows(facts.bits, 3, 6):
        start += 1 + bits % 25
        asset = f"{_pick(bits, 11, ('SUB', 'MTR', 'CAB', 'PMP', 'PNL'))}-{bits >> 8 & 0x1FF:03d}"
        signal = _pick(bits, 12, ("LOAD", "TAMPER", "TRIP", "LEVEL", "DOOR"))
        lines.append(
            f"{clock(start)} | {asset} | {signal} | {bits % 100} | {_pick(bits, 13, ('GOOD', 'GOOD', 'STALE'))}"
        )
    return "\n".join(lines)


def accesses(facts: Facts) -> str:
    """Return lines of a system's access log; user numbers belong to nobody."""
    start, lines = facts.hour * 60, ["TIME | USER | SYSTEM | ACTION | PURPOSE CODE"]
    for bits in rows(facts.bits, 3, 6):
        start += 1 + bits % 40
        system = _pick(bits, 21, ("INTEL", "CRIME", "CUSTODY", "ANPR", "HR"))
        action = _pick(bits, 22, ("SEARCH", "VIEW", "PRINT", "EXPORT", "LOGIN"))
        lines.append(
            f"{clock(start)} | U-{bits >> 8 & 0x3FF:04d} | {system} | {action} | {_pick(bits, 23, ('01', '02', '07', '--'))}"
        )
    return "\n".join(lines)
