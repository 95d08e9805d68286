"""Results of two models are never mixed: another model has another version."""

import hashlib
import json
from pathlib import Path

from lab.records.model_version import MODEL_VERSION

HERE = Path(__file__).parent


def test_the_version_of_the_model_is_raised_with_its_digests() -> None:
    known = json.loads((HERE / "versions.json").read_text(encoding="utf-8"))
    now = hashlib.sha256((HERE / "digests.json").read_bytes()).hexdigest()
    assert known.get(MODEL_VERSION) == now, (
        "the digests changed: raise MODEL_VERSION in lab/records/model_version.py, so that the lab keeps no old "
        f'runs for new ones, and add "{int(MODEL_VERSION) + 1}": "{now}" to tests/golden/versions.json'
    )
