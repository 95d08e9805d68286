"""The copies that were counted twice: families of one origin, and what each count would have made of them."""

from assessment.marks.circular_reports import Reading, Verdict, by_either_count, families, readings
from exercise.read_models.lesson_models import CircularReporting, CountRow, FamilyRow, ReadingRow
from exercise.runs import truth
from exercise.runs.hypotheses import hypothesis
from exercise.runs.labels import source_name
from exercise.runs.runs import Live
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Services

VERDICTS: dict[Verdict, str] = {
    "twice": "nearer to counting them again",
    "once": "nearer to counting the origin once",
    "untold": "the two counts are too alike to tell",
}


def copies(services: Services, live: Live) -> CircularReporting:
    """Return what the opened reports of one origin were worth. It reads the truth: never before the debrief."""
    key = ("copies", live.head.id, live.state.day, len(live.state.opened), len(live.state.estimates))
    return services.caches.views.get(key, lambda: _copies(services, live))


def _copies(services: Services, live: Live) -> CircularReporting:
    released = live.world.released(live.state)
    opened = [released[done.entry.report] for done in live.state.opened]
    found = families(opened)
    if not found:
        return CircularReporting(
            "No two of the reports that you opened go back to one origin, so none could be counted twice."
        )
    read = readings(evaluate(services, live).evidence)

    def titled(ident: str) -> str:
        headline = released[ident].headline
        return f"{ident} {source_name(live, headline.source)}: {headline.title}"

    rows = tuple(
        FamilyRow(one.origin, tuple(titled(i) for i in one.reports), ", ".join(one.questions))
        for one in found
    )
    return CircularReporting(
        _sentence(sum(len(one.reports) for one in found), len(found), read),
        rows,
        tuple(_read(services, live, one) for one in read),
        _counts(services, live),
    )


def _sentence(reports: int, origins: int, read: tuple[Reading, ...]) -> str:
    one = f"{reports} of the reports that you opened go back to {origins} origin{'' if origins == 1 else 's'}"
    told = [r for r in read if r.verdict != "untold"]
    if not told:
        return f"{one}. How you counted them cannot be told from your estimates."
    twice = sum(r.verdict == "twice" for r in told)
    return (
        f"{one}. Of {len(told)} step{'' if len(told) == 1 else 's'} between estimates that can tell, {twice} lay nearer "
        "to counting a copy as a new witness than to counting the origin once."
    )


def _read(services: Services, live: Live, one: Reading) -> ReadingRow:
    view = hypothesis(services, live.world.pinned, one.question, one.hypothesis)
    return ReadingRow(
        one.question,
        view.label if view else one.hypothesis,
        ", ".join(one.copies),
        one.stated,
        one.once,
        one.twice,
        VERDICTS[one.verdict],
    )


def _counts(services: Services, live: Live) -> tuple[CountRow, ...]:
    """Return the chance of each true answer at the end by either count, beside the trainee's."""
    seen = evaluate(services, live)
    released = live.world.released(live.state)
    opened = [released[done.entry.report] for done in live.state.opened]
    last = {mark.question: mark for mark in seen.marks}
    rows = []
    for answer in truth.answers(services, live.world.pinned):
        if answer.question not in last:
            continue
        once, twice = by_either_count(seen.evidence.tables[answer.question], opened)
        view = hypothesis(services, live.world.pinned, answer.question, answer.truth)
        rows.append(
            CountRow(
                answer.question,
                view.label if view else answer.truth,
                once[answer.truth],
                twice[answer.truth],
                last[answer.question].stated[answer.truth],
            )
        )
    return tuple(rows)
