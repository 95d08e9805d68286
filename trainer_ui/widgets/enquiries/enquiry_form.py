"""The form of an enquiry: its kind, whom or what it is about, through which source, which days, and why it may be made."""

from datetime import date, timedelta

import streamlit as st

from assessment.amounts import counted
from exercise.desk import desk
from exercise.read_models.desk_models import Brief
from exercise.read_models.enquiry_models import AskableSubject, EnquiryOffer, EnquiryOffers
from trainer_ui import session
from trainer_ui.widgets.enquiries.enquiry_returns import returns
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.plain_text import number
from trainer_ui.widgets.text import long_text

REASONS = {
    "necessity": "Necessity: what it would settle that nothing held already does",
    "proportionality": "Proportionality: why no less would serve, and whom it touches",
}
"""The two texts without which nobody may authorise an enquiry."""


def enquiries(brief: Brief) -> None:
    """Show the form of one more enquiry, and what has come back of those that were made."""
    offers = desk.enquiry_offers(session.services(), session.caller(), brief.run)
    st.text(
        "An enquiry asks one source about one person, group, number, vehicle or part of the town. It costs specialist hours, needs "
        "authority, and comes back late. What comes back may be nothing, and says then what was looked at."
    )
    kinds = {offer.id: offer for offer in offers.kinds}
    left, middle, right = st.columns(3, vertical_alignment="bottom")
    with left:
        kind = _choose("Kind of enquiry", {i: offer.name for i, offer in kinds.items()}, "enquiry-kind")
    offer = kinds.get(kind)
    with middle:
        subject = _subject(offer)
    with right:
        source = _source(offer, subject)
    days = _days(offer, offers.starts)
    if offer is not None:
        _terms(offer)
    boxes = st.columns(2)
    for place, (part, label) in enumerate(REASONS.items()):
        with boxes[place]:
            long_text.box(brief.run, _draft(brief, part), label, height=90)
    st.button(
        "Make the enquiry",
        type="primary",
        on_click=_make,
        args=(brief, kind, source, subject, days, offers),
        disabled=brief.phase != "cycle",
    )
    service_calls.outcome("enquiry")
    returns(brief)


def _subject(offer: EnquiryOffer | None) -> AskableSubject | None:
    subjects = {f"{s.kind}|{s.id}": s for s in offer.subjects} if offer else {}
    labels = {key: subject.label for key, subject in subjects.items()}
    key = _choose("About", labels, f"enquiry-subject-{offer.id if offer else ''}")
    return subjects.get(key)


def _source(offer: EnquiryOffer | None, subject: AskableSubject | None) -> str:
    """Return the source chosen; one that is the only one need not be chosen."""
    able = subject.sources if subject else ()
    sources = [source for source in offer.sources if source.open and source.id in able] if offer else []
    labels = {s.id: f"{s.name} – {number(s.hours)} specialist hours, {s.delay}" for s in sources}
    key = f"enquiry-source-{offer.id if offer else ''}-{'-'.join(labels)}"
    return _choose("Through", labels, key, first=len(labels) == 1)


def _days(offer: EnquiryOffer | None, starts: date) -> tuple[int, int]:
    """Return the first and the last day chosen, counted from day 0; zeros where none is chosen."""
    if offer is None or offer.earliest is None or offer.latest is None:
        return 0, 0
    span = timedelta(days=offer.most_days - 1)
    first = offer.earliest if offer.ahead else max(offer.earliest, offer.latest - span)
    last = min(offer.latest, offer.earliest + span) if offer.ahead else offer.latest
    left, right, _ = st.columns([1, 1, 2])
    ends = []
    for column, label, day in ((left, "First day asked about", first), (right, "Last day asked about", last)):
        with column:
            choice = st.date_input(
                label,
                day,
                min_value=offer.earliest,
                max_value=offer.latest,
                format="DD/MM/YYYY",
                key=f"enquiry-{label[:5]}-{offer.id}-{offer.latest}",
            )
        ends.append((choice - starts).days if isinstance(choice, date) else 0)
    return ends[0], ends[1]


def _terms(offer: EnquiryOffer) -> None:
    lead = f"within {counted(offer.lead_days, 'day')}" if offer.lead_days else "the same day"
    limits = [f"Authority: {offer.authority}, {lead}"]
    if offer.dated:
        limits.append(f"at most {counted(offer.most_days, 'day')} at a time")
    if offer.remainder is not None:
        limits.append(f"{offer.remainder} left in this exercise")
    st.text(f"{offer.brings} {'; '.join(limits)}.")


def _choose(label: str, options: dict[str, str], key: str, *, first: bool = False) -> str:
    option = st.selectbox(
        label,
        list(options),
        index=0 if first else None,
        format_func=lambda i: options[i],
        key=key,
        placeholder="Choose",
        disabled=not options,
    )
    return option or ""


def _draft(brief: Brief, part: str) -> str:
    """Return the draft of a text: each enquiry has one of its own, so that what was sent does not stand in the next."""
    count = len(desk.returns(session.services(), session.caller(), brief.run))
    return f"enquiry-{count + 1}-{part}"


def _make(
    brief: Brief,
    kind: str,
    source: str,
    subject: AskableSubject | None,
    days: tuple[int, int],
    offers: EnquiryOffers,
) -> None:
    if not (kind and source and subject):
        service_calls.refuse(
            "enquiry", "Choose a kind of enquiry, whom or what it is about, and a source; then make it."
        )
        return
    texts = {part: long_text.newest_text(brief.run, _draft(brief, part)) for part in REASONS}
    name = next(offer.name for offer in offers.kinds if offer.id == kind)
    service_calls.attempt(
        "enquiry",
        f"{name} asked for: {subject.label}.",
        desk.enquire,
        brief.run,
        kind,
        source,
        (subject.kind, subject.id),
        days=days,
        expected_cycle=brief.cycle,
        page=brief.version,
        request=service_calls.request_key(
            "enquiry", brief.run, brief.version, kind, source, subject.kind, subject.id, days, texts
        ),
        **texts,
    )
