"""Employees in question can be asked about by name; operations, which are over, cannot."""

from exercise.enquiries.registry import ENQUIRIES
from exercise.enquiries.subjects import enquiry_subjects
from exercise.enquiries.terms import can_see
from simulator.answers import slots
from synthetic.evidence_log import public_register
from tests.data.inside_town import scenario

SEED = 4


def test_employees_are_offered_by_name_and_operations_are_not() -> None:
    register = public_register(scenario(), SEED)
    offered = enquiry_subjects(scenario(), SEED)
    employees = [h.entity for h in slots(scenario(), SEED)[0].hypotheses if h.entity]
    assert [ident for kind, ident in offered if kind == "employee"] == employees
    assert [offered["employee", e].label for e in employees] == [register.people[e].name for e in employees]
    assert not any(kind == "operation" for kind, _ in offered)


def test_a_watch_a_tasking_and_a_check_can_be_asked_for_of_an_employee() -> None:
    employee = next(s for s in enquiry_subjects(scenario(), SEED).values() if s.kind == "employee")
    asked = {"watch": "surveillance", "source_tasking": "source_report", "intelligence_check": "vetting"}
    for ident, kind in ENQUIRIES.items():
        assert can_see(scenario(), kind, asked.get(ident, "vetting"), employee) == (ident in asked)  # type: ignore[arg-type]
