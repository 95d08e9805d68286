"""Promises that the writer of every source keeps, each told as what breaks it."""

import re
from collections.abc import Iterator

from synthetic.testimony.basis_family import OPENINGS
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import SourceView, WrittenView
from synthetic.testimony.view import VAGUE, View
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import bases_of, natures_of, subjects_of, view_of
from tests.synthetic.views.view_checks import faults_of, missing_people, missing_plates, strays, whole_text

LOTS = (3, 2**40 + 7, 2**52 + 11, 2**63 - 25, 5 * 2**58 + 1)
COPIED: tuple[ActivityKind, ...] = (
    "meeting", "call", "handover", "letting", "arrest", "transfer", "visit", "threat", "journey",
)  # fmt: skip
"""Kinds whose copies may come through any source that carries talk, its own licence or not."""
_SUM = re.compile(r"£([\d,]+)(?:\.00)?")


def licensed_views(source: SourceView) -> Iterator[View]:
    """Yield views of every kind, subject, class shown, basis and lot that a source may report, vague ones among them."""
    for kind in source.licence:
        for subject in subjects_of(source, kind):
            for basis in bases_of(source, kind):
                for nature in (*natures_of(source, kind), VAGUE):
                    for lot in LOTS:
                        yield view_of(source, kind, nature, basis, lot, subject, plates=lot % 2 == 1)


def faults(source: SourceView) -> list[str]:
    """Return the first faults of form or refused words in what a source writes."""
    views = licensed_views(source)
    return [
        f"{fault}: {text.body}"
        for view in views
        for text in [written(source, view)]
        for fault in faults_of(text)
    ][:3]


def inventions(source: SourceView) -> list[str]:
    """Return the first texts that name a person, plate or number that their view does not hold."""
    return [written(source, v).body for v in licensed_views(source) if strays(v, written(source, v))][:3]


def omissions(source: SourceView) -> list[str]:
    """Return the first texts that leave out a person or plate that their view holds."""
    pairs = [(view, written(source, view)) for view in licensed_views(source)]
    return [text.body for view, text in pairs if missing_people(view, text) or missing_plates(view, text)][:3]


def lost_sums(source: SourceView) -> list[str]:
    """Return the first returns that leave out a sum of their acts."""
    pairs = [(view, whole_text(written(source, view))) for view in licensed_views(source)]
    return [
        text
        for view, text in pairs
        if view.basis in ("machine", "direct")
        for act in view.acts
        if act.amount and f"{act.amount:,}" not in text
    ][:3]


def titles_of_looks(source: SourceView) -> list[set[str]]:
    """Return the titles of each look whatever was found: one a look, or the title tells something."""
    return [
        {
            written(source, view_of(source, kind, nature, basis, lot, subject)).title
            for basis in bases_of(source, kind)
            for nature in (VAGUE, *natures_of(source, kind))
            for lot in LOTS
        }
        for kind in source.licence
        for subject in subjects_of(source, kind)
    ]


def unclear_bases(source: SourceView) -> list[str]:
    """Return provenances from which the basis cannot be recomputed, or more than one can."""
    return [
        text
        for view in licensed_views(source)
        for text in [written(source, view).provenance]
        if [basis for basis, mark in OPENINGS.items() if text.startswith(mark)] != [view.basis]
    ][:3]


def copies(source: SourceView) -> Iterator[tuple[View, WrittenView]]:
    """Yield copies of every kind that others report, as talk that comes through this source."""
    for kind in COPIED:
        for nature in (0, 1, 2, 3, 4):
            for lot in LOTS:
                view = view_of(
                    source, kind, nature, "hearsay", lot, origin="pcso", detail="{who} wore brown gloves"
                )
                yield view, written(source, view)


def share_below(source: SourceView, words: int) -> float:
    """Return the share of reports of at most one act whose text is below a number of words."""
    lengths = [
        len(written(source, view).body.split()) for view in licensed_views(source) if len(view.acts) < 2
    ]
    return sum(length < words for length in lengths) / len(lengths)


def shapes(source: SourceView, view: View) -> str:
    """Return a text with whoever it was with taken out, so that two sides can be laid over each other."""
    text = written(source, view).body
    names = sorted(
        (TOWN.register.people[p.person] for act in view.acts for p in (act.counterpart,) if p.person), key=str
    )
    for person in names:
        text = text.replace(f"{person.first} {person.family.upper()}", "WHO").replace(
            person.family.upper(), "WHO"
        )
    return text


def table_sums(text: WrittenView) -> tuple[int, int]:
    """Return what came in by a table, or went out where nothing came in, and the sum that its remark gives first; else 0."""
    column = next((i for i, head in enumerate(text.table[0]) if head == "Amount"), -1) if text.table else -1
    credits = [row for row in text.table[1:] if row[2].endswith("IN")] or list(text.table[1:])
    cells = [row[column].replace(",", "").removesuffix(".00") for row in credits] if column >= 0 else []
    total = sum(int(cell) for cell in cells if cell.isdigit())
    remarks = [int(amount.replace(",", "")) for amount in _SUM.findall(text.body)]
    return total, remarks[0] if remarks else 0


def written(source: SourceView, view: View) -> WrittenView:
    """Return what a source writes of a view in the town of the samples."""
    return source.writer(view, TOWN)
