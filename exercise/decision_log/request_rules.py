"""What a collection request or an enquiry may be made of, about which days and why: what is wrong, with its remedy."""

from assessment.amounts import counted
from exercise.decision_log.action_targets import source_open
from exercise.decision_log.budget import resources, tasking_shortage
from exercise.decision_log.entries import LEAST_RATIONALE, Enquired
from exercise.decision_log.run_state import RunState
from exercise.decision_log.world_protocol import WorldProtocol
from exercise.enquiries.registry import ENQUIRIES, EnquiryKind
from exercise.enquiries.subjects import EnquirySubject
from exercise.enquiries.terms import answering, askable_days, can_see, enquiry_hours
from scenarios.schema.scenario import Scenario
from simulator.ids import is_group_id, is_person_id
from synthetic.questions.looked_at import lookers
from synthetic.testimony.occasion import SubjectKind

KIND_NAMES: dict[SubjectKind, str] = {"person": "a person", "group": "a group"}
"""Kinds of subject that a hypothesis names, in words."""
MOST_ENQUIRIES = 90
"""Enquiries of one run: their reports are numbered in a range of their own."""


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


def closed_source(scenario: Scenario, state: RunState, source: str) -> str:
    """Return that a source is closed to the force, and what would open it; empty for one that is open."""
    if source_open(scenario, state, source):
        return ""
    terms = scenario.source(source)
    return f"{terms.name if terms else source} is closed to the force; agree access with the partner first."


def unlawful(scenario: Scenario, world: WorldProtocol, state: RunState, entry: Enquired) -> str:
    """Return why an enquiry may not be made, and what would do; empty when it may."""
    kind = ENQUIRIES[entry.enquiry]
    subject = world.enquiry_subjects().get((entry.subject_kind, entry.subject))
    if subject is None or subject.kind not in kind.subjects:
        return f"{kind.name} cannot be made of {entry.subject or 'nobody'}; choose a subject from its list."
    return (
        _source(scenario, state, entry, kind, subject)
        or _days(scenario, state, entry, kind)
        or _reasons(entry)
        or _again(state, entry, kind)
        or tasking_shortage(
            resources(scenario, state), kind.name, enquiry_hours(scenario, kind, entry.source)
        )
    )


def _source(
    scenario: Scenario, state: RunState, entry: Enquired, kind: EnquiryKind, subject: EnquirySubject
) -> str:
    able = [source for source in answering(scenario, kind) if can_see(scenario, kind, source, subject)]
    terms = scenario.source(entry.source)
    if entry.source not in able or terms is None:
        names = [other.name for source in able if (other := scenario.source(source))]
        remedy = f"ask one of these: {', '.join(names)}" if names else "no source of this exercise can"
        name = terms.name if terms else entry.source
        return f"{name} holds nothing that answers this about {subject.label}; {remedy}."
    return closed_source(scenario, state, entry.source)


def _days(scenario: Scenario, state: RunState, entry: Enquired, kind: EnquiryKind) -> str:
    if kind.when == "undated":
        return ""
    allowed, length = askable_days(scenario, kind, state.day), entry.last_day - entry.first_day + 1
    if length < 1:
        return "The last day is before the first; choose a last day that is not."
    if length > kind.most_days:
        return f"{kind.name} may ask about at most {counted(kind.most_days, 'day')} and this asks about {length}; choose fewer."
    if not allowed:
        return f"No day is left that {kind.name.lower()} could ask about; choose another kind."
    if entry.first_day in allowed and entry.last_day in allowed:
        return ""
    if kind.when == "back":
        return f"{kind.name} asks about days that are over; choose days before today."
    return (
        f"{kind.name} is of days to come, and authority takes {counted(kind.lead_days, 'day')}; choose days from then on and within "
        "the exercise."
    )


def _reasons(entry: Enquired) -> str:
    for name, text in (("necessity", entry.necessity), ("proportionality", entry.proportionality)):
        if len(text.strip()) < LEAST_RATIONALE:
            return f"Write the {name} in at least a few words: without it nobody may authorise an enquiry."
    return ""


def _again(state: RunState, entry: Enquired, kind: EnquiryKind) -> str:
    """Return whether the kind is used up, or the same enquiry stands already."""
    own = [row.entry for row in state.enquiries if row.entry.enquiry == entry.enquiry]
    if kind.most_asked and len(own) >= kind.most_asked:
        return (
            f"{kind.name} may be asked for {kind.most_asked} times in an exercise, and has been; look at what came back, "
            "or make another enquiry."
        )
    enquiry = (entry.source, entry.subject_kind, entry.subject, entry.first_day, entry.last_day)
    for other in own:
        same = (other.source, other.subject_kind, other.subject, other.first_day, other.last_day)
        if same == enquiry or (kind.when == "undated" and same[:3] == enquiry[:3]):
            return "The same enquiry has been made already; its answer stands, so look at what came back."
    if len(state.enquiries) >= MOST_ENQUIRIES:
        return f"{MOST_ENQUIRIES} enquiries have been made in this run, and no more can be numbered; work with those."
    return ""
