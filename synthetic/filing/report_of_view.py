"""A report: a view in words, put on the form on which it is filed."""

from simulator.ids import kind_of_id
from synthetic.report import Grade, Headline, Report
from synthetic.testimony.source_view import Town, WrittenView
from synthetic.testimony.view import View
from synthetic.views.registry import VIEWS
from synthetic.writing.grading import condition_words

MARKING = "EXERCISE – SYNTHETIC DATA"
"""First line of every form."""
REFERENCE = "URN"
"""Label under which some sources give the number of their own form; the form of a report has a number of its own."""
HEAD_LABELS = frozenset({REFERENCE, "Conditions"})
"""Labels of a source's own form that the head says already."""
_GAP = "    "
"""Between two boxes of one line of the head."""


def report_id(number: int) -> str:
    """Return the id of a report of a number, such as ``R-0042``."""
    return f"R-{number:04d}"


def report_of_view(
    view: View, words: WrittenView, town: Town, *, number: int, open_hours: float, grade: Grade
) -> Report:
    """Return the report of a view. It concerns no question by itself and names no origin."""
    ident = report_id(number)
    return Report(
        headline=Headline(
            id=ident,
            released_day=view.released_day,
            intelligence_day=view.day,
            source=view.source,
            title=words.title,
            zone=view.zone,
            open_hours=open_hours,
            tasked=bool(view.tasked),
            subject=view.indication.subject,
        ),
        entered_day=view.released_day,
        grade=grade,
        provenance=words.provenance,
        body=_body(view, words, town, ident, grade),
        entities=entities_of(view),
        indication=view.indication,
    )


def entities_of(view: View) -> tuple[str, ...]:
    """Return the ids of the people, groups and zone of a report: its subject, then the parties of its acts."""
    subject = view.indication.subject
    parties = [party for act in view.acts for party in (act.actor, act.counterpart)]
    ids = [subject.id] if subject.kind in ("person", "group", "employee") else []
    ids += [ident for party in parties for ident in (party.person, party.group)]
    # Known people from outside the town are in no table of residents and stand in the text alone.
    residents = [ident for ident in ids if kind_of_id(ident) is not None]
    return tuple(dict.fromkeys([*residents, *([view.zone] if view.zone else [])]))


def _body(view: View, words: WrittenView, town: Town, ident: str, grade: Grade) -> str:
    """Return the body: a head of boxes, then items, table, provenance and comment, a blank line between them."""
    rows = ("\n".join(" | ".join(row) for row in words.table),) if words.table else ()
    remark = words.comment.removeprefix("Comment:").strip()
    comment = (f"Comment: {remark}",) if remark else ()
    head = _head(view, words, town, ident, grade)
    parts = (head, items(words.body), *rows, f"Provenance: {words.provenance}", *comment)
    return "\n\n".join(parts)


def _head(view: View, words: WrittenView, town: Town, ident: str, grade: Grade) -> str:
    own = dict(words.form).get(REFERENCE) or f"{VIEWS[view.source].prefix}-{view.reference:04d}"
    boxes = (f"{label}: {value}" for label, value in words.form if label not in HEAD_LABELS)
    days = (view.released_day, view.day)
    head = form_head(ident=ident, reference=own, town=town, days=days, grade=grade, title=words.title)
    return "\n".join((head, *boxes))


def form_head(
    *, ident: str, reference: str, town: Town, days: tuple[int, int], grade: Grade, title: str
) -> str:
    """Return the boxes that every form begins with; ``days`` are those of the report and of the intelligence."""
    conditions = condition_words(grade)
    lines = [
        MARKING,
        f"URN: {ident}{_GAP}Source ref: {reference}{_GAP}Received by: {town.force}",
        f"Date of report: {town.date_words(days[0])}{_GAP}Date of intelligence: {town.date_words(days[1])}",
        f"Grade: {grade}, each item",
        *([f"Handling conditions: {conditions}"] if conditions else []),
        f"Subject: {title}",
    ]
    return "\n".join(lines)


def items(text: str) -> str:
    """Return a text with its lines numbered as items; one line alone and a log, which begins with a clock, stay."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or lines[0][:1].isdigit():
        return "\n".join(lines)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))
