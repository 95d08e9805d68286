"""What could have been put together: occasions told of twice, and the look-alike who was followed. For the debrief."""

from collections import defaultdict
from collections.abc import Iterator

from assessment.mark_records import QuestionMark
from assessment.strength_scale import ADVERBS
from exercise.debrief.who_was_what import handles, roles, shared
from exercise.questions.registry import class_words, role_words
from exercise.read_models.lives_models import FollowedRow, LivesRevealed, OccasionRow
from exercise.runs.hypotheses import date_of, hypothesis
from exercise.runs.labels import source_name
from exercise.runs.runs import LiveRun
from exercise.scoring.coding.coding_lines import JOINED
from exercise.scoring.coding.coding_marks import joining, report_links
from exercise.scoring.evaluation import evaluate
from exercise.scoring.sealed_lives import SealedLives, in_play, sealed_lives
from exercise.services.services import Services
from exercise.subjects.assistance import assisted
from synthetic.evidence_log import town_of, users
from synthetic.occasion_words import happening
from synthetic.questions.two_sides import BOTH, HOLDER, LOCAL, SUPPLY


def lives_revealed(services: Services, live: LiveRun) -> LivesRevealed:
    """Return who was what and what could have been put together."""
    sealed = sealed_lives(services, live)
    return LivesRevealed(
        roles=roles(live, sealed),
        followed=tuple(_followed(services, live, sealed)),
        occasions=_occasions(live, sealed),
        shared=shared(live, sealed),
        assisted=assisted(live),
    )


def _occasions(live: LiveRun, sealed: SealedLives) -> tuple[OccasionRow, ...]:
    """Return the occasions in play of which the accounts of two sources or more were opened, in order of day."""
    opened = live.state.opened_ids
    by_look: dict[int, dict[str, str]] = defaultdict(dict)
    occasions = {}
    for ident, sight in sealed.sights.items():
        look = sight.activity.look
        if ident not in opened or not in_play(sealed, sight):
            continue
        occasions[look.key] = sight.activity
        by_look[look.key].setdefault(sight.filing.account.source, ident)
    names = {
        **town_of(live.scenario, sealed.evidence).group_names,
        **users(sealed.evidence),
    }
    links = report_links(live.state)
    rows = [
        OccasionRow(
            date_of(live.scenario, occasions[key].look.day),
            happening(occasions[key], sealed.evidence.register, names),
            tuple(f"{ident} ({source_name(live, source)})" for source, ident in accounts.items()),
            JOINED[joining(accounts.values(), links)],
        )
        for key, accounts in by_look.items()
        if len(accounts) > 1
    ]
    return tuple(sorted(rows, key=lambda row: (row.happened, row.reports)))


def _followed(services: Services, live: LiveRun, sealed: SealedLives) -> Iterator[FollowedRow]:
    marks = evaluate(services, live).marks
    last = max((mark.cycle for mark in marks), default=0)
    for mark in sorted((m for m in marks if m.cycle == last), key=lambda m: m.question):
        ranked = sorted(mark.stated.items(), key=lambda pair: -pair[1])
        if ranked[0][0] == mark.truth or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            continue
        yield _row(services, live, sealed, mark, ranked[0])


def _row(
    services: Services,
    live: LiveRun,
    sealed: SealedLives,
    mark: QuestionMark,
    favoured: tuple[str, float],
) -> FollowedRow:
    rivals = [hypothesis(services, live.world.inputs, mark.question, i) for i in (favoured[0], mark.truth)]
    labels = [rival.label if rival else "" for rival in rivals]
    entity = rivals[0].entity if rivals[0] else ""
    start = f"{mark.question}: at the end you gave most, {favoured[1]:.0%}, to: {labels[0]}. The answer was: {labels[1]}."
    role = sealed.evidence.world.roles.get(entity)
    latent = next((q for q in sealed.evidence.model.questions if entity in q.subjects), None)
    if latent is None or role is None or role == HOLDER:
        return FollowedRow(mark.question, start, ())
    return FollowedRow(
        mark.question,
        f"{start} What was so of {labels[0]}: {small_start(role_words(latent, role))}.",
        tuple(_showing(live, sealed, handles(sealed, entity), (mark.question, favoured[0]))),
    )


def small_start(text: str) -> str:
    """Return a text with a small first letter."""
    return f"{text[:1].lower()}{text[1:]}"


def _showing(
    live: LiveRun, sealed: SealedLives, own: frozenset[str], rival: tuple[str, str]
) -> Iterator[str]:
    """Yield the opened reports that show an end of the line by somebody: which, whether it was so, and how it was coded."""
    opened = live.state.opened_ids
    coded = {
        row.entry.report: f"; you coded it {ADVERBS[row.entry.strength]} {row.entry.direction}"
        for row in live.state.codings
        if (row.entry.question, row.entry.hypothesis) == rival
    }
    for ident, sight in sealed.sights.items():
        look, account = sight.activity.look, sight.filing.account
        if ident not in opened or look.subject.id not in own or look.kind in ("use", "pairing"):
            continue
        if account.nature in (BOTH, SUPPLY, LOCAL):
            so = "" if account.true_to_life else "; not as it was"
            class_title = small_start(
                class_words(sealed.evidence.model, look.subject.kind, look.subject.id, account.nature)
            )
            yield f"{ident} ({class_title}{so}{coded.get(ident, '')})"
