"""Ordinary contacts are drawn from life alone: the truth, roles and what looks found leave no mark on them."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from simulator.answers import Answer, answers, slots
from synthetic.evidence_log import evidence_world
from synthetic.life_rows.life_contacts import ordinary_contacts
from synthetic.life_rows.life_lines import LifeLines, life_lines
from tests.synthetic.life_rows.printed_tables import BulkRun, bulk_run


def other_truths(bulk: BulkRun, seed: int) -> tuple[Answer, ...]:
    """Return answers of which each is another than the true one."""
    rivals = {s.question: [h.id for h in s.hypotheses] for s in slots(bulk.scenario, seed)}
    return tuple(
        replace(answer, truth=next(h for h in rivals[answer.question] if h != answer.truth))
        for answer in answers(bulk.scenario, seed)
    )


def lines_of(bulk: BulkRun, seed: int) -> LifeLines:
    evidence = evidence_world(bulk.scenario, seed, answers(bulk.scenario, seed))
    return life_lines(bulk.scenario, bulk.trace, evidence.register, evidence.lives)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_another_truth_leaves_every_row_that_belongs_to_no_look(seed: int) -> None:
    bulk = bulk_run(seed)
    other = bulk_run(seed, truths=other_truths(bulk, seed))
    assert bulk.own != other.own
    assert bulk.contacts - Counter(bulk.own) == other.contacts - Counter(other.own)


def test_everybody_of_the_register_is_in_contact_and_numbers_have_one_shape() -> None:
    bulk = bulk_run(1)
    lines = lines_of(bulk, 1)
    numbers = lines.national.to_pylist()
    assert len(set(numbers)) == len(numbers)
    assert all(len(number) == 12 and number.startswith("07700 900") for number in numbers)
    ends = Counter(number for row in bulk.contacts for number in row[:2])
    register = bulk.sources.register
    everybody = {person.handsets[0] for person in register.people.values() if person.handsets}
    assert everybody | {*register.unknown_handsets, *register.visiting_numbers, *register.line_holders} <= {
        *ends
    }


def test_unknown_handsets_are_used_alike_whoever_uses_them() -> None:
    bulk = bulk_run(1)
    lines = lines_of(bulk, 1)
    rows = [lines.row_of[number] for number in bulk.sources.register.unknown_handsets]
    assert len({float(lines.rates[row]) for row in rows}) == 1
    assert {float(lines.rates[row]) for row in rows} == {1.0}


def test_residents_have_circles_as_members_have() -> None:
    """Of those with whom a resident is in contact, many are in contact with each other."""
    bulk = bulk_run(1)
    lines = lines_of(bulk, 1)
    pairs = set()
    for day in range(20):
        rows = ordinary_contacts(1, lines, day, day % 7)
        pairs |= {frozenset(pair) for pair in zip(rows.caller.tolist(), rows.called.tolist(), strict=True)}
    near: dict[int, set[int]] = {}
    for pair in pairs:
        first, second = pair
        near.setdefault(first, set()).add(second)
        near.setdefault(second, set()).add(first)
    first_resident = len(bulk.sources.register.handsets) + len(bulk.sources.register.line_holders)
    shares = []
    for row in range(first_resident, lines.rates.size):
        others = [n for n in near.get(row, ()) if n >= first_resident]
        ends = [frozenset((a, b)) in pairs for a in others for b in others if a < b]
        if ends:
            shares.append(np.mean(ends))
    assert np.mean(shares) > 0.5
