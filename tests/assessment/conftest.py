"""A small world of three sources and three rivals, and a record that says something in every field."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from assessment.cpd.record import (
    Activity,
    Alignment,
    Assessment,
    CpdRecord,
    Learner,
    Override,
    Reflection,
    Result,
    credit,
)
from assessment.cpd.record_parts import written_product
from assessment.cpd.signing.key_pairs import SigningKey, new_key
from assessment.cpd.signing.seal import Seal
from assessment.rubric.rubric import rubric
from scenarios.schema.intelligence import SourceId
from simulator.answers import Hypothesis, Slots
from synthetic.report import Assessment as EvidenceGrade
from synthetic.report import Grade, Headline, Polarity, Report
from tests.assessment.plain_reader import SourceTable, StatementReader, statement_reader

MakeReport = Callable[..., Report]
"""Makes a report of a number; the rest of what it says is given by keyword."""

GOOD = {"A": 0.5, "B": 0.3, "C": 0.15, "D": 0.04, "E": 0.01}
BAD = {"A": 0.1, "B": 0.15, "C": 0.35, "D": 0.25, "E": 0.15}
TABLES = (
    SourceTable("source_report", 0.80, 0.15, 0.05, GOOD, BAD),
    SourceTable("public_line", 0.55, 0.30, 0.15, GOOD, BAD),
    SourceTable("pcso", 0.65, 0.20, 0.15, GOOD, BAD),
)
"""Three sources of unlike worth."""


@pytest.fixture(scope="session")
def slots() -> Slots:
    return Slots(
        question="Q1",
        kind="holder",
        hypotheses=(
            Hypothesis("H1", "P00001"),
            Hypothesis("H2", "P00002"),
            Hypothesis("H3", "P00003"),
            Hypothesis("H4", ""),
        ),
        base_rates=(0.3, 0.2, 0.3, 0.2),
    )


@pytest.fixture(scope="session")
def reader(slots: Slots) -> StatementReader:
    return statement_reader(TABLES, [slots])


@pytest.fixture(scope="session")
def report() -> MakeReport:
    def make(
        number: int,
        *,
        about: str = "H1",
        says: Polarity = "for",
        source: SourceId = "source_report",
        grade: EvidenceGrade = "B",
        provenance: str = "",
        question: str = "Q1",
    ) -> Report:
        headline = Headline(
            id=f"R-{number:04d}",
            released_day=number,
            intelligence_day=number,
            source=source,
            title=f"{question} {about}" if question else "",
            zone="",
            open_hours=0.5,
            tasked=False,
        )
        return Report(
            headline=headline,
            entered_day=number,
            grade=Grade(2, grade, "P"),
            provenance=provenance or f"{source}-{number:06x}",
            body=f"{question} {about} {says}" if question else "",
            entities=(),
        )

    return make


@pytest.fixture(scope="session")
def key() -> SigningKey:
    return new_key("Harrowmere Constabulary – Learning", datetime(2026, 1, 1, 12, 0, tzinfo=UTC))


@pytest.fixture
def seal(key: SigningKey) -> Seal:
    """A seal set the day after the record was signed."""
    return Seal(key, datetime(2026, 3, 5, 9, 0, 0, 250_000, tzinfo=UTC))


@pytest.fixture
def record() -> CpdRecord:
    at = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)
    return credit(
        id="CPD-0007",
        learner=Learner(pseudonym="Łukasz Żółć", identifier_hash="sha256$" + "a" * 64),
        issuer="Harrowmere Constabulary – Learning",
        assessment=Assessment(assessor="Siân Œuvre", at=at, decision="meets", statement="Good work."),
        activity=Activity(
            title="Harrowmere lines",
            scenario="harrowmere-lines",
            scenario_version=3,
            scenario_sha256="b" * 64,
            seed=42,
            run="EX-0007",
            log_sha256="c" * 64,
        ),
        started=datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
        ended=datetime(2026, 3, 1, 14, 0, tzinfo=UTC),
        active_minutes=230,
        designed_hours=4.0,
        confirmed_hours=4.0,
        objective="Weigh graded reports against each other.",
        competencies=(
            Alignment(id="C01", name="Analyse critically", alignment="aligned to a public framework"),
        ),
        results=(
            Result(
                id="question.regret",
                name="Regret",
                value=0.12,
                low=0.02,
                high=0.3,
                unit="Brier points",
                n=24,
                uncertainty="95% interval over 3 questions",
                reference="0 is the ideal observer",
                explanation="Mean over questions.",
            ),
            Result(id="rubric.mean", name="Written", value=2.5, n=2, uncertainty="one", reference="words"),
        ),
        overrides=(Override(result="question.regret", value=0.1, reason="The inbox failed in cycle 2."),),
        product=written_product({"clear": 3, "rigorous": 2}, rubric("analytical-standards")),
        reflection=Reflection(
            learned='=HYPERLINK("http://example.invalid") Копии не подтверждают.',
            will_change="Ask who a report goes back to.",
            evidence="-",
        ),
        pdr_link="Objective 2",
        credit_rated_by="",
        supersedes="CPD-0003",
    )
