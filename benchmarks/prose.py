"""Measure the prose of reports at full size and write the table in docs/intelligence.md: ``python -m benchmarks.prose``."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, slots
from simulator.run import run
from simulator.trace import Trace
from synthetic.intelligence_log import observe
from synthetic.quality import diversity, leak
from synthetic.quality.mask import mask_entities, prose
from synthetic.report import Report, SealedTruth
from synthetic.sources.registry import SOURCES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "intelligence.md"
SCENARIO = ROOT / "tests" / "data" / "harrowmere-statements.yaml"
REPORTS = 5000
GENRE = 300
"""Reports of each source, so that shares of 2% can be told from chance."""
BEGIN, END = "<!-- prose -->", "<!-- end prose -->"


@dataclass(frozen=True)
class Genre:
    """One source's prose."""

    source: str
    reports: int
    self_bleu: float
    commonest: float
    """Largest share of its reports that hold one run of eight words."""
    words: str


@dataclass(frozen=True)
class Measured:
    """What was measured of some reports, all genres together and each by itself."""

    reports: int
    signal: float
    """Share of reports with bearing."""
    self_bleu: float
    near_duplicates: float
    words_auc: float
    metadata_auc: float
    genre_accuracy: float
    genres: tuple[Genre, ...]


def every_source(scenario: Scenario) -> Scenario:
    """Return a scenario with the sources it lacks added as their files have them, all open."""
    have = {p.id for p in scenario.sources}
    added = tuple(v.plan.model_copy(update={"partner": None}) for s, v in SOURCES.items() if s not in have)
    return scenario.model_copy(update={"sources": (*scenario.sources, *added)})


def collected(
    scenario: Scenario,
    trace: Trace,
    rivals: Sequence[Slots] | None,
    answers: Sequence[Answer] | None,
    count: int,
) -> list[tuple[Report, SealedTruth]]:
    """Return reports of one trace as observed under seed after seed."""
    pairs: list[tuple[Report, SealedTruth]] = []
    agreed = {p.id: 0 for p in scenario.partners}
    seed = 0
    while len(pairs) < count:
        seed += 1
        questions = rivals or slots(scenario, seed)
        settled = answers or [
            Answer(s.question, s.hypotheses[0].id, s.hypotheses[1].id, "Measured.") for s in questions
        ]
        log = observe(scenario, seed, trace, questions, settled, until_day=trace.days, agreements=agreed)
        pairs += zip(log.reports, log.truths, strict=True)
    return pairs[:count]


def metadata(reports: Sequence[Report], truths: Sequence[SealedTruth]) -> "np.ndarray":
    """Return what is known of each report beside its words, a row each; the desk's question is not asked."""
    rows = []
    for report, truth in zip(reports, truths, strict=True):
        head, clock = report.headline, report.body.split("When: about ")[1][:5]
        letters = head.id[-4:]
        rows.append((
            len(report.body), int(clock[:2]), head.released_day % 7, head.intelligence_day % 7,
            head.released_day - head.intelligence_day, int(truth.author[3:]), report.grade.source,
            "ABCDE".index(report.grade.assessment), report.grade.handling == "C", len(report.entities),
            ord(letters[0]), ord(letters[1]), ord(letters[2]), list(SOURCES).index(head.source), bool(head.zone),
        ))  # fmt: skip
    return np.array(rows, dtype=np.float64)


def measured(
    scenario: Scenario,
    trace: Trace,
    rivals: Sequence[Slots] | None,
    answers: Sequence[Answer] | None,
    count: int,
) -> Measured:
    """Return every measure of the prose of ``count`` reports."""
    pairs = collected(scenario, trace, rivals, answers, count)
    reports, truths = [r for r, _ in pairs], [t for _, t in pairs]
    texts = [mask_entities(scenario, prose(r)) for r in reports]
    signal = np.array([t.relevance == "signal" for t in truths])
    genres = []
    for source in SOURCES:
        own = [t for t, r in zip(texts, reports, strict=True) if r.headline.source == source]
        if own:
            genres.append(Genre(source, len(own), diversity.self_bleu(own), *diversity.commonest(own)))
    return Measured(
        reports=len(reports),
        signal=float(signal.mean()),
        self_bleu=diversity.self_bleu(texts),
        near_duplicates=diversity.near_duplicates(texts),
        words_auc=leak.words_auc(texts, signal),
        metadata_auc=leak.table_auc(metadata(reports, truths), signal),
        genre_accuracy=leak.label_accuracy(texts, [r.headline.source for r in reports]),
        genres=tuple(genres),
    )


def by_genre(scenario: Scenario, trace: Trace, least: int) -> tuple[Genre, ...]:
    """Return each source's prose measured on ``least`` of its reports."""
    texts: dict[str, list[diversity.Words]] = {source: [] for source in SOURCES}
    agreed, seed = {p.id: 0 for p in scenario.partners}, 0
    while any(len(source_texts) < least for source_texts in texts.values()):
        seed += 1
        questions = slots(scenario, seed)
        settled = [Answer(s.question, s.hypotheses[0].id, s.hypotheses[1].id, "Measured.") for s in questions]
        log = observe(scenario, seed, trace, questions, settled, until_day=trace.days, agreements=agreed)
        for report in log.reports:
            source_texts = texts[report.headline.source]
            if len(source_texts) < least:
                source_texts.append(mask_entities(scenario, prose(report)))
    return tuple(
        Genre(
            source, len(source_texts), diversity.self_bleu(source_texts), *diversity.commonest(source_texts)
        )
        for source, source_texts in texts.items()
    )


def table(prose_measures: Measured, genres: Sequence[Genre]) -> str:
    """Return the measurements as tables."""
    rows = [
        ("masked self-BLEU-4", "self_bleu", "at most .80"),
        ("masked near-duplicates (Jaccard .8, three-word shingles)", "near_duplicates", "at most .01"),
        ("AUC, masked words tell signal from background", "words_auc", "at most .60"),
        ("AUC, metadata tell signal from background", "metadata_auc", "at most .60"),
        ("share of reports whose source is told from masked words", "genre_accuracy", "at least .90"),
    ]
    lines = [
        f"| {prose_measures.reports:,} reports of twenty sources | Harrowmere Lines | band |",
        "| --- | --- | --- |",
        *(f"| {name} | {getattr(prose_measures, f):.3f} | {band} |" for name, f, band in rows),
        f"| share of reports with bearing | {prose_measures.signal:.2f} | |",
        "",
        "| source | reports | self-BLEU-4 within | commonest eight words, share (band: at most .02) |",
        "| --- | --- | --- | --- |",
        *(f"| {g.source} | {g.reports} | {g.self_bleu:.2f} | {g.commonest:.3f} |" for g in genres),
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure and write."""
    scenario = load(SCENARIO)
    trace = run(scenario, 5)
    print(f"Measuring {REPORTS} reports of {scenario.title} ...", flush=True)
    prose_measures = measured(every_source(scenario), trace, None, None, REPORTS)
    print(f"Measuring {GENRE} reports of each source ...", flush=True)
    genres = by_genre(every_source(scenario), trace, GENRE)
    text = DOCS.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    DOCS.write_text(f"{head}{BEGIN}\n{table(prose_measures, genres)}\n{END}{tail}", encoding="utf-8")
    print(table(prose_measures, genres))


if __name__ == "__main__":
    main()
