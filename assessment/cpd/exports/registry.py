"""Every export of a CPD record by format: its file suffix, media type and writer."""

from collections.abc import Callable
from dataclasses import dataclass

from assessment.cpd.exports import as_badge, as_csv, as_json, as_pdf, as_png, as_xapi, bundle
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.seal import Seal


@dataclass(frozen=True)
class Export:
    """One export format."""

    suffix: str
    media_type: str
    write: Callable[[CpdRecord, Seal], bytes]


def _pdf(record: CpdRecord, seal: Seal) -> bytes:
    return as_pdf.as_pdf(record, seal, as_badge.as_badge(record, seal))


def _png(record: CpdRecord, seal: Seal) -> bytes:
    return as_png.as_png(record, as_badge.as_badge(record, seal))


EXPORTS: dict[str, Export] = {
    "zip": Export(bundle.SUFFIX, bundle.MEDIA_TYPE, bundle.bundle),
    "pdf": Export(as_pdf.SUFFIX, as_pdf.MEDIA_TYPE, _pdf),
    "csv": Export(as_csv.SUFFIX, as_csv.MEDIA_TYPE, lambda record, _: as_csv.as_csv(record)),
    "json": Export(as_json.SUFFIX, as_json.MEDIA_TYPE, lambda record, _: as_json.as_json(record)),
    "badge": Export(as_badge.SUFFIX, as_badge.MEDIA_TYPE, as_badge.as_badge),
    "png": Export(as_png.SUFFIX, as_png.MEDIA_TYPE, _png),
    "xapi": Export(
        as_xapi.SUFFIX, as_xapi.MEDIA_TYPE, lambda record, seal: as_xapi.as_xapi(record, seal.before)
    ),
}


def export(record: CpdRecord, format: str, seal: Seal) -> tuple[str, bytes]:
    """Return a file name and its bytes.

    Raises:
        ValueError: listing the formats, when there is no such ``format``.
    """
    if format not in EXPORTS:
        raise ValueError(f"no export format {format!r}; choose {', '.join(EXPORTS)}")
    form = EXPORTS[format]
    return f"cpd-{record.id}.{form.suffix}", form.write(record, seal)
