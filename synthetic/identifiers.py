"""Identifiers that cannot be anybody's: one maker a type, collision-free over a declared pool.

Sources of the rules: Ofcom's numbers for drama; DVLA's letters never used (I and Q in the last
three); HMRC NIM39110 (QQ prefix); RFC 2606, 6761, 5737, 3849 and 7042; ISO 13616 check digits made
to fail; ISO/IEC 7812 (Luhn) made to fail; BIP-173 test networks; ICAO 9303 specimen state (UTO).
"""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from math import gcd

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

    def allot(self, number: int, key: int = 0) -> str:
        """Return the identifier for a number from 0 to ``size`` - 1, in an order set by a key.

        Different numbers give different identifiers under the same key. Raises ValueError for a
        number outside the pool.
        """
        if not 0 <= number < self.size:
            raise ValueError(
                f"{self.name}: number {number} is outside the pool of {self.size}; ask for fewer"
            )
        return self.make((number * _stride(self.size) + key) % self.size)


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
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97


def _spelled(number: int, letters: str, length: int) -> str:
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
    area, age = _spelled(n // 40, _VRM_LETTERS, 2), (n % 40)
    year = f"{2 + age:02d}" if age < 20 else f"{51 + age - 20:02d}"
    tail = list(_spelled(rest, _LETTERS, 2))
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
    return f"00{n:013d}"


def _postcode(n: int) -> str:
    n, unit = divmod(n, 20 * 20 * 10)
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    return f"QX{n + 1} {unit // 400}{letters[unit % 400 // 20]}{letters[unit % 20]}"


def _company(n: int) -> str:
    return f"ZX{n:06d}"


def _passport(n: int) -> str:
    return f"UTO{n:07d}"


def _wallet(n: int) -> str:
    return "tb1q" + _spelled(n * 6700417 + 99991, _BECH32, 38)


def _address(n: int) -> str:
    return str(ipaddress.IPv4Address(("192.0.2.", "198.51.100.", "203.0.113.")[n // 254] + str(n % 254 + 1)))


def _mac(n: int) -> str:
    return f"00-00-5E-00-53-{n:02X}"


def _domain(n: int) -> str:
    return f"{_spelled(n, 'bcdfghklmnprstvw', 5)}.example"


def _email(n: int) -> str:
    return f"user{n:05d}@mail.example"


ALLOCATORS: dict[str, Allocator] = {
    a.name: a
    for a in (
        Allocator("mobile", 1000, _mobile),
        Allocator("landline", len(LANDLINES) * 1000, _landline),
        Allocator("vrm", 3 * len(_VRM_LETTERS) ** 2 * 40 * len(_VRM_LETTERS) ** 2, _vrm),
        Allocator("nino", 4_000_000, _nino),
        Allocator("iban", 10**14, _iban),
        Allocator("sort_code", 10_000, _sort_code),
        Allocator("account", 1_000_000, _account),
        Allocator("card", 9 * 10**11, _card),
        Allocator("imei", 10**13, _imei),
        Allocator("postcode", 9 * 4000, _postcode),
        Allocator("company", 1_000_000, _company),
        Allocator("passport", 10**7, _passport),
        Allocator("wallet", 10**9, _wallet),
        Allocator("ip", 3 * 254, _address),
        Allocator("mac", 256, _mac),
        Allocator("domain", 16**5, _domain),
        Allocator("email", 100_000, _email),
    )
}
"""Every type of identifier that a report may hold."""
