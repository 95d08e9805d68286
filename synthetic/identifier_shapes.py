"""What identifiers look like in the wild, and when one is safe by construction.

A shape pairs a pattern with a rule of what is safe. Patterns bear separators (spaces, dashes, dots,
brackets, ``+44 (0)``) because real numbers are written in many ways. A shape that *hides* takes its
match out of the text for the shapes after it, so that a date or a card is not read as a number.
"""

import hashlib
import ipaddress
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from synthetic.identifiers import LANDLINES, iban_remainder, luhn_sum

_DRAMA = tuple(p.replace(" ", "") for p in (*LANDLINES, "07700 900"))
_NEVER_ISSUED_NINO = frozenset({"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"})
_DOCUMENTATION = tuple(
    ipaddress.ip_network(n) for n in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)
_SAFE_DOMAINS = ("example", "test", "invalid", "localhost", "example.com", "example.org", "example.net")
_STANDARDS = (
    "w3.org", "w3id.org", "json-schema.org", "graphml.graphdrawing.org", "purl.imsglobal.org", "purl.org",
    "adlnet.gov", "imsglobal.org", "schema.org", "ns.adobe.com",
)  # fmt: skip
"""Hosts that file formats name in their own schemas; nobody can be reached there."""
_CITED = ("gov.uk", "college.police.uk", "hmicfrs.justiceinspectorates.gov.uk", "ofcom.org.uk")
"""Publishers that a rubric or a parameter names as its source."""
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_TLDS = (
    "com|net|org|info|biz|io|co|uk|eu|de|fr|pl|ro|ie|ru|app|dev|shop|online|site|me|tv|gov|edu|us|nl|es|it|pt|"
    "tr|cn|ng|onion|xyz|ai"
)
_REAL_FORCES = (
    "Metropolitan Police|City of London Police|Greater Manchester Police|West Midlands Police|Merseyside Police|"
    "West Yorkshire Police|South Yorkshire Police|Thames Valley Police|Police Scotland|"
    "Police Service of Northern Ireland|British Transport Police|Kent Police|Essex Police|Northumbria Police"
)
_REAL_PLACES = (
    "London|Birmingham|Manchester|Liverpool|Leeds|Sheffield|Bristol|Glasgow|Edinburgh|Cardiff|Belfast|Leicester|"
    "Coventry|Nottingham|Newcastle|Sunderland|Southampton|Portsmouth|Wolverhampton|Middlesbrough|Bournemouth"
)
_REAL_FIRMS = "Barclays|HSBC|NatWest|Santander|Monzo|Revolut|Halifax|WhatsApp|Facebook|Instagram|Snapchat|Telegram|Vodafone"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad"
_NOTHING = "\u200b\u200c\u200d\u2060\ufeff"
_MAP = {ord(c): "-" for c in _DASHES} | {ord(c): None for c in _NOTHING} | {0x2028: " ", 0x2029: " "}


@dataclass(frozen=True)
class Shape:
    """One kind of identifier: how it is written, when it is nobody's, and what to do otherwise."""

    kind: str
    pattern: re.Pattern[str]
    is_safe: Callable[[str], bool]
    remedy: str
    hides: bool = False
    """Whether what matches is spoken for, and not looked at by later shapes."""


