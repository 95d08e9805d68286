"""Whether words or metadata give away what only weighing should: a classifier tries, and should fail.

Each report is scored by a classifier that was trained on other seeds (with one seed, on other reports
of it). Names, numbers and capitals are masked first, and what is published is no leak: right and wrong
reports are compared within the same source and direction only.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy import sparse
from scipy.stats import rankdata

from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure
from assessment.difficulty.observed_world import ObservedWorld
from assessment.observer.ideal_reader import Floats, IdealReader
from synthetic.report import Report, SealedTruth

FOLDS = 5
PENALTY = 1.0
"""Ridge penalty of the classifier, on rows of length 1."""
LEAST = 3
"""Reports that a word must occur in to count."""
PER_SEED = 300
"""Reports looked at for each seed, evenly through it, so that the cost does not run away."""

_MASKED = re.compile(r"[A-Z][\w’'-]*|\S*\d\S*|\"[^\"]*\"")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_CLOCK = re.compile(r"When: about (\d\d):")

Tokens = tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """A report as the classifier sees it."""

    seed: int
    label: bool
    stratum: str
    """Only reports of one stratum are compared with each other."""
    words: Tokens


def prose(report: Report) -> Tokens:
    """Return the words of a report's narrative and provenance, capitals and figures masked."""
    _, _, rest = report.body.partition("\n\n")
    lines = [line for line in rest.splitlines() if "|" not in line and ";" not in line]
    words = _WORD.findall(_MASKED.sub(" ", "\n".join(lines)))
    return (*words, *(f"{a} {b}" for a, b in pairwise(words)))


def metadata(report: Report) -> Tokens:
    """Return what surrounds the words: lengths, hour, weekday, lag, and place in the day's numbers."""
    head, clock = report.headline, _CLOCK.search(report.body)
    return (
        f"length {len(report.body) // 60}",
        f"provenance {len(report.provenance) // 20}",
        f"title {len(head.title) // 8}",
        f"hour {int(clock[1]) // 3 if clock else -1}",
        f"weekday {head.released_day % 7}",
        f"lag {min(head.released_day - head.intelligence_day, 10)}",
        f"number {head.id[-4:-3]}",
        f"handling {report.grade.handling}{report.grade.action}{report.grade.sanitisation}",
    )


def leaks(worlds: Sequence[ObservedWorld]) -> Iterable[SeedFigure]:
    """Yield the AUC of each classifier on each seed; 0.5 is chance."""
    for views, material in ((prose, "prose"), (metadata, "metadata")):
        for label, samples in (
            ("bearing", _samples(worlds, views, _bearing)),
            ("truth", _samples(worlds, views, _truth)),
        ):
            scores = held_out(samples)
            for world in worlds:
                rows = [i for i, s in enumerate(samples) if s.seed == world.seed]
                auc = stratified_auc([samples[i] for i in rows], scores[rows])
                yield SeedFigure(f"leak_{material}_{label}", "", world.seed, auc)


def _bearing(reader: IdealReader, report: Report, _: SealedTruth) -> tuple[bool, str]:
    return bool(reader.bears(report)), report.headline.source


def _truth(reader: IdealReader, report: Report, truth: SealedTruth) -> tuple[bool, str] | None:
    if not reader.bears(report) or truth.copy_of:
        return None
    face = reader.face(report)
    if not face:
        return None  # Of an unknown handset or vehicle it says nothing at face value.
    assertion = face[0]
    return (
        truth.error_type == "accurate",
        f"{report.headline.source} {assertion.question} {assertion.polarity}",
    )


