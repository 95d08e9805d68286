"""How well evidence can be read: the ideal's skill by what is read, in which order, and with which parts left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from assessment.evidence_checks.reading_loss import loss_of
from assessment.observer.joint.joint_inference import joint_belief
from assessment.observer.joint.joint_tables import JointTables
from assessment.observer.joint.joint_value import JointHeadline, headline_values
from synthetic.draws import Purpose, bits
from synthetic.filing.filings import Filing
from synthetic.testimony.view import Indication

BATCH = 5
"""Headlines opened between two passes of value: what a reader takes from the menu at a time."""


@dataclass(frozen=True)
class Skill:
    """1 less the squared error over that of the base rates, over worlds, with the error left by chance."""

    value: float
    standard_error: float
    worlds: int


def skill(losses: Sequence[float], base_losses: Sequence[float]) -> Skill:
    """Return the skill of losses beside those of the base rates in the same worlds."""
    number = len(losses)
    base = sum(base_losses) / number
    value = 1 - sum(losses) / number / base
    # Error of a ratio of means: the spread of each world's distance from the ratio.
    spread = [(1 - value) * b - own for own, b in zip(losses, base_losses, strict=True)]
    mean = sum(spread) / number
    deviation = (sum((s - mean) ** 2 for s in spread) / max(number - 1, 1)) ** 0.5
    return Skill(value, deviation / number**0.5 / base, number)


def in_order(evidence: DrawnEvidence, number: int, openings: Sequence[int]) -> tuple[Filing, ...]:
    """Return the first filings as they arrive, in equal shares of the days on which there is time to read."""
    opened: list[Filing] = []
    for turn, menu in enumerate(_menus(evidence, openings)):
        opened += menu[: _share(number, turn, len(openings))]
    return tuple(opened)


def at_random(evidence: DrawnEvidence, number: int, openings: Sequence[int]) -> tuple[Filing, ...]:
    """Return filings by a lot that knows nothing of them, of those that arrive in time to be read."""
    able = [f for f in evidence.filed if f.released_day < openings[-1]]
    order = sorted(able, key=lambda f: bits(evidence.seed, 1, Purpose.PERMUTED, *f.key))
    return tuple(order[:number])


def by_value(
    tables: JointTables, evidence: DrawnEvidence, number: int, openings: Sequence[int]
) -> tuple[Filing, ...]:
    """Return filings opened by value of information, from their headlines alone, in equal shares of the openings.

    ``openings`` are the days on which there is time to read whatever was released before.
    """
    opened: list[Filing] = []
    menu: list[Filing] = []
    for turn, new in enumerate(_menus(evidence, openings)):
        menu += new
        left = _share(number, turn, len(openings))
        while left > 0 and menu:
            best = _most_valuable(tables, opened, menu, min(BATCH, left))
            opened += best
            keys = {f.key for f in best}
            menu = [f for f in menu if f.key not in keys]
            left -= len(best)
    return tuple(opened)


def _menus(evidence: DrawnEvidence, openings: Sequence[int]) -> list[list[Filing]]:
    """Return what is new on each day of reading, in order of release."""
    before = [-1, *openings]
    return [[f for f in evidence.filed if start <= f.released_day < end] for start, end in pairwise(before)]


def _share(number: int, turn: int, turns: int) -> int:
    """Return how many of a number of filings are opened on one of the days of reading."""
    return number * (turn + 1) // turns - number * turn // turns


def _most_valuable(
    tables: JointTables, opened: Sequence[Filing], menu: Sequence[Filing], number: int
) -> list[Filing]:
    belief = joint_belief(tables, [f.indication for f in opened])
    headlines = [JointHeadline(f.look.subject, f.source, f.look.day, bool(f.look.tasked)) for f in menu]
    values = headline_values(belief, headlines)
    worth = [sum(float(own[i]) for own in values.values()) for i in range(len(menu))]
    order = sorted(range(len(menu)), key=lambda i: (-round(worth[i], 9), menu[i].key))
    selection: list[Filing] = []
    days = set()
    for i in order:
        # One report of an occasion at a time: what a second would add is known only once the first is read.
        if (menu[i].look.subject, menu[i].look.day) not in days:
            selection.append(menu[i])
            days.add((menu[i].look.subject, menu[i].look.day))
        if len(selection) == number:
            break
    return selection or list(menu[:number])


Change = Callable[[Sequence[Filing]], list[Indication]]


def _as_filed(opened: Sequence[Filing]) -> list[Indication]:
    return [f.indication for f in opened]


def _named_only(opened: Sequence[Filing]) -> list[Indication]:
    return [
        f.indication for f in opened if f.look.subject.kind in ("person", "group", "zone", "crew", "employee")
    ]


def _no_attributions(opened: Sequence[Filing]) -> list[Indication]:
    return [f.indication for f in opened if f.look.kind != "use"]


def _all_apart(opened: Sequence[Filing]) -> list[Indication]:
    """Return indications as if every report were of an occasion of its own: copies and views count afresh."""
    return [replace(f.indication, day=10_000 + n, detail="") for n, f in enumerate(opened)]


READERS: Mapping[str, Change] = {
    "ideal": _as_filed,
    "named people and groups only": _named_only,
    "no report of who uses what": _no_attributions,
    "every report as if independent": _all_apart,
}
"""Readers who have the published tables and use them exactly, but for what each leaves out."""


def losses(
    tables: JointTables, evidence: DrawnEvidence, opened: Sequence[Filing], reader: str = "ideal"
) -> dict[str, float]:
    """Return how far a reader's belief about every question lies from its truth."""
    belief = joint_belief(tables, READERS[reader](opened))
    return {
        latent.question: loss_of(latent)(
            belief.answer(latent.question), evidence.world.answers[latent.question]
        )
        for latent in evidence.model.questions
    }
