"""Whatever the file, an identifier that could be real is found in it, with its place."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import typst

from synthetic.safety_scan import UnsafeIdentifier, scan, scan_path

REAL = "07911 123456"


SAFE = "07700 900123"


def parquet(value: object) -> bytes:
    sink = io.BytesIO()
    rows = {"id": ["R-1", "R-2"], "more": [{"numbers": [SAFE]}, {"numbers": [SAFE, value]}]}
    pq.write_table(pa.table(rows), sink)
    return sink.getvalue()


def pdf(text: str) -> bytes:
    """Return two pages, the second with the text in lines of 60 mm."""
    said = f"Certificate of a name. Their number is given as {text} on the form."
    made: bytes = typst.compile(f"#pagebreak()\n#block(width: 60mm)[{said}]".encode(), format="pdf")
    return made


def archive(name: str, inside: bytes) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as file:
        file.writestr(name, inside)
    return sink.getvalue()


def table(text: str) -> bytes:
    sink = io.StringIO()
    csv.writer(sink).writerows(
        [["id", "body"], ["R-1", f"first\nsecond, ring {SAFE}"], ["R-2", f"a\nring {text}"]]
    )
    return sink.getvalue().encode()


Made = Callable[[str], bytes]


KINDS: dict[str, tuple[Made, int, str]] = {
    "a.txt": (lambda t: f"one\ntwo {t}\n".encode(), 2, ""),
    "a.md": (lambda t: f"| phone |\n| --- |\n| {t} |\n".encode(), 3, ""),
    "a.unknown": (lambda t: f"{t}\n".encode(), 1, ""),
    "latin.txt": (lambda t: f"caf\u00e9 {t}\n".encode("latin-1"), 1, ""),
    "wide.txt": (lambda t: f"one\r\n{t}\r\n".encode("utf-16"), 2, ""),
    "a.csv": (table, 5, "body"),
    "bare.csv": (lambda t: f"name;phone\nAnn;{t.replace(' ', '')[1:]}\n".encode(), 2, "phone"),
    "a.json": (lambda t: json.dumps({"people": [{"a": SAFE}, {"phones": [t]}]}).encode(), 0, "$.people[1].phones[0]"),
    "escaped.json": (lambda t: b'{"a": "' + b"".join(b"\\u%04x" % ord(c) for c in t) + b'"}', 0, "$.a"),
    "number.json": (lambda t: b'{"phoneNumber": ' + t.replace(" ", "")[1:].encode() + b"}", 0, "$.phoneNumber"),
    "twice.json": (lambda t: f'{{"a": "{t}", "a": "{SAFE}"}}'.encode(), 0, "$.a"),
    "name.json": (lambda t: json.dumps({t: 1}).encode(), 0, "$"),
    "broken.json": (lambda t: f'{{"a":\n {t}'.encode(), 2, ""),
    "lines.ftm.json": (lambda t: f'{{"a": "{SAFE}"}}\n{{"a": ["\\u0030{t[1:]}"]}}\n'.encode(), 2, "$.a[0]"),
    "a.jsonl": (lambda t: f'{{"a": "{SAFE}"}}\n{{"a": "x\\n{t}"}}\n'.encode(), 2, "$.a"),
    "a.parquet": (parquet, 2, "more.numbers[1]"),
    "a.html": (lambda t: f"<style>a</style>\n<p>ring {t[:4]}<b>{t[4:]}</b></p>".encode(), 2, ""),
    "attribute.html": (lambda t: f'<p>\n<a href="tel:{t.replace(" ", "")}">ring</a>'.encode(), 2, "a@href"),
    "entity.html": (lambda t: "<p>{}</p>".format("".join(f"&#{ord(c)};" for c in t)).encode(), 1, ""),
    "a.graphml": (
        lambda t: (
            '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="phone"/>\n'
            f'<graph><node id="a"><data key="d0">{t.replace(" ", "")[1:]}</data></node></graph></graphml>'
        ).encode(),
        2,
        "phone",
    ),
    "a.svg": (lambda t: f'<svg xmlns="http://www.w3.org/2000/svg">\n<text>{t}</text></svg>'.encode(), 2, "text"),
    "a.pdf": (pdf, 2, ""),
    "a.zip": (lambda t: archive("deep/b.jsonl", f'\n{{"a": "{t}"}}'.encode()), 2, "$.a"),
    "nested.zip": (lambda t: archive("b.zip", archive("c.csv", f"a\n{t}\n".encode())), 2, "a"),
    "renamed.dat": (lambda t: archive("b.txt", t.encode()), 1, ""),
}  # fmt: skip


def scanned(tmp_path: Path, name: str, content: bytes) -> tuple[UnsafeIdentifier, ...]:
    (tmp_path / name).write_bytes(content)
    return scan_path(tmp_path / name)


@pytest.mark.parametrize("name", KINDS)
def test_a_planted_number_is_found_with_its_place_and_a_safe_one_is_not(name: str, tmp_path: Path) -> None:
    made, line, field = KINDS[name]
    found = {(f.kind, "".join(c for c in f.value if c.isdigit()).lstrip("0"), f.line, f.field)
             for f in scanned(tmp_path, name, made(REAL))}  # fmt: skip
    assert found == {("telephone number", "7911123456", line, field)}
    assert scanned(tmp_path, name, made(SAFE)) == ()


def test_every_file_of_a_folder_is_read_and_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(f"ring {SAFE}")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "bad.csv").write_text(f"id,phone\n1,{REAL}\n")
    (tmp_path / "report of AB12 CDE.txt").write_text("nothing")
    lines = [str(found) for found in scan_path(tmp_path)]
    assert lines == [
        f"{tmp_path / 'deep' / 'bad.csv'}:2: phone: telephone number '{REAL}' could be real; "
        "use a drama range: allocator mobile or landline",
        f"{tmp_path / 'report of AB12 CDE.txt'}: vehicle registration 'AB12 CDE' could be real; use the allocator vrm",
    ]
    assert scan(tmp_path).files == 3


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        scan_path(tmp_path / "none")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", "neither text"),
        ("a.sqlite", b"SQLite format 3\x00" + bytes(80), "neither text"),
        ("broken.parquet", b"PAR1 and nothing else", "Parquet file cannot be read"),
        ("broken.pdf", b"%PDF-1.7 and nothing else", "PDF file cannot be read"),
        ("broken.zip", b"PK\x03\x04 and nothing else", "archive cannot be opened"),
        (
            "deep.zip",
            archive("1.zip", archive("2.zip", archive("3.zip", archive("4.zip", b"")))),
            "more than 3",
        ),
        ("entities.xml", None, ""),
    ],
)
def test_what_cannot_be_read_is_said_and_never_passed(
    name: str, content: bytes | None, why: str, tmp_path: Path
) -> None:
    if content is None:  # entities that would grow without end are not expanded
        content = b'<!DOCTYPE a [<!ENTITY b "07911 123456">]><a>&b;</a>'
        assert [f.value for f in scanned(tmp_path, name, content)] == [REAL]
        return
    (tmp_path / name).write_bytes(content)
    (unread,) = scan(tmp_path / name).unread
    assert why in str(unread)
    with pytest.raises(ValueError, match="not scanned"):
        scan_path(tmp_path / name)