def _samples(
    worlds: Sequence[ObservedWorld],
    view: Callable[[Report], Tokens],
    labelled: Callable[[IdealReader, Report, SealedTruth], tuple[bool, str] | None],
) -> list[Sample]:
    samples = []
    for world in worlds:
        labels = [(r, pair) for r, t in world.pairs if (pair := labelled(world.reader, r, t)) is not None]
        # Every step-th report, the step rounded up, so that at most PER_SEED remain.
        step = max(1, -(-len(labels) // PER_SEED))
        samples += [Sample(world.seed, label, where, view(r)) for r, (label, where) in labels[::step]]
    return samples


def held_out(samples: Sequence[Sample]) -> Floats:
    """Return each sample's score by ridge regression on TF-IDF that has not seen its fold."""
    scores = np.zeros(len(samples))
    if not samples:
        return scores
    seeds = sorted({s.seed for s in samples})
    folds = np.array(
        [seeds.index(s.seed) % FOLDS if len(seeds) > 1 else i % FOLDS for i, s in enumerate(samples)]
    )
    gram = _gram([s.words for s in samples])
    labels = _centred(samples)
    for fold in sorted(set(folds.tolist())):
        training, test = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        if len(training):
            # Ridge regression in its dual form: weights on training texts, read through their cosines with the others.
            ridge = gram[np.ix_(training, training)] + PENALTY * np.eye(len(training))
            scores[test] = gram[np.ix_(test, training)] @ np.linalg.solve(ridge, labels[training])
    return scores


def _centred(samples: Sequence[Sample]) -> Floats:
    """Return labels less the mean of their stratum, so that what is published is not learnt."""
    labels = np.array([float(s.label) for s in samples])
    strata = np.unique([s.stratum for s in samples], return_inverse=True)[1]
    # Mean label by stratum number: the sum of labels over the count of reports.
    means = np.bincount(strata, labels) / np.bincount(strata)
    return np.asarray(labels - means[strata], dtype=np.float64)


def _gram(texts: Sequence[Tokens]) -> Floats:
    """Return the cosine of every two texts by their TF-IDF."""
    counted = [Counter(words) for words in texts]
    texts_with = Counter(word for counts in counted for word in counts)
    columns_by_word = {
        word: i for i, word in enumerate(sorted(w for w, n in texts_with.items() if n >= LEAST))
    }
    weight = {word: np.log(len(texts) / texts_with[word]) + 1.0 for word in columns_by_word}
    rows, columns, values = [], [], []
    for row, counts in enumerate(counted):
        cells = [
            (columns_by_word[w], (1 + np.log(n)) * weight[w])
            for w, n in counts.items()
            if w in columns_by_word
        ]
        length = np.sqrt(sum(v * v for _, v in cells)) or 1.0
        rows += [row] * len(cells)
        columns += [c for c, _ in cells]
        values += [v / length for _, v in cells]
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), max(1, len(columns_by_word))))
    return np.asarray((matrix @ matrix.T).toarray(), dtype=np.float64)


def stratified_auc(samples: Sequence[Sample], scores: Floats) -> float | None:
    """Return the chance that a labelled report outscores another of its stratum; None with no such pair."""
    won, pairs = 0.0, 0
    for stratum in sorted({s.stratum for s in samples}):
        rows = [i for i, s in enumerate(samples) if s.stratum == stratum]
        labels = np.array([samples[i].label for i in rows])
        yes, no = int(labels.sum()), int((~labels).sum())
        if yes and no:
            # Mann and Whitney's U: ranks of the labelled less the ranks that they hold among themselves.
            ranks = rankdata(np.round(scores[rows], 9))
            won += float(ranks[labels].sum()) - yes * (yes + 1) / 2
            pairs += yes * no
    return won / pairs if pairs else None


_WHAT = {
    "bearing": "tell reports that bear on a question from the rest of the same source",
    "truth": "tell right reports from wrong ones of the same source, question and direction",
}
MEASURE = DifficultyMeasure(
    id="leaks",
    title="Leaks",
    meanings=tuple(
        Meaning(
            f"leak_{material}_{label}",
            f"Leak AUC, {material}, {label}",
            f"How well masked {material} alone can {task}: 0.5 is chance, 1 gives everything away.",
            "AUC",
            bounds=(0.0, 1.0),
        )
        for material in ("prose", "metadata")
        for label, task in _WHAT.items()
    ),
    figures=leaks,
)
