"""What a collection request may be made of where reports rest on lives: only what its source can see."""

from scenarios.schema.scenario import Scenario
from scenarios.source_terms import terms_of
from simulator.ids import is_person_id
from synthetic.questions.looked_at import lookers
from synthetic.testimony.occasion import SubjectKind

KIND_NAMES: dict[SubjectKind, str] = {"person": "a person", "group": "a group"}
"""Kinds of subject that a hypothesis names, in words."""


def unseeable(scenario: Scenario, source: str, entity: str) -> str:
    """Return why a source can see nothing of whom a hypothesis names, and which sources can; empty when it can."""
    if scenario.evidence is None:
        return ""
    kind: SubjectKind = "person" if is_person_id(entity) else "group"
    able = lookers(scenario.evidence, kind)
    if source in able:
        return ""
    names = [terms.name for ident in (source, *able) if (terms := terms_of(scenario, ident))]
    remedy = f"ask one of these: {', '.join(names[1:])}" if able else "no source of this exercise can"
    return f"{names[0]} can see nothing of {KIND_NAMES[kind]}; {remedy}."
