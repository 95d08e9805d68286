"""What a collection request may be made of: only what its source can see."""

from scenarios.schema.scenario import Scenario
from simulator.ids import is_group_id, is_person_id
from synthetic.questions.looked_at import lookers
from synthetic.testimony.occasion import SubjectKind

KIND_NAMES: dict[SubjectKind, str] = {"person": "a person", "group": "a group"}
"""Kinds of subject that a hypothesis names, in words."""


def unseeable(scenario: Scenario, source: str, entity: str) -> str:
    """Return why a source can see nothing of whom a hypothesis names, and which sources can; empty when it can."""
    if not (is_person_id(entity) or is_group_id(entity)):
        return "No source looks at a place or a number as such; ask for a look at a person or a group."
    kind: SubjectKind = "person" if is_person_id(entity) else "group"
    able = lookers(scenario.evidence, kind)
    if source in able:
        return ""
    names = [terms.name for ident in (source, *able) if (terms := scenario.source(ident))]
    remedy = f"ask one of these: {', '.join(names[1:])}" if able else "no source of this exercise can"
    return f"{names[0]} can see nothing of {KIND_NAMES[kind]}; {remedy}."
