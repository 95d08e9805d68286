"""What files say: the text of every cell, value, attribute and page, and where it stands.

Kinds are told by content first and suffix second, so that a renamed archive is opened as well. A file
that nobody here can read is named as unread, never passed over.
"""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from synthetic import markup_text, pdf_text
from synthetic.file_text import FileText, UnreadableFile, UnreadFile, decode

LARGEST = 512 * 1024 * 1024
"""Bytes of one file, and of one archive when unpacked."""
DEEPEST = 3
"""Archives within archives."""
_TEXT_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})


def file_texts(root: Path) -> Iterator[FileText | UnreadFile]:
    """Yield the text of a file, or of all files below a folder in order of path, names included."""
    files = sorted(p for p in root.rglob("*") if p.is_file()) if root.is_dir() else [root]
    for file in files:
        name = file.relative_to(root).as_posix() if root.is_dir() else file.name
        yield FileText(str(file), 0, "", name)
        if file.stat().st_size > LARGEST:
            yield UnreadFile(str(file), f"larger than {LARGEST // 2**20} MiB")
        else:
            yield from _file_texts(str(file), file.read_bytes(), 0)


def _file_texts(file: str, raw: bytes, depth: int) -> Iterator[FileText | UnreadFile]:
    if raw[:4] == b"PK\x03\x04" or raw[:4] == b"PK\x05\x06":
        yield from _archive(file, raw, depth)
        return
    reader = _reader(file, raw)
    if reader is None:
        yield UnreadFile(file, "it is neither text nor a kind that is known")
        return
    try:
        # Read whole before anything is yielded, so that a file broken half-way is not half passed.
        yield from [replace(piece, file=file) for piece in reader(raw)]
    except UnreadableFile as fault:
        yield UnreadFile(file, str(fault))


def _reader(file: str, raw: bytes) -> Callable[[bytes], Iterator[FileText]] | None:
    """Return what reads a file, or None when nothing does."""
    if raw[:4] == b"PAR1":
        return _parquet
    if b"%PDF-" in raw[:1024]:
        return pdf_text.pdf
    if (
        not raw.startswith((b"\xff\xfe", b"\xfe\xff"))
        and raw[:65536].translate(None, _TEXT_CONTROL) != raw[:65536]
    ):
        return None
    by_suffix: dict[str, Callable[[bytes], Iterator[FileText]]] = {
        ".csv": _csv, ".tsv": _csv, ".json": _json, ".jsonl": _jsonl, ".ndjson": _jsonl,
        ".html": markup_text.html, ".htm": markup_text.html, ".xhtml": markup_text.html, ".xml": markup_text.xml,
        ".graphml": markup_text.xml, ".gexf": markup_text.xml, ".svg": markup_text.xml,
    }  # fmt: skip
    return by_suffix.get(PurePosixPath(file).suffix.lower(), _text)


def _archive(file: str, raw: bytes, depth: int) -> Iterator[FileText | UnreadFile]:
    if depth >= DEEPEST:
        yield UnreadFile(file, f"more than {DEEPEST} archives within one another")
        return
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = [m for m in archive.infolist() if not m.is_dir()]
            if sum(m.file_size for m in members) > LARGEST:
                yield UnreadFile(file, f"larger than {LARGEST // 2**20} MiB when unpacked")
                return
            for member in members:
                inside = f"{file}/{member.filename}"
                yield FileText(inside, 0, "", member.filename)
                yield from _file_texts(inside, _unpack(archive, member), depth + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, UnreadableFile) as fault:
        yield UnreadFile(file, f"the archive cannot be opened ({fault})")


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return a member's bytes.

    Raises:
        UnreadableFile: when there are more than the archive says.
    """
    with archive.open(member) as stream:
        raw = stream.read(member.file_size + 1)
    if len(raw) > member.file_size:
        raise UnreadableFile(f"{member.filename} is larger than it says")
    return raw


def _text(raw: bytes) -> Iterator[FileText]:
    yield FileText("", 1, "", decode(raw))


def _csv(raw: bytes) -> Iterator[FileText]:
    text = decode(raw)
    csv.field_size_limit(LARGEST)
    delimiter = max(",;\t|", key=text.partition("\n")[0].count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str] = []
    begins = 1
    for row in rows:
        line = begins
        for at, cell in enumerate(row):
            # A cell may begin with the quote that keeps spreadsheets from taking it for a formula.
            yield FileText("", line, header[at] if at < len(header) else "", cell.removeprefix("'"))
            line += cell.count("\n")
        header = header or row
        begins = rows.line_num + 1


def _json(raw: bytes) -> Iterator[FileText]:
    try:
        whole = _parse(decode(raw))
    except ValueError:  # an object a line, or broken
        yield from _jsonl(raw)
    else:
        yield from _values(whole, "$", 0, set())


def _jsonl(raw: bytes) -> Iterator[FileText]:
    known_names: set[str] = set()
    for number, line in enumerate(decode(raw).split("\n"), start=1):
        try:
            yield from _values(_parse(line), "$", number, known_names) if line.strip() else ()
        except ValueError:
            yield FileText("", number, "", line)


@dataclass(frozen=True)
class _Members:
    """The members of a JSON object as written, names used twice included."""

    pairs: list[tuple[str, object]]


def _parse(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_Members, parse_int=str, parse_float=str)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _values(value: object, path: str, line: int, known_names: set[str]) -> Iterator[FileText]:
    """Yield every scalar of a JSON value, and every name that is not ``known_names`` already.

    The text of a scalar has no lines of its own.
    """
    if isinstance(value, _Members):
        for name, item in value.pairs:
            if name not in known_names:
                known_names.add(name)
                yield FileText("", line, path, name)
            yield from _values(item, f"{path}.{name}", line, known_names)
    elif isinstance(value, dict):
        yield from _values(_Members(list(value.items())), path, line, known_names)
    elif isinstance(value, list | tuple):
        for at, item in enumerate(value):
            yield from _values(item, f"{path}[{at}]", line, known_names)
    elif isinstance(value, bytes):
        yield FileText("", line, path, value.decode("utf-8", errors="replace"), steady=True)
    elif value is not None and not isinstance(value, bool):
        yield FileText("", line, path, str(value), steady=True)


def _parquet(raw: bytes) -> Iterator[FileText]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(pa.BufferReader(raw))
        for name, value in (file.schema_arrow.metadata or {}).items():
            yield FileText("", 0, name.decode(errors="replace"), value.decode(errors="replace"))
        first, known_names = 1, set(file.schema_arrow.names)
        for name in file.schema_arrow.names:
            yield FileText("", 0, "", name)
        for batch in file.iter_batches(batch_size=4096):
            for name, column in zip(batch.schema.names, batch.columns, strict=True):
                for row, value in enumerate(column.to_pylist(), start=first):
                    yield from _values(value, name, row, known_names)
            first += batch.num_rows
    except pa.ArrowException as fault:
        raise UnreadableFile(f"the Parquet file cannot be read ({fault})") from fault
