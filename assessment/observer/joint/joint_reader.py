"""The ideal reader of a joint world: reports are views of acts, and every report can move every question."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assessment.observer.ideal_reader import Floats, SourceChoice
from assessment.observer.joint.joint_activities import joint_activities
from assessment.observer.joint.joint_bearing import bearing, face_value, subject_mentions
from assessment.observer.joint.joint_inference import joint_belief_of
from assessment.observer.joint.joint_reading import (
    JointReading,
    account_of,
    granted,
    indications,
    only_repeats,
)
from assessment.observer.joint.joint_tables import JointTables, MergeRule, Presence, bases_of
from synthetic.questions.joint_model import JointModel
from synthetic.report import Assertion, Headline, Report
from synthetic.views.registry import merges as published_merges


@dataclass(frozen=True, eq=False)
class JointReader:
    """The published tables of a joint world, and the rows of presence that were granted."""

    tables: JointTables
    presence: Presence = field(default_factory=dict)

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the ids of the questions."""
        return tuple(latent.question for latent in self.tables.model.questions)

    def hypotheses(self, question: str) -> tuple[str, ...]:
        """Return the ids of a question's rival hypotheses.

        Raises:
            KeyError: when the joint world has no such question.
        """
        return {latent.question: latent.hypotheses for latent in self.tables.model.questions}[question]

    def reading(self, reports: Iterable[Report] = ()) -> JointReading:
        """Return what is believed once some reports are opened, the same to the last bit in any order.

        Raises:
            ValueError: when a belief is asked for, if the reports cannot come of the published model.
        """
        return JointReading(self.tables, self.presence, tuple(reports))

    def mentions(self, headline: Headline) -> Mapping[str, frozenset[str]]:
        """Return the questions on which a look at the headline's subject bears, with the hypotheses about it."""
        return subject_mentions(self.tables, headline.subject) if headline.subject else {}

    def face(self, report: Report) -> tuple[Assertion, ...]:
        """Return for or against whom a report speaks at face value; nothing for an unknown handset or vehicle."""
        return face_value(self.tables, report.indication) if report.indication else ()

    def bears(self, report: Report) -> frozenset[str]:
        """Return the questions on which a report bears, alone or together with others."""
        return bearing(self.tables, report.indication) if report.indication else frozenset()

    def account(self, report: Report) -> str:
        """Return subject, day and mark of the account that a report gives or repeats."""
        return account_of(report)

    def repeats(self, earlier: Iterable[Report], report: Report) -> bool:
        """Return whether a report adds nothing to an account that was opened earlier."""
        return only_repeats(earlier, report)

    def telling(self, report: Report, question: str) -> float:
        """Return how much oftener accounts of the report's basis are right than its source's are on average."""
        shows = report.indication
        if shows is None:
            return 0.0
        errors = self.tables.model.plan.errors
        usual = sum(
            share * errors.of_basis(basis).right
            for basis, share in bases_of(self.tables.model.plan, shows.source)
        )
        return errors.of_basis(shows.basis).right - usual

    def sources(self, question: str, reports: Sequence[Report]) -> SourceChoice:
        """Return what choices among the sources that file some reports would tell about a question."""
        names = tuple(sorted({report.headline.source for report in reports if self.bears(report)}))

        def belief(choice: Collection[str]) -> Floats:
            own = [report for report in reports if report.headline.source in choice]
            rows = {**self.presence, **granted(own)}
            return joint_belief_of(self.tables, joint_activities(indications(own)), rows).answer(question)

        return SourceChoice(names, belief)


def joint_reader(
    model: JointModel, merges: MergeRule = published_merges, presence: Presence | None = None
) -> JointReader:
    """Return the reader of a published joint world; ``presence`` holds the rows that were granted."""
    return JointReader(JointTables(model, merges), presence or {})
