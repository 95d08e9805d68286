"""Every export of a CPD record by format: its file suffix, media type and writer."""

from collections.abc import Callable
from dataclasses import dataclass

from assessment.cpd import as_csv, as_json, as_pdf
from assessment.cpd.record import CpdRecord


@dataclass(frozen=True)
class Export:
    """One export format."""

    suffix: str
    media_type: str
    write: Callable[[CpdRecord], bytes]


EXPORTS: dict[str, Export] = {
    "json": Export(as_json.SUFFIX, as_json.MEDIA_TYPE, as_json.as_json),
    "csv": Export(as_csv.SUFFIX, as_csv.MEDIA_TYPE, as_csv.as_csv),
    "pdf": Export(as_pdf.SUFFIX, as_pdf.MEDIA_TYPE, as_pdf.as_pdf),
}


def export(record: CpdRecord, format: str) -> tuple[str, bytes]:
    """Return a file name and its bytes. Raises ValueError listing the formats when there is none such."""
    if format not in EXPORTS:
        raise ValueError(f"no export format {format!r}; choose {', '.join(EXPORTS)}")
    chosen = EXPORTS[format]
    return f"cpd-{record.id}.{chosen.suffix}", chosen.write(record)
