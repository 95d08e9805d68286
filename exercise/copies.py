"""The copies that were counted twice: families of one origin, and what each count would have made of them."""

from assessment.copies import Reading, Verdict, by_either_count, families, readings
from exercise import truth
from exercise.evaluation import evaluate
from exercise.house import House
from exercise.lessons import Copies, CountRow, FamilyRow, ReadingRow
from exercise.reading import source_name
from exercise.rivals import hypothesis
from exercise.runs import Live

VERDICTS: dict[Verdict, str] = {
    "twice": "nearer to counting them again",
    "once": "nearer to counting the origin once",
    "untold": "the two counts are too alike to tell",
}


def copies(house: House, live: Live) -> Copies:
    """Return what the opened reports of one origin were worth. It reads the truth: never before the debrief."""
    key = ("copies", live.head.id, live.state.day, len(live.state.opened), len(live.state.estimates))
    return house.memories.views.get(key, lambda: _copies(house, live))


def _copies(house: House, live: Live) -> Copies:
    released = live.world.released(live.state)
    opened = [released[done.entry.report] for done in live.state.opened]
    found = families(opened)
    if not found:
        return Copies(
            "No two of the reports that you opened go back to one origin, so none could be counted twice."
        )
    read = readings(evaluate(house, live).evidence)

    def titled(ident: str) -> str:
        headline = released[ident].headline
        return f"{ident} {source_name(live, headline.source)}: {headline.title}"

    rows = tuple(
        FamilyRow(one.origin, tuple(titled(i) for i in one.reports), ", ".join(one.questions))
        for one in found
    )
    return Copies(
        _sentence(sum(len(one.reports) for one in found), len(found), read),
        rows,
        tuple(_read(house, live, one) for one in read),
        _counts(house, live),
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


def _read(house: House, live: Live, one: Reading) -> ReadingRow:
    view = hypothesis(house, live.world.pinned, one.question, one.hypothesis)
    return ReadingRow(
        one.question,
        view.label if view else one.hypothesis,
        ", ".join(one.copies),
        one.stated,
        one.once,
        one.twice,
        VERDICTS[one.verdict],
    )


def _counts(house: House, live: Live) -> tuple[CountRow, ...]:
    """Return the chance of each true answer at the end by either count, beside the trainee's."""
    seen = evaluate(house, live)
    released = live.world.released(live.state)
    opened = [released[done.entry.report] for done in live.state.opened]
    last = {mark.question: mark for mark in seen.marks}
    rows = []
    for answer in truth.answers(house, live.world.pinned):
        if answer.question not in last:
            continue
        once, twice = by_either_count(seen.evidence.tables[answer.question], opened)
        view = hypothesis(house, live.world.pinned, answer.question, answer.truth)
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
