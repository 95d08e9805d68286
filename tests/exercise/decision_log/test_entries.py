"""Entries keep the form in which they were stored, and name every role that there is."""

import json
from datetime import UTC, datetime
from typing import get_args

from exercise.decision_log.entries import Estimated, NamedRole, Signed
from exercise.decision_log.hash_chain import entry_text, link
from scenarios.schema.groups import Role

BEFORE = '{"confidence":"low","kind":"estimated","probabilities":{"H1":1},"question":"Q1","reason":""}'


def test_an_estimate_made_before_this_answer_existed_keeps_its_hash() -> None:
    entry = Estimated(question="Q1", probabilities={"H1": 1.0}, confidence="low")
    assert entry_text(entry) == BEFORE
    made = link("EX-0001", 1, datetime(2031, 5, 1, tzinfo=UTC), "U-0001", "", entry, "")
    assert type(made).model_validate_json(made.model_dump_json()) == made
    said = entry.model_copy(update={"insufficient": True})
    assert '"insufficient":true' in entry_text(said)


def test_a_nominal_can_be_named_in_every_role_of_the_schema() -> None:
    assert get_args(NamedRole) == ("member", *get_args(Role))


def test_a_signature_from_before_credits_and_voiding_keeps_its_form_in_the_chain() -> None:
    old = Signed(decision="meets", hours=1.0, statement="Good work.")
    assert set(json.loads(entry_text(old))) == {"kind", "decision", "hours", "statement", "supersedes"}
    new = Signed(decision="meets", hours=1.0, credit_rated_by="Invented Body")
    assert json.loads(entry_text(new))["credit_rated_by"] == "Invented Body"
    assert Signed.model_validate_json(entry_text(new)) == new
