"""Every identifier is nobody's."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthetic import identifiers
from synthetic.identifiers import iban_remainder, luhn_sum
from synthetic.safety_scan import ALLOCATORS, scan_text


@given(st.sampled_from(sorted(ALLOCATORS)), st.data())
def test_every_allotted_identifier_is_safe_and_different(name: str, data: st.DataObject) -> None:
    pool = ALLOCATORS[name]
    numbers = data.draw(st.lists(st.integers(0, pool.size - 1), min_size=2, max_size=20, unique=True))
    key = data.draw(st.integers(0, 10**9))
    allotted = [pool.allot(n, key) for n in numbers]
    assert len(set(allotted)) == len(numbers)
    for value in allotted:
        for text in (
            f"it was {value} that was noted",
            f"{name}: {value}",
            value.lower(),
            f"{name} number {value}",
        ):
            assert scan_text(text) == (), text


@pytest.mark.parametrize("name", [n for n, a in ALLOCATORS.items() if a.size <= 40_000])
def test_small_pools_never_repeat_before_they_are_spent(name: str) -> None:
    pool = ALLOCATORS[name]
    assert len({pool.allot(n, 5) for n in range(pool.size)}) == pool.size
    with pytest.raises(ValueError, match="outside the pool"):
        pool.allot(pool.size)


@given(st.integers(0, 10**11))
def test_check_digits_are_wrong_on_purpose(number: int) -> None:
    assert iban_remainder(ALLOCATORS["iban"].allot(number)) != 1
    assert luhn_sum(ALLOCATORS["card"].allot(number).replace(" ", "")) != 0


def test_the_documentation_lists_every_type_with_its_pool_as_the_code_has_it() -> None:
    text = (Path(__file__).parents[2] / "docs" / "intelligence.md").read_text(encoding="utf-8")
    assert identifiers.table() in text, "run: python -m commands.reference"
    assert all(a.range and a.why and a.source for a in ALLOCATORS.values())
