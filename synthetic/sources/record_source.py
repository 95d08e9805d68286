"""The tables of record-like sources. Their values carry no meaning for any question."""

from synthetic.draws import mix
from synthetic.identifiers import ALLOCATORS
from synthetic.report_facts import Facts


def rows(bits: int, least: int, most: int) -> list[int]:
    """Return 64 bits for each of ``least`` to ``most`` rows."""
    count = least + mix(bits) % (most - least + 1)
    return [mix(bits + 1 + row) for row in range(count)]


def clock(minutes: int) -> str:
    """Return a time of day such as 07:45."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def reads(facts: Facts) -> str:
    """Return a table of vehicle reads at cameras of the town."""
    lines = ["READ | DATE | TIME | CAMERA | LANE | VRM | CONFIDENCE"]
    start = facts.hour * 60
    for number, bits in enumerate(rows(facts.bits, 2, 5), start=1):
        start += 3 + bits % 37
        camera = f"CAM-{bits >> 8 & 0xFF:03d}"
        score = 78 + (bits >> 20) % 22
        lines.append(
            f"{number} | {facts.date} | {clock(start)} | {camera} | {1 + (bits >> 30) % 2} | {facts.identifiers.vrm} | {score}%"
        )
    return "\n".join(lines)


SUMMER = ("April", "May", "June", "July", "August", "September", "October")
"""Months in which clocks are an hour ahead of UTC; the days of change are not minded."""


def calls(facts: Facts) -> str:
    """Return a table of contacts of a handset, under one of two operators' headers.

    Operator one writes national numbers and local times, operator two international numbers and UTC.
    """
    second_operator = facts.bits >> 5 & 1
    head = ("A_NUM;B_NUM;START;DUR_S;TYPE", "Calling,Called,Begin,Seconds,Kind")[second_operator]
    comma = "," if second_operator else ";"
    lines = [
        f"Operator {'two' if second_operator else 'one'}, times in {'UTC' if second_operator else 'local'}",
        head,
    ]
    start = facts.hour * 60 - (60 if second_operator and facts.date.split()[1] in SUMMER else 0)
    for bits in rows(facts.bits, 3, 6):
        start += 2 + bits % 55
        other_number = ALLOCATORS["landline"].allot(bits % ALLOCATORS["landline"].size)
        pair = (
            (facts.identifiers.phone, other_number)
            if bits >> 40 & 1
            else (other_number, facts.identifiers.phone)
        )
        numbers = tuple(f"+44 {number[1:]}" for number in pair) if second_operator else pair
        seconds = 0 if bits >> 41 & 1 else 8 + (bits >> 42) % 400
        lines.append(comma.join((*numbers, clock(start), str(seconds), "SMS" if seconds == 0 else "VOICE")))
    return "\n".join(lines)


def transactions(facts: Facts) -> str:
    """Return a table of movements on an account at an invented bank."""
    lines = ["DATE | TYPE | AMOUNT GBP | COUNTERPARTY | BALANCE GBP"]
    balance = 200 + facts.bits % 900
    for bits in rows(facts.bits, 3, 6):
        paid_in = bits >> 9 & 1
        amount = 20 * (2 + bits % 44)
        paid_in = paid_in or amount > balance
        balance += amount if paid_in else -amount
        far = ALLOCATORS["account"].allot(bits % ALLOCATORS["account"].size)
        kind = ("CASH IN", "FPI", "CARD CREDIT") if paid_in else ("FPO", "ATM", "TFR")
        lines.append(f"{facts.date} | {kind[(bits >> 33) % 3]} | {amount:,}.00 | {far} | {balance:,}.00")
    return "\n".join(lines)
