"""The 3x5x2 grading system in words, as printed on an intelligence report form."""

from synthetic.report import Grade

SOURCE: dict[int, str] = {1: "Reliable", 2: "Untested", 3: "Not reliable"}
ASSESSMENT: dict[str, str] = {
    "A": "Known directly to the source",
    "B": "Known indirectly but corroborated",
    "C": "Known indirectly",
    "D": "Not known",
    "E": "Suspected to be false",
}
HANDLING: dict[str, str] = {
    "P": "Lawful sharing permitted",
    "C": "Lawful sharing permitted with conditions",
}
ACTION: dict[str, str] = {
    "": "",
    "A1": "no direct action without the originator",
    "A2": "covert action only, protect the source",
    "A3": "overt action permitted",
}
SANITISATION: dict[str, str] = {
    "": "",
    "S1": "may be sanitised without supervision",
    "S2": "consult the originator before sanitising",
}


def grade_parts(grade: Grade) -> tuple[tuple[str, str], ...]:
    """Return the parts of a grade as label and meaning."""
    conditions = "; ".join(w for w in (ACTION[grade.action], SANITISATION[grade.sanitisation]) if w)
    handling = HANDLING[grade.handling] + (f": {conditions}" if conditions else "")
    return (
        ("Source evaluation", f"{grade.source} – {SOURCE[grade.source]}"),
        ("Intelligence assessment", f"{grade.assessment} – {ASSESSMENT[grade.assessment]}"),
        ("Handling", f"{grade.handling} – {handling}"),
    )
