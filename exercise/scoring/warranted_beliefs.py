"""What was knowable when a decision was made: belief warranted by then, and worlds drawn from it.

A decision is judged over worlds in which the broker and the supplier are whoever the reports opened
by then allowed for, as often as they allowed for it. A lucky guess gains nothing, and neither does
bad luck cost anything.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.observer.ideal_reader import by_id
from assessment.observer.readers import ideal_reader
from exercise.runs.runs import LiveRun
from exercise.scoring.reference_plans import aim_of
from simulator.orders import Order

GOLDEN = 0.6180339887498949
Chances = tuple[tuple[str, float], ...]
"""Entity to chance, in the order of the hypotheses; the last one may be nobody named, with an empty id."""


@dataclass(frozen=True)
class WarrantedBelief:
    """The ideal belief about one question in one cycle, on the reports opened by then."""

    question: str
    aim: str
    """What its answer is to a plan: ``suspect`` or ``group``."""
    day: int
    """First day of the cycle: that of its orders."""
    chances: Chances


def warranted_beliefs(live: LiveRun) -> tuple[WarrantedBelief, ...]:
    """Return the ideal belief about every question of who, cycle by cycle. No truth is looked at."""
    scenario, released = live.scenario, live.world.released(live.state)
    aims = {question.id: aim_of(question) for question in scenario.questions}
    reader = ideal_reader(scenario, live.world.inputs.seed)
    read_by = {
        cycle: reader.reading(released[d.entry.report] for d in live.state.opened if d.cycle <= cycle)
        for cycle in range(1, scenario.calendar.cycles + 1)
    }
    beliefs = []
    for slots in live.world.slots().values():
        if not aims[slots.question]:
            continue
        entities = {h.id: h.entity for h in slots.hypotheses}
        for cycle, reading in read_by.items():
            belief = by_id(reader, slots.question, reading.beliefs[slots.question])
            chances = tuple((entities[h], round(p, 9)) for h, p in belief.items())
            beliefs.append(
                WarrantedBelief(
                    slots.question, aims[slots.question], scenario.calendar.first_day(cycle), chances
                )
            )
    return tuple(beliefs)


def aimed_orders(
    orders: Sequence[Order],
    beliefs: Iterable[WarrantedBelief],
    truths: Mapping[str, str],
    seed: int,
    replicate: int,
) -> tuple[Order, ...]:
    """Return orders re-aimed so that the world of a replicate is one that was knowable.

    ``truths`` holds the true entity by question. For each question an answer is drawn from the belief
    on the day of the order, with one draw a replicate; an order against the drawn answer then reaches
    the true one, and an order against the true one reaches the drawn one in exchange. Where nobody
    named is drawn, orders against the true one reach another candidate.
    """
    at = {(b.day, b.question): b for b in beliefs}
    questions = sorted({question for _, question in at})
    aimed = []
    for order in orders:
        target = order.target
        for question in questions:
            belief = at.get((order.day, question))
            if belief is not None:
                target = _swapped(target, belief, truths[question], _draw(seed, question, replicate))
        aimed.append(replace(order, target=target))
    return tuple(aimed)


def _swapped(target: str, belief: WarrantedBelief, true: str, draw: float) -> str:
    answer = _answer(belief.chances, draw)
    if answer == "":
        others = [entity for entity, _ in belief.chances if entity not in ("", true)]
        is_candidate = any(entity == true for entity, _ in belief.chances)
        return others[int(draw * 1e6) % len(others)] if is_candidate and target == true and others else target
    if target == answer:
        return true
    return answer if target == true else target


def _answer(chances: Chances, draw: float) -> str:
    reached = 0.0
    for entity, chance in chances:
        reached += chance
        if draw < reached:
            return entity
    return max(chances, key=lambda item: item[1])[0]


def _draw(seed: int, question: str, replicate: int) -> float:
    """Return one number in [0, 1) a question and replicate, spread evenly over any first replicates."""
    text = f"knowable|{seed}|{question}"
    start = int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48
    return (start + replicate * GOLDEN) % 1.0
