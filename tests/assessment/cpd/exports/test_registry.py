"""Every export is the same bytes for the same record and seal, and an unknown one is refused in words."""

import pytest

from assessment.cpd.exports.registry import EXPORTS, export
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.seal import Seal


# The signature of a PDF brings a number of the document with it that is drawn anew.
@pytest.mark.parametrize("format", sorted(set(EXPORTS) - {"pdf", "zip"}))
def test_the_same_record_gives_the_same_bytes_under_the_same_seal(
    record: CpdRecord, seal: Seal, format: str
) -> None:
    name, data = export(record, format, seal)
    assert data == export(record.model_copy(), format, seal)[1]
    assert name.startswith("cpd-CPD-0007.")


def test_an_unknown_format_is_answered_with_those_there_are(record: CpdRecord, seal: Seal) -> None:
    with pytest.raises(ValueError, match="choose zip, pdf, csv, json"):
        export(record, "docx", seal)
