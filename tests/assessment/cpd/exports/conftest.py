"""Records of every shape that an export has to cope with."""

from typing import Any

import pytest

from assessment.cpd.record import CpdRecord, Credit


@pytest.fixture(params=["plain", "rated", "not yet", "voiding", "bare", "assisted"])
def kind(request: pytest.FixtureRequest, record: CpdRecord) -> CpdRecord:
    """Records of every shape that an export has to cope with."""
    bare = {"results": (), "written": None, "overrides": (), "objective": "", "supersedes": ""}
    learner = record.learner.model_copy(update={"identifier_hash": ""})
    decided = record.assessment.model_copy(update={"decision": "not_yet", "statement": ""})
    exact = record.assessment.model_copy(update={"at": record.assessment.at.replace(microsecond=123_456)})
    changes: dict[str, dict[str, Any]] = {
        "plain": {},
        "rated": {"credit": Credit(rated_by="Invented Body", credits=0.375)},
        "not yet": {"assessment": decided},
        "voiding": {**bare, "voids": "CPD-0003", "assessment": decided},
        "assisted": {"activity": record.activity.model_copy(update={"assisted": True})},
        "bare": {**bare, "learner": learner, "assessment": exact},
    }
    return record.model_copy(update=changes[request.param])
