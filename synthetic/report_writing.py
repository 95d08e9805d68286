"""From sightings to reports on their forms, with the truth behind each: many at once, each as if alone."""

from collections.abc import Sequence

from synthetic.draft_wording import word
from synthetic.drafting import drafts
from synthetic.entity_labels import is_band
from synthetic.quick_records import maker
from synthetic.report import Assertion, Headline, Report, SealedTruth
from synthetic.report_body import body
from synthetic.report_draft import ReportDraft
from synthetic.report_inputs import Desk, WordingKey
from synthetic.sealing import seal
from synthetic.sightings import Sighting

__all__ = ["Desk", "WordingKey", "write"]


_new_report = maker(Report)
_new_headline = maker(Headline)


AT_A_TIME = 1000
"""Reports that are in the making together: enough for arrays to pay, few enough for a processor's cache."""


def write(desk: Desk, sightings: Sequence[Sighting]) -> list[tuple[Report, SealedTruth]]:
    """Return the report on each sighting and its sealed truth.

    A report rests on its own sighting and the desk, never on what else is written with it.
    """
    pairs = []
    for start in range(0, len(sightings), AT_A_TIME):
        some = drafts(desk, sightings[start : start + AT_A_TIME])
        word(desk, some)
        for draft in some:
            report = _report(desk, draft)
            pairs.append((report, seal(desk, draft, report)))
    return pairs


def _report(desk: Desk, draft: ReportDraft) -> Report:
    sighting, facts = draft.sighting, draft.facts
    headline = _headline(desk, draft)
    entities = (sighting.entity, *sighting.others, draft.companion, draft.zone)
    polarity = sighting.polarity
    return _new_report(
        headline=headline,
        entered_day=sighting.released,
        grade=draft.form_grade.grade,
        provenance=draft.provenance,
        body=body(desk, draft, headline.id, _text_below_head(draft)),
        assertions=(Assertion(sighting.question, sighting.hypothesis, polarity),) if polarity else (),
        origin=draft.origin,
        entities=tuple(dict.fromkeys(entity for entity in entities if entity and not is_band(entity))),
        withdraws=facts.amends if sighting.channel == "withdrawal" else "",
    )


def _text_below_head(draft: ReportDraft) -> str:
    """Return what is below the head of the form: prose, after a table for sources that keep records."""
    record = draft.voice.record
    if record is not None and draft.sighting.channel not in ("nothing", "withdrawal", "written"):
        return f"{record(draft.facts)}\n\nRemark: {draft.prose}\n\nProvenance: {draft.provenance}"
    return f"{draft.prose}\n\nProvenance: {draft.provenance}"


def _headline(desk: Desk, draft: ReportDraft) -> Headline:
    sighting = draft.sighting
    is_withdrawal = sighting.channel == "withdrawal"
    return _new_headline(
        id=f"R-{desk.code(sighting)}",
        released_day=sighting.released,
        intelligence_day=draft.facts.day,
        source=sighting.source,
        title=draft.title,
        zone=draft.zone,
        question="" if is_withdrawal else sighting.question,
        hypothesis="" if is_withdrawal else sighting.hypothesis,
        open_hours=desk.open_hours[sighting.source],
        tasked=sighting.channel in ("tasked", "nothing"),
    )
