"""Identifiers that cannot be anybody's: one maker a type, collision-free over a declared pool.

Each type says which range it draws from, why nobody can hold a value of it, and who says so.
"""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import gcd

from synthetic.pools import frozen

_LETTERS = "ABCDEFGHJKLMNOPRSTUVWXYZ"
_VRM_LETTERS = "ABCDEFGHJKLMNOPRSTUVWXY"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

LANDLINES = (
    "0113 496 0", "0114 496 0", "0115 496 0", "0116 496 0", "0117 496 0", "0118 496 0", "0121 496 0",
    "0131 496 0", "0141 496 0", "0151 496 0", "0161 496 0", "0191 498 0", "020 7946 0", "029 2018 0",
    "028 9649 6", "01632 960", "03069 990", "08081 570",
)  # fmt: skip
"""Ofcom's drama ranges of 1,000 numbers each, to be followed by three digits."""


@dataclass(frozen=True)
class Allocator:
    """Makes identifiers of one type: number *n* of the pool, each different."""

    name: str
    size: int
    """How many different identifiers there are."""
    make: Callable[[int], str]
    range: str
    """What the identifiers look like."""
    why: str
    """Why none of them can be anybody's."""
    source: str
    """Who says so."""

    def allot(self, number: int, key: int = 0) -> str:
        """Return the identifier for a ``number`` from 0 to ``size`` - 1, in an order set by ``key``.

        Different numbers give different identifiers under the same key.

        Raises:
            ValueError: when the number is outside the pool.
        """
        if not 0 <= number < self.size:
            raise ValueError(
                f"{self.name}: number {number} is outside the pool of {self.size}; ask for fewer"
            )
        return _make(self.make, (number * self.stride + key) % self.size)

    @cached_property
    def stride(self) -> int:
        """Return how far apart neighbours in number are made: about the golden section, and prime to the size."""
        return _stride(self.size)


@lru_cache(maxsize=65536)
def _make(make: Callable[[int], str], number: int) -> str:
    """Return an identifier; a handset or plate that is known is named in many reports."""
    return make(number)


def _stride(size: int) -> int:
    stride = max(1, int(size * 0.618))
    while gcd(stride, size) != 1:
        stride += 1
    return stride


def luhn_sum(digits: str) -> int:
    """Return the Luhn sum modulo 10 of a string of digits; 0 means valid."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10


def iban_remainder(iban: str) -> int:
    """Return an IBAN's remainder modulo 97; 1 means valid."""
    digits = iban[4:] + iban[:4]
    return int("".join(str(int(c, 36)) for c in digits)) % 97


def _spell(number: int, letters: str, length: int) -> str:
    out = []
    for _ in range(length):
        number, digit = divmod(number, len(letters))
        out.append(letters[digit])
    return "".join(out)


def _mobile(n: int) -> str:
    return f"07700 900{n:03d}"


def _landline(n: int) -> str:
    return f"{LANDLINES[n // 1000]}{n % 1000:03d}"


