"""A look at an employee in words: written of as anybody is, with clauses for records and papers."""

from dataclasses import replace

from synthetic.testimony.occasion import Deed, Subject
from synthetic.testimony.view import View

EMPLOYEE_CLAUSES: dict[Deed, tuple[str, ...]] = {
    "looked up": (
        "{who} opened the record of {other} with no job to go with it; {doing}",
        "{who} had the record of {other} on the screen and no job for it; {doing}",
    ),
    "worked on": (
        "{who} opened the record of {other} for a job; {doing}",
        "{who} had the record of {other} on the screen for a job; {doing}",
    ),
    "was off": ("{who} {doing} and did not come in", "{who} did not come in and {doing}"),
    "took papers": ("{who} {doing}",),
}
"""Deed to its clauses."""


def as_person(view: View) -> View:
    """Return the view of an employee as one of a person, for writers who write of both alike; any other as it is."""
    subject = view.indication.subject
    if subject.kind != "employee":
        return view
    return replace(view, indication=replace(view.indication, subject=Subject("person", subject.id)))


def user_number(person: str) -> str:
    """Return the user number of an employee at a terminal, such as ``U-0417``: the end of the id on record."""
    return f"U-{int(person[1:]) % 10_000:04d}"
