"""What the ideal reader of a joint world believes once certain reports are opened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from assessment.observer.ideal_reader import Floats, Mistake, log_odds
from assessment.observer.joint.joint_activities import JointActivity, joint_activities
from assessment.observer.joint.joint_belief import JointBelief
from assessment.observer.joint.joint_inference import joint_belief_of
from assessment.observer.joint.joint_tables import JointTables, Presence
from assessment.observer.joint.joint_value import JointHeadline, headline_values
from synthetic.report import Headline, Report
from synthetic.testimony.view import Indication


@dataclass(frozen=True, eq=False)
class JointReading:
    """Belief from reports, rows of presence and reports misread; it never changes."""

    tables: JointTables
    presence: Presence
    reports: tuple[Report, ...] = ()
    """Everything opened, in order."""
    misread_acts: tuple[JointActivity, ...] = ()
    """Reports taken wrongly, each an occasion of its own."""

    @cached_property
    def belief(self) -> JointBelief:
        """Return the exact belief over the joint world.

        Raises:
            ValueError: when reports contradict each other, their sources or the published model.
        """
        opened = joint_activities(indications(self.reports))
        rows = {**self.presence, **granted(self.reports)}
        return joint_belief_of(self.tables, (*opened, *self.misread_acts), rows)

    @cached_property
    def beliefs(self) -> Mapping[str, Floats]:
        """Return the chances of each question; the arrays are read-only."""
        chances = {}
        for latent in self.tables.model.questions:
            chances[latent.question] = self.belief.answer(latent.question)
            chances[latent.question].flags.writeable = False
        return chances

    def values(self, headlines: Sequence[Headline]) -> Mapping[str, Floats]:
        """Return the value of each headline, 0 for one whose subject is not in the model."""
        looks = [joint_headline(headline) for headline in headlines]
        places = [i for i, look in enumerate(looks) if look is not None]
        values = {latent.question: np.zeros(len(headlines)) for latent in self.tables.model.questions}
        bits = headline_values(self.belief, [look for look in looks if look is not None])
        for question, own in bits.items():
            values[question][places] = own
        return values

    def advance(self, report: Report) -> "JointReading":
        """Return the reading with a report; one that only repeats leaves every belief as it is."""
        news = replace(self, reports=(*self.reports, report))
        if report.indication is None or only_repeats(self.reports, report):
            # What cannot move belief hands on what was worked out of it.
            vars(news).update(belief=self.belief, beliefs=self.beliefs)
        return news

    def grant(self, presence: Presence) -> "JointReading":
        """Return the reading once further rows of presence are granted."""
        return replace(self, presence={**self.presence, **presence})

    def misread(self, report: Report, mistake: Mistake) -> "JointReading":
        """Return the reading with a report as an occasion of its own, whatever it repeats.

        The bearer's own word is an account of the source that passes it on; without its grade, an account is of any
        basis that its source has.
        """
        indication = report.indication
        if indication is None:
            return self
        if indication.presence:
            return self.advance(report)
        if mistake == "bearer":
            own = replace(indication, source=report.headline.source, repeated=False, detail="")
            # A bearer who could not show this class itself only passes it on.
            indication = own if self._possible(own) else indication
        acts = (replace(act, ungraded=mistake == "ungraded") for act in joint_activities([indication]))
        return replace(self, misread_acts=(*self.misread_acts, *acts))

    def _possible(self, indication: Indication) -> bool:
        try:
            joint_belief_of(self.tables, joint_activities([indication]))
        except (ValueError, KeyError):
            return False
        return True

    def weight(self, report: Report, question: str, hypothesis: str) -> float:
        """Return the change of the hypothesis's log-odds that opening the report next makes."""
        latent = next(latent for latent in self.tables.model.questions if latent.question == question)
        place = latent.hypotheses.index(hypothesis)
        start, end = (float(reading.beliefs[question][place]) for reading in (self, self.advance(report)))
        return log_odds(end) - log_odds(start)


def indications(reports: Iterable[Report]) -> list[Indication]:
    """Return what reports show of acts, those left out that show none: a return on a plate shows presence alone."""
    shows = (report.indication for report in reports)
    return [indication for indication in shows if indication is not None and not indication.presence]


def granted(reports: Iterable[Report]) -> Presence:
    """Return the rows of presence that returns on plates hold: when each vehicle was in town and when it was not."""
    return {
        (report.indication.subject.id, day, slot): there
        for report in reports
        if report.indication is not None
        for day, slot, there in report.indication.presence
    }


def joint_headline(headline: Headline) -> JointHeadline | None:
    """Return a headline as far as it bears on a joint world; None for one without a subject."""
    if headline.subject is None:
        return None
    return JointHeadline(headline.subject, headline.source, headline.intelligence_day, headline.tasked)


def account_of(report: Report) -> str:
    """Return what tells one account from another: subject, day and odd detail, or source where it has none.

    Vague talk of an act has neither. A report that shows nothing is an account of its own.
    """
    shows = report.indication
    if shows is None:
        return report.headline.id
    if shows.presence:
        return f"presence {shows.subject.id} {shows.presence[0][0]} to {shows.presence[-1][0]}"
    account = shows.detail or ("talk" if shows.repeated else shows.source)
    return f"{shows.subject.kind} {shows.subject.id} {shows.day} {account}"


def only_repeats(earlier: Iterable[Report], report: Report) -> bool:
    """Return whether a report adds nothing to the account that it gives.

    A copy adds nothing to its original or to another copy; an original gives what its copies dropped.
    """
    shows, account = report.indication, account_of(report)
    same = [other for other in earlier if account_of(other) == account]
    if shows is None:
        return bool(same)
    return any(shows.repeated or not (other.indication and other.indication.repeated) for other in same)