def _vrm(n: int) -> str:
    n, place = divmod(n, 3)
    n, rest = divmod(n, len(_VRM_LETTERS) ** 2)
    area, age = _spell(n // 40, _VRM_LETTERS, 2), (n % 40)
    year = f"{2 + age:02d}" if age < 20 else f"{51 + age - 20:02d}"
    tail = list(_spell(rest, _LETTERS, 2))
    tail.insert(place, "Q")
    return f"{area}{year} {''.join(tail)}"


def _nino(n: int) -> str:
    digits = f"{n // 4:06d}"
    return f"QQ {digits[:2]} {digits[2:4]} {digits[4:]} {'ABCD'[n % 4]}"


def _iban(n: int) -> str:
    body = f"QXBK{n // 10**8:06d}{n % 10**8:08d}"
    right = 98 - iban_remainder(f"GB00{body}")
    wrong = 2 + (right - 2 + 1 + n % 95) % 97
    return f"GB{wrong:02d}{body}"


def _sort_code(n: int) -> str:
    return f"QX-{n // 100:02d}-{n % 100:02d}"


def _account(n: int) -> str:
    return f"QX{n:06d}"


def _card(n: int) -> str:
    head = f"4000{n // 9:011d}"
    right = (10 - luhn_sum(head + "0")) % 10
    digits = f"{head}{(right + 1 + n % 9) % 10}"
    return " ".join(digits[i : i + 4] for i in range(0, 16, 4))


def _imei(n: int) -> str:
    return f"00{9 * 10**12 + n}"


def _imsi(n: int) -> str:
    return f"00101{n:010d}"


def _postcode(n: int) -> str:
    n, unit = divmod(n, 20 * 20 * 10)
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    return f"QX{n + 1} {unit // 400}{letters[unit % 400 // 20]}{letters[unit % 20]}"


def _company(n: int) -> str:
    return f"ZX{n:06d}"


def _passport(n: int) -> str:
    return f"UTO{n:07d}"


def _wallet(n: int) -> str:
    return "tb1q" + _spell(n * 6700417 + 99991, _BECH32, 38)


def _address(n: int) -> str:
    return str(ipaddress.IPv4Address(("192.0.2.", "198.51.100.", "203.0.113.")[n // 254] + str(n % 254 + 1)))


def _address6(n: int) -> str:
    return str(ipaddress.IPv6Address(f"2001:db8::{n >> 16:x}:{n & 0xFFFF:x}"))


def _mac(n: int) -> str:
    return f"00-00-5E-00-53-{n:02X}"


def _domain(n: int) -> str:
    return f"{_spell(n, 'bcdfghklmnprstvw', 5)}.example"


def _email(n: int) -> str:
    return f"user{n:05d}@mail.example"


def _street(n: int) -> str:
    return frozen.streets()[n]


ALLOCATORS: dict[str, Allocator] = {
    a.name: a
    for a in (
        Allocator("mobile", 1000, _mobile, "07700 900000 to 07700 900999",
                  "set aside for drama and never allotted to an operator", "Ofcom, numbers for drama"),
        Allocator("landline", len(LANDLINES) * 1000, _landline, f"{len(LANDLINES)} ranges such as 0113 496 0xxx",
                  "set aside for drama and never allotted to an operator", "Ofcom, numbers for drama"),
        Allocator("vrm", 3 * len(_VRM_LETTERS) ** 2 * 40 * len(_VRM_LETTERS) ** 2, _vrm,
                  "current format with a Q among the last three letters",
                  "I and Q are never used there; plates that begin with Q are real and are not used",
                  "DVLA INF104"),
        Allocator("nino", 4_000_000, _nino, "QQ 00 00 00 A to QQ 99 99 99 D",
                  "Q is used in no prefix; QQ is the example on the authority's own pages", "HMRC NIM39110"),
        Allocator("iban", 10**14, _iban, "GB, check digits, bank QXBK, 14 digits",
                  "the check digits fail modulo 97, so that no bank accepts it", "ISO 13616, ISO 7064"),
        Allocator("sort_code", 10_000, _sort_code, "QX-00-00 to QX-99-99",
                  "sort codes are digits only", "Vocalink, validating account numbers"),
        Allocator("account", 1_000_000, _account, "QX000000 to QX999999",
                  "account numbers in the UK are digits only", "Vocalink, validating account numbers"),
        Allocator("card", 9 * 10**11, _card, "4000, 11 digits, check digit",
                  "the check digit fails Luhn's sum", "ISO/IEC 7812-1, annex B"),
        Allocator("imei", 10**12, _imei, "009 and 12 digits",
                  "reporting body 00 marks test equipment, which is never sold", "GSMA TS.06"),
        Allocator("imsi", 10**10, _imsi, "001-01 and 10 digits",
                  "country code 001, network 01 is for tests; no operator holds it", "ITU-T E.212"),
        Allocator("postcode", 9 * 4000, _postcode, "QX1 to QX9",
                  "no postcode area begins with Q", "Royal Mail programmers' guide to PAF"),
        Allocator("company", 1_000_000, _company, "ZX000000 to ZX999999",
                  "ZX is no prefix of the register", "Companies House, company number prefixes"),
        Allocator("passport", 10**7, _passport, "UTO0000000 to UTO9999999",
                  "Utopia (UTO) is the issuing state of specimens", "ICAO Doc 9303"),
        Allocator("wallet", 10**9, _wallet, "tb1q and 38 characters",
                  "test network, and the checksum is left to chance: money cannot be sent to it",
                  "BIP-173"),
        Allocator("ip", 3 * 254, _address, "192.0.2.x, 198.51.100.x, 203.0.113.x",
                  "documentation networks, routed nowhere", "RFC 5737"),
        Allocator("ip6", 2**32, _address6, "2001:db8::/32",
                  "documentation network, routed nowhere", "RFC 3849"),
        Allocator("mac", 256, _mac, "00-00-5E-00-53-00 to 00-00-5E-00-53-FF",
                  "documentation range, in no device", "RFC 7042, section 2.1.2"),
        Allocator("domain", 16**5, _domain, "five letters and .example",
                  "top-level domain that can never be registered", "RFC 2606, RFC 6761"),
        Allocator("email", 100_000, _email, "user00000@mail.example to user99999@mail.example",
                  "top-level domain that can never be registered", "RFC 2606, RFC 6761"),
        Allocator("street", len(frozen.streets()), _street, "an invented stem and an ending, such as Curlew Gate",
                  "compounds of ours in a town that does not exist; no gazetteer was read",
                  "`synthetic/pools/pool_build.py`"),
    )
}  # fmt: skip
"""Every type of identifier that a report may hold."""


def table() -> str:
    """Return the types, their ranges, reasons and pool sizes as a Markdown table, for the documentation."""
    rows = [f"| {a.name} | {a.range} | {a.why} | {a.source} | {a.size:,} |" for a in ALLOCATORS.values()]
    return "\n".join(
        ("| type | range | why it is nobody's | source | pool |", "| --- | --- | --- | --- | --- |", *rows)
    )
