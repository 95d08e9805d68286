"""Over- and underconfidence: probabilities of the leader beside what the reports warranted for it."""

from collections.abc import Sequence

from assessment.amounts import counted, requirement, signed
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import mean
from assessment.bias.evidence import Evidence, IndicatorRow, Statement, leader, statements
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import Floats
from assessment.scorers.coherence import normalised

LEAST = 3
"""Questions below which nothing is said."""
WORDS = evidence_split.IndicatorWords(
    name="confidence",
    title="How sure you were",
    first="questions",
    second="questions",
    more="You were surer of your leader than the reports warranted: {figures}. What could be true if you are wrong?",
    less="You were less sure of your leader than the reports warranted: {figures}. Analysts as a body lean this way: say what you know.",
    would_change="Stating the probability that you would bet at, in both directions: neither more nor less than the reports carry.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return for every question the mean of stated minus warranted probability of the stated leader.

    The last statement of each cycle counts. It is free of luck: the warranted chance stands for the
    outcome that it predicts.
    """
    by_question = []
    for question, stated in statements(evidence).items():
        last: dict[int, tuple[Statement, Floats]] = {s.cycle: (s, q) for s, q in stated}
        gaps = []
        for statement, ideal in last.values():
            leading = leader(statement)
            hypotheses = evidence.reader.hypotheses(question)
            if leading in hypotheses and len(statement.probabilities) > 1:
                p = normalised(statement.probabilities, hypotheses)[str(leading)]
                gaps.append(p - float(ideal[hypotheses.index(str(leading))]))
        if gaps:
            by_question.append(IndicatorRow(tuple(s.seq for s, _ in last.values()), (sum(gaps) / len(gaps),)))
    return tuple(by_question)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return the mean over questions: positive for overconfidence, negative for underconfidence."""
    n, lines = len(rows), evidence_split.lines_of(rows)
    measured = mean([row.values[0] for row in rows], LEAST)
    if measured is None:
        prompt = f"Not shown: {counted(n, 'question')} had a leading rival; {requirement(LEAST)}. Estimate every question."
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    figures = (
        f"on average {signed(measured.estimate * 100)} percentage points (standard error {measured.se * 100:.0f}, "
        f"{counted(n, 'question')})"
    )
    chance_prompt = f"You were about as sure as was warranted: {figures}, within chance."
    return evidence_split.indicator(WORDS, measured, n, lines, chance_prompt, figures, strong=0.2)
