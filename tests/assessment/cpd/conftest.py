"""A record with credit, and the files of its bundle."""

import pytest

from assessment.cpd.exports.bundle import bundle
from assessment.cpd.record import CpdRecord, Credit
from assessment.cpd.signing.check_bundle import unpacked
from assessment.cpd.signing.seal import Seal


@pytest.fixture
def rated(record: CpdRecord) -> CpdRecord:
    return record.model_copy(update={"credit": Credit(rated_by="Invented Body", credits=0.375)})


@pytest.fixture
def files(rated: CpdRecord, seal: Seal) -> dict[str, bytes]:
    return unpacked(bundle(rated, seal))
