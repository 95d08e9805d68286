"""The gate: finds any identifier that could be somebody's, in text or in exported files.

Each check pairs a pattern with a rule of what is safe (see ``synthetic.identifiers``, whose
allocators are offered here as well). It is a gate against accidents, not a proof: names of people
are common and are not checked.
"""

import hashlib
import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from synthetic.identifiers import ALLOCATORS, LANDLINES, Allocator, iban_remainder, luhn_sum

__all__ = ["ALLOCATORS", "Allocator", "Unsafe", "scan_path", "scan_text"]

READ_AS_TEXT = frozenset(
    (
        ".txt",
        ".md",
        ".json",
        ".jsonl",
        ".csv",
        ".tsv",
        ".yaml",
        ".yml",
        ".html",
        ".xml",
        ".graphml",
        ".gexf",
        ".log",
    )
)
_DRAMA = tuple(p.replace(" ", "") for p in (*LANDLINES, "07700 900"))
_NEVER_ISSUED_NINO = frozenset({"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"})
_DOCUMENTATION = tuple(
    ipaddress.ip_network(n) for n in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)
_LOOPBACK = "127.0.0.1"
_SAFE_DOMAINS = (".example", ".test", ".invalid", ".localhost", "example.com", "example.org", "example.net")
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_TLDS = "com|net|org|info|biz|io|co|uk|eu|de|fr|pl|ro|ie|ru|app|dev|shop|online|site|me|tv|gov|edu"


@dataclass(frozen=True)
class Unsafe:
    """One identifier that might be real, where it stands, and what to do about it."""

    kind: str
    value: str
    where: str
    remedy: str

    def __str__(self) -> str:
        """Return the finding as one line."""
        return f"{self.where}: {self.kind} '{self.value}' could be real; {self.remedy}"


def _digits(value: str) -> str:
    return re.sub(r"\D", "", value)


def _phone(value: str) -> bool:
    digits = _digits(value)
    if value.startswith("+"):
        if not digits.startswith("44"):
            return False
        digits = "0" + digits[2:].removeprefix("0")
    return digits.startswith(_DRAMA)


def _plate(value: str) -> bool:
    return bool(set("IQ") & set(value[-3:]))


def _nino(value: str) -> bool:
    return value[:2] in _NEVER_ISSUED_NINO


def _iban(value: str) -> bool:
    plain = value.replace(" ", "")
    return not 15 <= len(plain) <= 34 or iban_remainder(plain) != 1


def _card(value: str) -> bool:
    digits = _digits(value)
    test_imei = len(digits) == 15 and digits.startswith("00")
    return test_imei or not 13 <= len(digits) <= 19 or luhn_sum(digits) != 0


def _domain(value: str) -> bool:
    return value.lower().rstrip(".").endswith(_SAFE_DOMAINS)


def _address(value: str) -> bool:
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        return True
    return value == _LOOPBACK or any(
        address in net for net in _DOCUMENTATION if net.version == address.version
    )


def _mac(value: str) -> bool:
    return value.upper().replace(":", "-").startswith("00-00-5E-00-53-")


def _base58(value: str) -> bool:
    number = 0
    for letter in value:
        number = number * 58 + _BASE58.index(letter)
    raw = number.to_bytes(25, "big") if number < 1 << 200 else b""
    return hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] != raw[-4:]


def _postcode(value: str) -> bool:
    return value[0] in "QVX" or value in ("ZZ99 3VZ", "ZZ99 3WZ")


def _company(value: str) -> bool:
    return value.split()[-1].startswith("ZX")


def _passport(value: str) -> bool:
    return "UTO" in value


def _never(_: str) -> bool:
    return False


