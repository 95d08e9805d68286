"""The copies that were counted twice: families of one origin, and what each count would have made of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from assessment.marks.circular_reports import CopyCount, Reading, by_either_count, families, readings
from exercise.read_models.lesson_models import CircularReporting, CountRow, FamilyRow, ReadingRow
from exercise.runs import truth
from exercise.runs.hypotheses import date_of, entity_name, hypothesis
from exercise.runs.labels import source_name
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun
from exercise.scoring.coding.coding_lines import JOINED
from exercise.scoring.coding.coding_marks import joining, report_links
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Services
from synthetic.report import Report

VERDICTS: dict[CopyCount, str] = {
    "twice": "nearer to counting them again",
    "once": "nearer to counting the origin once",
    "untold": "the two counts are too alike to tell",
}


def copies(services: Services, live: LiveRun) -> CircularReporting:
    """Return what the opened reports of one origin were worth. It reads the truth: never before the debrief."""
    key = log_key("copies", live, TRAINEE_WORK)
    return services.caches.read_models.get(key, lambda: _copies(services, live))


def _copies(services: Services, live: LiveRun) -> CircularReporting:
    released = live.world.released(live.state)
    opened = [released[opening.entry.report] for opening in live.state.opened]
    evidence = evaluate(services, live).evidence
    origins = families(evidence.reader, opened)
    if not origins:
        return CircularReporting(
            "No two of the reports that you opened go back to one origin, so none could be counted twice."
        )
    steps = readings(evidence)

    def titled(ident: str) -> str:
        headline = released[ident].headline
        return f"{ident} {source_name(live, headline.source)}: {headline.title}"

    rows = tuple(
        FamilyRow(
            _origin_words(live, [released[ident] for ident in origin.reports], origin.origin),
            tuple(titled(ident) for ident in origin.reports),
            ", ".join(origin.questions),
            _counted(services, live, origin.reports),
        )
        for origin in origins
    )
    return CircularReporting(
        _sentence(sum(len(origin.reports) for origin in origins), len(origins), steps),
        rows,
        tuple(_reading_row(services, live, origin) for origin in steps),
        _counts(services, live),
    )


def _counted(services: Services, live: LiveRun, family: Sequence[str]) -> str:
    """Return whether reports of one origin were joined as that, and where not, which were coded each as fresh."""
    verdict = joining(family, report_links(live.state, "origin"))
    if verdict == "joined":
        return JOINED[verdict]
    fresh = "; ".join(_fresh(services, live, family))
    return f"{JOINED[verdict]}. {fresh}" if fresh else JOINED[verdict]


def _fresh(services: Services, live: LiveRun, family: Sequence[str]) -> Iterator[str]:
    """Yield each rival on which two or more reports of one origin were coded the same way."""
    coded: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in live.state.codings:
        if row.entry.report in family:
            coded[row.entry.question, row.entry.hypothesis, row.entry.direction].append(row.entry.report)
    for (question, ident, direction), reports in coded.items():
        if len(reports) > 1:
            rival = hypothesis(services, live.world.inputs, question, ident)
            name = rival.label if rival else ident
            yield f"Counted {len(reports)} times {direction} {name} ({question}): {', '.join(reports)}"


def _origin_words(live: LiveRun, family: Sequence[Report], origin: str) -> str:
    """Return an origin in words: of whom, by whom and of which day.

    Of talk alone, whose original was not opened, nobody knows by whom.
    """
    shows = [report.indication for report in family if report.indication is not None]
    if not shows:
        return origin
    indication = min(shows, key=lambda indication: indication.repeated)
    day = date_of(live.scenario, indication.day)
    subject = indication.subject.id
    name = (
        entity_name(live.world.inputs, subject) if indication.subject.kind in ("person", "group") else subject
    )
    teller = "Talk" if indication.repeated else source_name(live, indication.source)
    return f"{teller} of {name}, {day:%a} {day.day} {day:%B}"


def _sentence(reports: int, origins: int, steps: tuple[Reading, ...]) -> str:
    start = (
        f"{reports} of the reports that you opened go back to {origins} origin{'' if origins == 1 else 's'}"
    )
    clear = [step for step in steps if step.verdict != "untold"]
    if not clear:
        return f"{start}. How you counted them cannot be told from your estimates."
    twice = sum(step.verdict == "twice" for step in clear)
    return (
        f"{start}. Of {len(clear)} step{'' if len(clear) == 1 else 's'} between estimates that can tell, {twice} lay nearer "
        "to counting a copy as a new witness than to counting the origin once."
    )


def _reading_row(services: Services, live: LiveRun, step: Reading) -> ReadingRow:
    rival = hypothesis(services, live.world.inputs, step.question, step.hypothesis)
    return ReadingRow(
        step.question,
        rival.label if rival else step.hypothesis,
        ", ".join(step.circular_reports),
        step.stated,
        step.once,
        step.twice,
        VERDICTS[step.verdict],
    )


def _counts(services: Services, live: LiveRun) -> tuple[CountRow, ...]:
    """Return the chance of each true answer at the end by either count, beside the trainee's."""
    evaluation = evaluate(services, live)
    released = live.world.released(live.state)
    opened = [released[opening.entry.report] for opening in live.state.opened]
    last = {mark.question: mark for mark in evaluation.marks}
    reader = evaluation.evidence.reader
    counts = by_either_count(reader, opened)
    rows = []
    for answer in truth.answers(services, live.world.inputs):
        if answer.question not in last:
            continue
        place = reader.hypotheses(answer.question).index(answer.truth)
        once, twice = (float(reading.beliefs[answer.question][place]) for reading in counts)
        rival = hypothesis(services, live.world.inputs, answer.question, answer.truth)
        rows.append(
            CountRow(
                answer.question,
                rival.label if rival else answer.truth,
                once,
                twice,
                last[answer.question].stated[answer.truth],
            )
        )
    return tuple(rows)
