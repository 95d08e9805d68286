"""A job's payload is stored in a form that does not change: its digest is what tells the same work."""

import json

import pytest

from exercise.jobs.jobs import payload_digest, payload_text
from exercise.worker.job_handlers import JOB_KINDS

STORED = {
    "answers": (
        '{"scenario":"0e0c05","seed":3}',
        "d8138ba51f873703659b1bda04b226e13da636403dcd1c379133651c9d3bc607",
    ),
    "bundles": ('{"cohort":"C-0001"}', "a98cc924162028d2ff6d50b2afb38dd68bc2c3583a2c837bf22f93c09f9669a4"),
    "ensemble": (
        '{"beliefs":[["Q1","broker",7,[["P00138",0.261865794],["",0.738134206]]]],"form":5,'
        '"plans":{"none":[],"yours":[[7,"arrest","P00138"],[7,"no_action",""]]},"replicates":2,'
        '"scenario":"0e0c05","seed":3}',
        "f9ecb0ca41f001c788ed376cba5464bf529c55975b2b2aa6c3f42178581507c9",
    ),
    "plenary": (
        '{"form":2,"runs":[["EX-0001",32],["EX-0002",40]]}',
        "a55a5d2e6b194d14ec28ddecaece6aec383a0211a9c655b1b99f0c3bb1c3e09b",
    ),
    "study": (
        '{"days":20,"replicates":2,"scenario":"0e0c05","seed":1,'
        '"strategies":{"arrest":[[7,"arrest","@broker"]],"patrol":[[7,"hot_spot_patrol","Z-WHARF"]]}}',
        "53d7fb6cefd1fd16d005ddf0d6d08592ec33493b4f54e34e10ec8f6ed573fbe3",
    ),
}
"""By kind: a payload as it has always been stored, and the digest of it."""


def test_every_kind_of_job_is_here_and_stands_under_its_own_word() -> None:
    assert JOB_KINDS.keys() == STORED.keys()
    assert all(job_kind.payload.kind == kind for kind, job_kind in JOB_KINDS.items())


@pytest.mark.parametrize("kind", STORED)
def test_a_stored_payload_reads_back_to_the_same_text_and_digest(kind: str) -> None:
    text, digest = STORED[kind]
    payload = JOB_KINDS[kind].payload.from_json(json.loads(text))
    assert payload_text(payload) == text
    assert payload_digest(kind, text) == digest
