"""The gate notices an identifier that is not nobody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.evidence_log import observe
from synthetic.identifiers import iban_remainder, luhn_sum
from synthetic.safety_scan import scan_text

PLANTED = {
    "Ofcom never set this aside: 07911 123456": "telephone number",
    "rang from 020 7496 0123 at noon": "telephone number",
    "rang from 0191 496 0123, which only looks like drama": "telephone number",
    "call +44 7911 123456": "telephone number",
    "call +44 (0) 7911 123456": "telephone number",
    "call +44(0)7911-123-456": "telephone number",
    "call (+44) 7911 123 456": "telephone number",
    "call 0044 7911 123456": "telephone number",
    "call 447911123456": "telephone number",
    "call T-020-7234 4567": "telephone number",
    "call 07911-123-456": "telephone number",
    "call 07911.123.456": "telephone number",
    "call (020) 7123 4567": "telephone number",
    "call 0 7 9 1 1 1 2 3 4 5 6": "telephone number",
    "call 07911\u00a0123\u2011456": "telephone number",
    "call 0791\u200b1123456": "telephone number",
    "call \uff10\uff17\uff19\uff11\uff11 123456": "telephone number",
    "seat 12 07911 123456 12": "telephone number",
    "mobile no: 7911123456": "telephone number",
    "call +33 1 23 45 67 89": "telephone number",
    "call +44 7700 9001234": "telephone number",
    "blue saloon AB12 CDE": "vehicle registration",
    "blue saloon AB12-CDE": "vehicle registration",
    "blue saloon ab12cde": "vehicle registration",
    "older van P123 ABC": "vehicle registration",
    "older van ABC 123P": "vehicle registration",
    "from over the water AIZ 1234": "vehicle registration",
    "a Q plate is really issued: Q123 ABC": "vehicle registration",
    "NINO AB 12 34 56 C": "National Insurance number",
    "NINO ab-12-34-56-c": "National Insurance number",
    "NHS number 943 476 5919": "NHS number",
    "licence MORGA657054SM9IJ": "driving licence number",
    "pay GB82 WEST 1234 5698 7654 32": "IBAN",
    "pay gb82west12345698765432": "IBAN",
    "pay GB82-WEST-1234-5698-7654-32": "IBAN",
    "card 4111 1111 1111 1111": "payment card or IMEI",
    "card 4111-1111-1111-1111": "payment card or IMEI",
    "card 4111 11 111111 1111": "payment card or IMEI",
    "handset 490154203237518": "payment card or IMEI",
    "IMEI: 35-209900-176148-2": "IMEI",
    "IMSI 310150123456789": "IMSI",
    "subscriber 234150123456789": "IMSI",
    "sort code 12-34-56": "sort code",
    "sort code: 123456": "sort code",
    "account no 12345678": "account number",
    "write to someone@gmail.com": "e-mail address",
    "write to someone@notexample.com": "e-mail address",
    "write to someone@gov.uk": "e-mail address",
    "see kent.gov.uk": "web address",
    "see www.realshop.co.uk/sale": "web address",
    "see https://intranet.museum/a": "web address",
    "logged in from 81.2.69.142": "IP address",
    "logged in from 192.168.1.20": "IP address",
    "seen at 2a00:1450:4009:81f::200e": "IP address",
    "device 3C:22:FB:12:34:56": "MAC address",
    "device 3c22.fb12.3456": "MAC address",
    "sent to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq": "crypto address",
    "sent to BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ": "crypto address",
    "sent to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa": "crypto address",
    "sent to 0x52908400098527886E0F7030069857D2E4169EE7": "crypto address",
    "lives at M1 1AE": "postcode",
    "lives at sw1a1aa": "postcode",
    "returns go to XX40 1ZZ": "postcode",
    "company number 01234567": "company number",
    "Company No. SC123456": "company number",
    "passport 123456789": "passport number",
    "at 51.50740, -0.12780": "coordinates",
    "latitude: 51.5": "coordinates",
    "on loan to the Kent Police": "police force",
    "a courier from Manchester": "place",
    "paid through Monzo": "firm",
}


INNOCENT = (
    "On 2031-03-10 05:12 at 12:34:56, 01-02-2031 and 3/4/2031.",
    "effect +0.1234567891, chance 0.7911123456, share 1.2345678901234567e-05",
    "digest 3f2504e0000079111234560123456789abcdef0123456789abcdef0123456789",
    "id 3f2504e0-4f89-11d3-9a0c-0305e82c3301, seed 2147483647, R-031-7K3D, CAM-091, lane 2",
    "https://json-schema.org/draft/2020-12/schema and http://graphml.graphdrawing.org/xmlns",
    "R-018-2347, ref CR-018-2347. 2 of K-021-6792-12 at 07:30",
    "no fixed abode: ZZ99 3VZ",
    "Professional Head of Intelligence Analysis, www.gov.uk",
    "Grade: 1BP A3/S2, 20 GBP, G03 and P00417 of Z-SALT",
    "car.drive(), exports.csv, a.b.c, std::map",
)


@pytest.mark.parametrize("text", PLANTED)
def test_a_planted_identifier_is_found(text: str) -> None:
    found = scan_text(f"Nothing here.\n{text}.", "planted.txt")
    assert PLANTED[text] in {f.kind for f in found}
    assert all(f.where == "planted.txt:2" and f.remedy and f.value for f in found)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_like_an_identifier_is_let_through(text: str) -> None:
    assert scan_text(text) == ()


SEPARATORS = st.sampled_from(["", " ", "-", ".", "\u00a0", "\u2013"])


@given(
    st.integers(10**8, 10**9 - 1),
    st.lists(SEPARATORS, min_size=4, max_size=4),
    st.sampled_from(["0", "+44", "+44 (0)", "0044 "]),
)
def test_a_real_mobile_is_caught_however_it_is_written(number: int, between: list[str], lead: str) -> None:
    digits = str(number)
    parts = ("7" + digits[:3], digits[3:5], digits[5:7], digits[7:9])
    written = lead + "".join(p + s for p, s in zip(parts, between, strict=True)).rstrip(" .-\u00a0\u2013")
    drama = f"07{digits}".startswith("07700900")
    assert [f.kind for f in scan_text(f"rang {written} twice")] == ([] if drama else ["telephone number"])


@given(st.integers(0, 10**15 - 1), SEPARATORS.filter(lambda s: s not in ".\u2013"))
def test_a_card_that_could_be_charged_is_caught_however_it_is_written(body: int, between: str) -> None:
    head = f"{body:015d}"
    head = "4" + head[1:]
    card = head + str((10 - luhn_sum(head + "0")) % 10)
    written = between.join(card[i : i + 4] for i in range(0, 16, 4))
    assert "payment card or IMEI" in {f.kind for f in scan_text(f"paid with {written}, it says")}


@given(st.integers(0, 10**14 - 1), st.sampled_from(["WEST", "NWBK", "BARC"]), st.booleans())
def test_an_account_that_could_be_paid_is_caught(number: int, bank: str, spaced: bool) -> None:
    body = f"{bank}{number:014d}"
    iban = f"GB{98 - iban_remainder(f'GB00{body}'):02d}{body}"
    written = " ".join(iban[i : i + 4] for i in range(0, 22, 4)) if spaced else iban
    assert "IBAN" in {f.kind for f in scan_text(f"pay {written} today")}


LETTERS = st.sampled_from("ABCDEFGHJKLMNOPRSTUVWXY")


@given(LETTERS, LETTERS, st.integers(2, 75), LETTERS, LETTERS, LETTERS, st.sampled_from(["", " ", "-"]))
def test_a_plate_that_could_be_issued_is_caught(
    a: str, b: str, age: int, c: str, d: str, e: str, between: str
) -> None:
    kinds = {f.kind for f in scan_text(f"a {a}{b}{age:02d}{between}{c}{d}{e} seen")}
    assert "vehicle registration" in kinds


def test_a_log_holds_no_unsafe_identifier(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> None:
    for seed in range(4):
        log = observe(
            scenario, seed, trace, slots, answers, until_day=28, agreements={"prison": 0, "private_sector": 0}
        )
        for report in log.reports:
            assert scan_text(f"{report.body}\n{report.headline.title}\n{report.provenance}") == ()
