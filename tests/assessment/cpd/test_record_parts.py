"""Competencies are aligned to a framework, never awarded by one."""

import pytest
from pydantic import ValidationError

from assessment.cpd.record import Alignment
from assessment.cpd.record_parts import alignments
from scenarios.schema.scenario import Competency


def test_competencies_are_aligned_to_and_never_awarded_by() -> None:
    made = alignments([Competency(id="C01", name="Weigh evidence", aligned_to="a public framework, row 2")])
    assert made[0].alignment == "aligned to a public framework, row 2"
    written = alignments(
        [Competency(id="C01", name="Weigh evidence", aligned_to="Aligned to the framework, row 2")]
    )
    assert written[0].alignment == "aligned to the framework, row 2"
    assert "not aligned" in alignments([Competency(id="C02", name="Own words")])[0].alignment
    with pytest.raises(ValidationError, match="never awarded"):
        Alignment(id="C01", name="Weigh evidence", alignment="awarded by the College")
