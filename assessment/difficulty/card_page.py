"""The card as one page that opens from disk, needs no network and prints."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from markupsafe import Markup

from assessment.difficulty.card_words import first_words, warnings
from assessment.difficulty.difficulty import Difficulty, SeedMean, Verdict
from assessment.difficulty.registry import MEASURES
from assessment.marks.knowability import KNOWABLE_BITS
from documents.charts.bands import Band, bands
from documents.charts.forest import Forest, ForestMark, ForestRow, forest
from documents.charts.svg import tag
from documents.numbers_in_text import figure
from documents.pages.data_table import DataTable, table
from documents.pages.standalone_page import standalone_page
from lab.report.report_sections import REPORT_STYLE, CaptionedChart, ReportSection

HERE = Path(__file__).parent
MARKING = "EXERCISE – SYNTHETIC DATA"
PLACES = {"days": 1, "reports": 1, "sources": 1, "rank": 2}
HEADS = ("Figure", "Plot", "Mean", "95% interval", "Seeds")


def difficulty_page(difficulty: Difficulty, summary: str, facts: Sequence[tuple[str, str]]) -> str:
    """Return the page of a scenario's card; ``facts`` are labels and values for the head of it."""
    seeds = ", ".join(str(seed) for seed in difficulty.seeds)
    return standalone_page(
        HERE / "card.html.j2",
        styles=(REPORT_STYLE,),
        marking=MARKING,
        title=difficulty.title,
        summary=summary,
        facts=[
            *facts,
            ("seeds", seeds),
            ("version", str(difficulty.version)),
            ("scenario hash", difficulty.hash),
        ],
        first=first_words(difficulty),
        warnings=list(warnings(difficulty)),
        sections=list(_sections(difficulty)),
    )


def _sections(difficulty: Difficulty) -> Iterator[ReportSection]:
    yield _questions(difficulty)
    for measure in MEASURES:
        estimates = [e for e in difficulty.estimates if e.measure == measure.id]
        if estimates:
            yield ReportSection(
                measure.id,
                measure.title,
                text=tuple(dict.fromkeys(f"{e.words}: {_lower(e.meaning)}{_harder(e)}" for e in estimates)),
                forests=tuple(_forests(estimates)),
            )
    yield ReportSection(
        "seeds", "Every seed", text=("Each figure under each seed.",), tables=tuple(_seeds(difficulty))
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _harder(estimate: SeedMean) -> str:
    return f" {estimate.harder.capitalize()} is harder." if estimate.harder else ""


def _questions(difficulty: Difficulty) -> ReportSection:
    rows = [
        (
            verdict.question,
            verdict.text,
            "yes" if verdict.knowable else "no",
            "–" if verdict.cycle is None else "start" if verdict.cycle == 0 else f"cycle {verdict.cycle}",
            figure(verdict.base_bits, 2),
            figure(verdict.bits, 2),
            _between(verdict.low, verdict.high, 2),
            verdict.insufficient or "none offered",
        )
        for verdict in difficulty.verdicts
    ]
    heads = (
        "Question",
        "Asked",
        "Knowable",
        "From the end of",
        "Bits at the start",
        "Bits left",
        "95% interval",
        "Answer when it cannot be known",
    )
    return ReportSection(
        "questions",
        "Can the questions be answered, and when?",
        text=(
            "Bits are how surprised a reader would be to learn the truth: 0 is certainty, 1 is a toss-up between two, and each bit more halves the chance.",
            f"A question counts as knowable when an exact Bayesian reader of every report expects at most {KNOWABLE_BITS:g} bits to be left at the end, on average over seeds; that is about 0.7 for the truth.",
        ),
        pictures=tuple(_track(verdict) for verdict in difficulty.verdicts),
        tables=(
            table("Answers to the questions", heads, rows, words=True),
            *map(_points, difficulty.verdicts),
        ),
        keys=_keys(),
    )


def _track(verdict: Verdict) -> CaptionedChart:
    points = tuple((float(p.day), p.expected) for p in verdict.track)
    ends = tuple((p.low, p.high) for p in verdict.track if p.low is not None and p.high is not None)
    lines = [
        Band("expected to be left", points, ends if len(ends) == len(points) else ()),
        Band(
            "left to one who double counts",
            tuple((float(p.day), p.blind) for p in verdict.track),
            style="twin",
        ),
    ]
    summary = (
        f"Bits left on {verdict.question} by day: {figure(verdict.track[0].expected, 2)} before the first cycle, "
        f"{figure(verdict.bits, 2)} at the end; the table lists every cycle."
    )
    return CaptionedChart(f"{verdict.question}", "bits left", bands(summary, "day of the exercise", lines))


def _points(verdict: Verdict) -> DataTable:
    rows = [
        (
            str(p.cycle) if p.cycle else "before the first",
            str(p.day),
            figure(p.expected, 2),
            _between(p.low, p.high, 2),
            figure(p.ideal, 2),
            figure(p.blind, 2),
        )
        for p in verdict.track
    ]
    heads = ("After cycle", "Day", "Expected to be left", "95% interval", "Left", "Left when double counting")
    return table(f"Bits left on {verdict.question}", heads, rows)


def _forests(estimates: Sequence[SeedMean]) -> Iterator[Forest]:
    """Yield a plot for the figures of each unit that can be drawn on one axis."""
    kinds = dict.fromkeys((e.unit, e.name if e.question else "") for e in estimates)
    for unit, name in kinds:
        some = [e for e in estimates if (e.unit, e.name if e.question else "") == (unit, name)]
        caption = f"{some[0].words} ({unit})" if name else f"By kind ({unit})"
        reference = 0.5 if unit == "AUC" else 0.0
        yield forest(caption, HEADS, [_row(e) for e in some], references=(reference,))


def _row(estimate: SeedMean) -> ForestRow:
    places = PLACES.get(estimate.unit, 2)
    label = estimate.question or estimate.words
    cells = (
        figure(estimate.mean, places),
        _between(estimate.low, estimate.high, places),
        str(estimate.seeds),
    )
    return ForestRow(label, (ForestMark(estimate.mean, estimate.low, estimate.high),), cells)


def _seeds(difficulty: Difficulty) -> Iterator[DataTable]:
    for question in dict.fromkeys(f.question for f in difficulty.figures):
        of_question = [f for f in difficulty.figures if f.question == question]
        values = {(f.name, f.seed): f.value for f in of_question}
        rows = [
            (
                e.words,
                *(figure(values.get((e.name, seed)), PLACES.get(e.unit, 3)) for seed in difficulty.seeds),
            )
            for e in difficulty.estimates
            if e.question == question
        ]
        caption = f"{question or 'Whole scenario'}, seed by seed"
        yield table(caption, ("Figure", *(f"Seed {seed}" for seed in difficulty.seeds)), rows)


def _between(low: float | None, high: float | None, places: int) -> str:
    return "–" if low is None or high is None else f"{figure(low, places)} to {figure(high, places)}"


def _keys() -> tuple[tuple[Markup, str], ...]:
    def sample(inside: Markup) -> Markup:
        return tag("svg", inside, width=26, height=12, aria_hidden="true", class_="key")

    return (
        (sample(tag("path", d="M0 6H26", class_="line run")), "expected to be left to an ideal reader"),
        (sample(tag("rect", width=26, height=12, class_="band")), "95% interval of the mean"),
        (sample(tag("path", d="M0 6H26", class_="line twin")), "left to one who counts copies as witnesses"),
    )
