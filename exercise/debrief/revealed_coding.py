"""What was coded beside what was so: codings furthest from their worth, and links that did not hold. For the debrief."""

from collections.abc import Iterator
from math import exp

from assessment.marks.coding_quality import CodedWeight
from assessment.strength_scale import step_words
from exercise.debrief.who_was_what import behind
from exercise.read_models.lives_models import CodingRevealed, CodingRow
from exercise.runs.hypotheses import hypothesis
from exercise.runs.labels import source_name, subject_name
from exercise.runs.runs import LiveRun
from exercise.scoring.coding.coding_marks import coding_marks, true_users
from exercise.scoring.sealed_lives import SealedLives, sealed_lives
from exercise.services.services import Services
from synthetic.evidence_log import NOBODY_NAMED

MOST_ODDS = 100.0
"""Factor of odds above which, or below whose inverse, no figure is given."""


def coding_revealed(services: Services, live: LiveRun) -> CodingRevealed:
    """Return what a trainee coded beside what was so."""
    marks = coding_marks(services, live)
    rows = [_row(services, live, coding) for coding in marks.weights]
    sealed = sealed_lives(services, live)
    return CodingRevealed(
        sentences=(
            marks.bearing.sentence,
            marks.occasions.sentence,
            marks.origins.sentence,
            marks.identities.sentence,
        ),
        rows=tuple(sorted(rows, key=lambda row: -row.apart)),
        wrong_links=(*_wrong_joins(live, sealed), *_wrong_identities(live, sealed)),
    )


def _row(services: Services, live: LiveRun, coding: CodedWeight) -> CodingRow:
    headline = live.world.released(live.state)[coding.report].headline
    rival = hypothesis(services, live.world.inputs, coding.question, coding.hypothesis)
    return CodingRow(
        report=f"{headline.id} {source_name(live, headline.source)}: {headline.title}",
        rival=f"{coding.question}: {rival.label if rival else coding.hypothesis}",
        stated=step_words(coding.stated),
        due=step_words(coding.due),
        odds=_odds_words(coding.weight),
        apart=abs(coding.stated - coding.due),
    )


def _odds_words(weight: float) -> str:
    factor = exp(min(weight, 50.0))
    if factor > MOST_ODDS:
        return f"more than {MOST_ODDS:.0f} times"
    if factor < 1 / MOST_ODDS:
        return f"less than 1 / {MOST_ODDS:.0f}"
    return f"{factor:.2f} times"


def _wrong_joins(live: LiveRun, sealed: SealedLives) -> Iterator[str]:
    for row in live.state.joined:
        first, second = (sealed.sights[end] for end in (row.entry.first, row.entry.second))
        pair = f"{row.entry.first} and {row.entry.second}"
        if first.activity.look.key != second.activity.look.key:
            yield f"{pair}: you joined them, and they tell of two occasions."
        elif row.entry.sameness == "origin" and first.filing.account.source != second.filing.account.source:
            yield (
                f"{pair}: you took one for a copy of the other; two sources told of one occasion, each for itself, so that "
                "the second was corroboration."
            )


def _wrong_identities(live: LiveRun, sealed: SealedLives) -> Iterator[str]:
    users = true_users(sealed)
    for row in live.state.identified:
        first, second = row.entry.first, row.entry.second
        settled = first in users or second in users
        if not settled or users.get(first, first) == users.get(second, second):
            continue
        names = " and ".join(subject_name(live, end) for end in (first, second))
        truths = " ".join(_truth(live, sealed, users, end) for end in (first, second))
        yield f"{names}: you said that they are one, and they are not. {truths}".strip()


def _truth(live: LiveRun, sealed: SealedLives, users: dict[str, str], thing: str) -> str:
    """Return whose a handset or number was, and the reports that tell; nothing of a person or vehicle."""
    model = sealed.evidence.model
    if thing in model.handsets:
        user = subject_name(live, users[thing]) if thing in users else NOBODY_NAMED
        sentence, told_of = f"{thing} was used by {user}", thing
    elif thing in model.numbers:
        sentence, told_of = f"{thing} was carried in {users[thing]}", users[thing]
    else:
        return ""
    reports = behind(
        live,
        sealed,
        lambda sight: (
            sight.activity.look.subject.id == told_of and sight.activity.look.kind in ("use", "pairing")
        ),
    )
    reports_in_words = ", ".join((*reports.opened, *(f"{ident} (unopened)" for ident in reports.unopened)))
    return f"{sentence}{f': {reports_in_words}' if reports_in_words else ''}."