Check = tuple[str, re.Pattern[str], Callable[[str], bool], str]
CHECKS: tuple[Check, ...] = (
    ("telephone number", re.compile(r"(?<![\w.+-])(?<!\d )(?:\+\d[\d ]{7,16}\d|0[\d ]{9,12}\d)(?!\w)"), _phone,
     "use a drama range: allocator mobile or landline"),
    ("vehicle registration", re.compile(r"\b[A-HJ-PR-Y][A-HJ-PR-Y]\d{2} ?[A-Z]{3}\b"), _plate,
     "use the allocator vrm"),
    ("vehicle registration", re.compile(r"\b[A-HJ-NPR-TV-Y]\d{1,3} [A-Z]{3}\b"), _plate, "use the allocator vrm"),
    ("National Insurance number",
     re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"), _nino,
     "use the allocator nino"),
    ("IBAN", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"), _iban,
     "use the allocator iban"),
    ("payment card or IMEI", re.compile(r"(?<![\w.-])\d(?:[ -]?\d){12,18}(?!\w|\.\d)"), _card,
     "use the allocator card or imei"),
    ("sort code", re.compile(r"(?<![\w-])\d{2}-\d{2}-\d{2}(?!\w|\.\d)"), _never, "use the allocator sort_code"),
    ("e-mail address", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _domain, "use the allocator email"),
    ("web address", re.compile(rf"\b(?:[a-z0-9-]+\.)+(?:{_TLDS})\b(?!\()", re.IGNORECASE), _domain,
     "use the allocator domain"),
    ("IP address", re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)"), _address, "use the allocator ip"),
    ("IP address", re.compile(r"(?<![\w:])[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}(?!\w|\.\d)"), _address,
     "use 2001:db8::/32"),
    ("MAC address", re.compile(r"\b[0-9A-Fa-f]{2}(?:[-:][0-9A-Fa-f]{2}){5}\b"), _mac, "use the allocator mac"),
    ("crypto address", re.compile(r"\bbc1[02-9ac-hj-np-z]{11,71}\b|\b0x[0-9a-fA-F]{40}\b"), _never,
     "use the allocator wallet"),
    ("crypto address", re.compile(r"\b[13][1-9A-HJ-NP-Za-km-z]{25,33}\b"), _base58, "use the allocator wallet"),
    ("postcode", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b"), _postcode,
     "use the allocator postcode"),
    ("company number", re.compile(r"(?i:company (?:no|number)\.?:? )[A-Z0-9]{2}\d{6}\b"), _company,
     "use the allocator company"),
    ("passport number", re.compile(r"(?i:passport (?:no\.?:? |number:? )?)[A-Z]{0,3}\d{7,9}\b"), _passport,
     "use the allocator passport"),
    ("coordinates", re.compile(r"(?<![\d.])-?\d{1,2}\.\d{4,}, ?-?\d{1,3}\.\d{4,}(?!\d)"), _never,
     "leave real coordinates out"),
)  # fmt: skip
"""Kind, pattern, rule of what is safe, and remedy."""


def scan_text(text: str, where: str = "text") -> tuple[Unsafe, ...]:
    """Return every identifier in a text that is not safe by construction."""
    found = []
    for kind, pattern, is_safe, remedy in CHECKS:
        for match in pattern.finditer(text):
            if not is_safe(match.group()):
                line = text.count("\n", 0, match.start()) + 1
                found.append(Unsafe(kind, match.group(), f"{where}:{line}", remedy))
    return tuple(dict.fromkeys(found))


def _texts(path: Path) -> str:
    if path.suffix == ".parquet":
        table = pq.read_table(path)
        return "\n".join(
            str(value)
            for name in table.column_names
            for value in table[name].to_pylist()
            if value is not None
        )
    return path.read_text(encoding="utf-8", errors="replace").replace("\\n", "\n")


def scan_path(path: Path | str) -> tuple[Unsafe, ...]:
    """Return every unsafe identifier in a file, or in all text and Parquet files of a folder.

    Raises FileNotFoundError when there is nothing at the path.
    """
    root = Path(path)
    if not root.exists():
        raise FileNotFoundError(f"{root}: nothing there to scan; check the path")
    files = sorted(p for p in root.rglob("*") if p.is_file()) if root.is_dir() else [root]
    found: list[Unsafe] = []
    for file in files:
        if not root.is_dir() or file.suffix in READ_AS_TEXT or file.suffix == ".parquet":
            found += scan_text(_texts(file), str(file))
    return tuple(found)
