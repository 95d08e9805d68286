"""Every identifier is nobody's, and the gate notices one that is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.identifiers import iban_remainder, luhn_sum
from synthetic.log import observe
from synthetic.safety import ALLOCATORS, scan_path, scan_text

PLANTED = {
    "Ofcom never set this aside: 07911 123456": "telephone number",
    "rang from 020 7496 0123 at noon": "telephone number",
    "call +44 7911 123456": "telephone number",
    "call +33 1 23 45 67 89": "telephone number",
    "blue saloon AB12 CDE": "vehicle registration",
    "older van P123 ABC": "vehicle registration",
    "NINO AB 12 34 56 C": "National Insurance number",
    "pay GB82 WEST 1234 5698 7654 32": "IBAN",
    "card 4111 1111 1111 1111": "payment card or IMEI",
    "handset 490154203237518": "payment card or IMEI",
    "sort code 12-34-56": "sort code",
    "write to someone@gmail.com": "e-mail address",
    "see www.realshop.co.uk/sale": "web address",
    "logged in from 81.2.69.142": "IP address",
    "seen at 2a00:1450:4009:81f::200e": "IP address",
    "device 3C:22:FB:12:34:56": "MAC address",
    "sent to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq": "crypto address",
    "sent to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa": "crypto address",
    "lives at M1 1AE": "postcode",
    "company number 01234567": "company number",
    "passport 123456789": "passport number",
    "at 51.50740, -0.12780": "coordinates",
}


@pytest.mark.parametrize("text", PLANTED)
def test_a_planted_identifier_is_found(text: str) -> None:
    found = scan_text(f"Nothing here.\n{text}.", "planted.txt")
    assert PLANTED[text] in {f.kind for f in found}
    assert all(f.where == "planted.txt:2" and f.remedy for f in found)


@given(st.sampled_from(sorted(ALLOCATORS)), st.data())
def test_every_allotted_identifier_is_safe_and_different(name: str, data: st.DataObject) -> None:
    pool = ALLOCATORS[name]
    numbers = data.draw(st.lists(st.integers(0, pool.size - 1), min_size=2, max_size=20, unique=True))
    key = data.draw(st.integers(0, 10**9))
    allotted = [pool.allot(n, key) for n in numbers]
    assert len(set(allotted)) == len(numbers)
    for value in allotted:
        assert scan_text(f"it was {value} that was noted") == ()


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


def test_a_log_holds_no_unsafe_identifier(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> None:
    for seed in range(4):
        log = observe(
            scenario, seed, trace, slots, answers, until_day=28, agreements={"prison": 0, "private_sector": 0}
        )
        for report in log.reports:
            assert scan_text(f"{report.body}\n{report.headline.title}\n{report.provenance}") == ()


def test_a_folder_is_scanned_and_a_missing_one_refused(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("ring 07700 900123")
    (tmp_path / "bad.csv").write_text("id,phone\n1,07911 123456\n")
    (found,) = scan_path(tmp_path)
    assert str(found).startswith(f"{tmp_path / 'bad.csv'}:2: telephone number '07911 123456'")
    with pytest.raises(FileNotFoundError, match="check the path"):
        scan_path(tmp_path / "none")