def plain(text: str) -> str:
    """Return a text with one kind of space, dash and digit, and nothing invisible; lines stay lines."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_MAP))


def _digits(value: str) -> str:
    return re.sub(r"\D", "", value)


def _phone(value: str) -> bool:
    digits = _digits(value).removeprefix("00")
    if re.fullmatch(r"\+\d+\.\d+", value) and not re.fullmatch(r"44[1-9]\d{8,9}", digits):
        return True  # a figure with a sign
    if digits.startswith("44") and len(digits) >= 11:
        digits = "0" + digits[2:].removeprefix("0")
    elif value.startswith(("+", "00")):
        return False
    elif not digits.startswith("0"):
        digits = "0" + digits
    return len(digits) == 11 and digits.startswith(_DRAMA)


def _plate(value: str) -> bool:
    last = re.sub(r"[^A-Z]", "", value.upper())[-3:]
    return bool(set("IQ") & set(last))


def _nino(value: str) -> bool:
    return value[:2].upper() in _NEVER_ISSUED_NINO


def _iban(value: str) -> bool:
    letters = re.sub(r"[^A-Z0-9]", "", value.upper())
    return not 15 <= len(letters) <= 34 or iban_remainder(letters) != 1


def _card(value: str) -> bool:
    digits = _digits(value)
    test_equipment = len(digits) == 15 and digits.startswith("00")
    return test_equipment or not 13 <= len(digits) <= 19 or luhn_sum(digits) != 0


def _handset(value: str) -> bool:
    return _digits(value).startswith("00")


def _subscriber(value: str) -> bool:
    return _digits(value).startswith("00101")


def _nhs(value: str) -> bool:
    digits = _digits(value)
    check = (11 - sum(int(d) * (10 - i) for i, d in enumerate(digits[:9])) % 11) % 11
    return digits.startswith("999") or check != int(digits[9])


def _host(value: str) -> bool:
    host = re.sub(r"^[a-z]+://", "", value.lower()).rstrip(".")
    standard = any(host == d or host.endswith("." + d) for d in _STANDARDS)
    return standard or host.removeprefix("www.") in _CITED or _email(host)


def _email(value: str) -> bool:
    host = value.lower().rsplit("@", 1)[-1]
    return any(host == d or host.endswith("." + d) for d in _SAFE_DOMAINS)


def _address(value: str) -> bool:
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        return True
    quiet = address.is_loopback or address.is_unspecified
    return quiet or any(address in net for net in _DOCUMENTATION if net.version == address.version)


def _mac(value: str) -> bool:
    return re.sub(r"[^0-9A-F]", "", value.upper()).startswith("00005E0053")


def _base58(value: str) -> bool:
    number = 0
    for letter in value:
        number = number * 58 + _BASE58.index(letter)
    raw = number.to_bytes(25, "big") if number < 1 << 200 else b""
    return hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] != raw[-4:]


def _postcode(value: str) -> bool:
    return value[0].upper() in "QV" or value.upper() in ("ZZ99 3VZ", "ZZ99 3WZ")


def _company(value: str) -> bool:
    return value.upper().startswith("ZX")


def _passport(value: str) -> bool:
    return "UTO" in value.upper()


def _has_letters(value: str) -> bool:
    return not re.sub(r"\W", "", value).isdigit()


def _always(_: str) -> bool:
    return True


def _never(_: str) -> bool:
    return False


def _re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


_S = r"[ ().\-/]{0,3}"
_I = re.IGNORECASE
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_TEL = "use a drama range: allocator mobile or landline"
_AREAS = (
    "AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|"
    "EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|"
    "NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|"
    "TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|XX|YO|ZE"
)
_NAMED = r"(?: ?(?:no|num|number|id|code|address))?\b[^\w\n+(]{1,4}"
"""What may stand between the word for a thing and its value."""

SHAPES: tuple[Shape, ...] = (
    Shape("date", _re(rf"(?<![\d)])(?:{_YEAR}-{_MONTH}-{_DAY}|{_DAY}[-/.]{_MONTH}[-/.]{_YEAR})(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?!\d)"),
          _always, "", hides=True),
    Shape("report number", _re(r"\b[A-Z]{1,2}-\d{3,4}-[2-9B-Z]{4}(?:-\d\d)?\b(?![ -]?\d{3})"), _always, "", hides=True),
    Shape("digest", _re(r"\b(?:[0-9a-f]{32,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b"), _always, "", hides=True),
    Shape("IBAN", _re(r"\bGB\d\d ?QXBK(?: ?\d{4}){3} ?\d\d\b"), _iban, "use the allocator iban", hides=True),
    Shape("IBAN", _re(r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b"), _iban, "use the allocator iban"),
    Shape("IBAN", _re(r"\b[a-z]{2}\d{2}[a-z0-9]{11,30}\b"), _iban, "use the allocator iban"),
    Shape("payment card or IMEI", _re(r"(?<![\w.-])(?:\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,4})?|\d{4}[ -]\d{6}[ -]\d{5}|\d{13,19})(?!\w|\.\d)"),
          _card, "use the allocator card or imei"),
    Shape("IMEI", _re(rf"(?i:\bimei{_NAMED})(\d(?:[ -]?\d){{13,15}})(?!\w)"), _handset, "use the allocator imei"),
    Shape("IMSI", _re(rf"(?i:\bimsi{_NAMED})(\d(?:[ -]?\d){{13,14}})(?!\w)"), _subscriber, "use the allocator imsi"),
    Shape("IMSI", _re(r"(?<![\w.-])23[0-5]\d{12}(?!\w|\.\d)"), _never, "use the allocator imsi"),
    Shape("long number", _re(r"(?<![\w.-])(?:\d{4}(?:[ -]\d{4}){3}|\d{13,19})(?!\w|\.\d)"), _always, "", hides=True),
    Shape("telephone number", _re(rf"(?<![\w.])\(?\+\(?[1-9](?:{_S}\d){{7,14}}(?!\d)"), _phone, _TEL, hides=True),
    Shape("telephone number", _re(rf"(?<![\w.+])00[1-9](?:{_S}\d){{8,12}}(?!\d)"), _phone, _TEL, hides=True),
    Shape("telephone number", _re(rf"(?<![\w.+])44{_S}(?:\(0\)|0)?{_S}[1-9](?:{_S}\d){{9}}(?!\d)"), _phone, _TEL, hides=True),
    Shape("telephone number", _re(rf"(?<![\w.+])\(?0[ -]?[1-9](?:{_S}\d){{8,9}}(?!\d|\.\d)"), _phone, _TEL, hides=True),
    Shape("telephone number",
          _re(rf"(?i:\b(?:phone|mobile|telephone|msisdn|tel|landline|handset|cell){_NAMED})(\(?\d(?:{_S}\d){{8,11}})(?!\d|\.\d)"),
          _phone, _TEL),
    Shape("payment card or IMEI", _re(r"(?<![\w.-])\d(?:[ -]?\d){12,18}(?!\w|\.\d)"), _card, "use the allocator card or imei"),
    Shape("vehicle registration", _re(r"\b[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}[ -]?[A-Z]{3}\b", _I), _plate, "use the allocator vrm"),
    Shape("vehicle registration", _re(r"\b[A-HJ-NP-TV-Y]\d{1,3}[ -]?[A-Z]{3}\b"), _plate, "use the allocator vrm"),
    Shape("vehicle registration", _re(r"\b(?!GBP|EUR|USD|DAY|URN)[A-Z]{3}[ -]?\d{1,3}[A-Y]\b"), _never, "use the allocator vrm"),
    Shape("vehicle registration", _re(r"\b(?!ISO|IEC|FIG)(?=[A-Z]{0,2}[IZ])[A-Z]{3} ?[1-9]\d{3}\b"), _never, "use the allocator vrm"),
    Shape("National Insurance number",
          _re(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[A-D]\b", _I), _nino,
          "use the allocator nino"),
    Shape("NHS number", _re(r"(?<![\w.-])\d{3}[ -]\d{3}[ -]\d{4}(?!\w|\.\d)"), _nhs, "leave NHS numbers out"),
    Shape("driving licence number", _re(r"\b[A-Z9]{5}\d{6}[A-Z9]{2}\d?[A-Z0-9]{2,3}\b"), _never, "leave licence numbers out"),
    Shape("sort code", _re(r"(?<![\w-])\d{2}[-\u2013]\d{2}[-\u2013]\d{2}(?!\w|\.\d|-)"), _never, "use the allocator sort_code"),
    Shape("sort code", _re(rf"(?i:\bsort ?code{_NAMED})(\w\w[ -]?\w\w[ -]?\w\w)\b"), _has_letters,
          "use the allocator sort_code"),
    Shape("account number", _re(r"(?i:\b(?:account|acct|a/c)(?: ?(?:no|num|number))?\b[^\w\n]{1,4})(\d{8})\b"), _has_letters,
          "use the allocator account"),
    Shape("e-mail address", _re(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _email, "use the allocator email", hides=True),
    Shape("web address", _re(r"\b(?:https?|ftp|wss?)://[\w.-]+\w", _I), _host, "use the allocator domain"),
    Shape("web address", _re(rf"(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:{_TLDS})\b(?![(\w-]|\.\w)", _I), _host, "use the allocator domain"),
    Shape("IP address", _re(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)"), _address, "use the allocator ip"),
    Shape("IP address", _re(r"(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])", _I), _address, "use the allocator ip6"),
    Shape("MAC address", _re(r"\b[0-9A-F]{2}(?:[-:][0-9A-F]{2}){5}\b|\b(?:[0-9A-F]{4}\.){2}[0-9A-F]{4}\b", _I), _mac,
          "use the allocator mac"),
    Shape("MAC address", _re(rf"(?i:\bmac{_NAMED})([0-9A-Fa-f]{{12}})\b"), _mac, "use the allocator mac"),
    Shape("crypto address", _re(r"\b(?:bc1|ltc1)[02-9ac-hj-np-z]{11,71}\b|\b0x[0-9a-f]{40}\b", _I), _never,
          "use the allocator wallet"),
    Shape("crypto address", _re(r"\b[1-9A-HJ-NP-Za-km-z]{26,35}\b"), _base58, "use the allocator wallet"),
    Shape("postcode", _re(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b"), _postcode, "use the allocator postcode"),
    Shape("postcode", _re(rf"\b(?=[A-Z]{{1,2}}\d)(?:{_AREAS})\d[A-Z\d]?[ -]?\d[ABD-HJLNP-UW-Z]{{2}}\b", _I), _never, "use the allocator postcode"),
    Shape("company number", _re(rf"(?i:\bcompany(?: reg(?:istration|istered)?)?{_NAMED})([A-Z0-9]{{2}}\d{{6}})\b"), _company,
          "use the allocator company"),
    Shape("passport number", _re(r"(?i:\bpassport(?: ?(?:no|number|id))?\b[^\w\n]{1,4})([A-Z]{0,3}\d{7,9})\b"), _passport,
          "use the allocator passport"),
    Shape("coordinates", _re(r"(?<![\d.])-?\d{1,2}\.\d{4,}[°NS]?[, ] ?-?\d{1,3}\.\d{4,}(?!\d)"), _never,
          "leave real coordinates out"),
    Shape("coordinates", _re(r"(?i:\b(?:lat|latitude|lon|lng|longitude|easting|northing)\b[^\w\n-]{1,4})(-?\d{1,7}(?:\.\d+)?)\b"),
          _never, "leave real coordinates out"),
    Shape("police force", _re(rf"\b(?:{_REAL_FORCES})\b"), _never, "use the invented force of the scenario"),
    Shape("place", _re(rf"\b(?:{_REAL_PLACES})\b"), _never, "use an invented place; streets: the allocator street"),
    Shape("firm", _re(rf"\b(?:{_REAL_FIRMS})\b"), _never, "use an invented firm"),
)  # fmt: skip
"""In the order in which they are looked for."""
