"""Value of information: by how many bits opening a report is expected to settle each question.

Every report bears on the questions through a local state of its subject: its role and the cell, the user of a
handset, the group of a number. So its value follows from the joint chance of answers and local states, which belief
gives, and from what the report may show in each state, which is published. All sources of a subject are valued at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from assessment.observer.joint.joint_activities import JointActivity
from assessment.observer.joint.joint_belief import JointBelief, sums, user_roles
from assessment.observer.joint.joint_designs import Pattern
from assessment.observer.joint.joint_looks import Family, LookBundle, family_of, look_bundle, outcomes
from assessment.observer.joint.joint_tables import CELLED, bases_of
from scenarios.schema.intelligence import SourceId
from synthetic.questions.indicator_sheet import Floats, Rows
from synthetic.questions.looked_at import seers
from synthetic.testimony.occasion import Subject

SLOTS = 9
"""Two-hour slots of a day; which one a look fell into is not on its headline, and all are taken alike."""


BACKGROUND = Subject("person", "")
"""Whoever is in no question."""


@dataclass(frozen=True, slots=True)
class JointHeadline:
    """What is seen of a report before it is opened, as far as it bears on a joint world."""

    subject: Subject
    source: SourceId
    day: int
    tasked: bool = False
    """Whether it answers a request, so that its source alone looked."""


def headline_values(belief: JointBelief, headlines: Sequence[JointHeadline]) -> dict[str, Floats]:
    """Return, by question, the expected fall in entropy in bits from opening each headline next.

    Shape (headlines,), never negative. Whether a report will turn out to repeat another, or to be the
    original of talk that was opened, is not looked at: each is valued as an original of its source with an account of
    its own. So a further report of an activity that was opened has the value of what one more account may add, which is
    nothing where the original of its source was opened. Reads of vehicles are worth nothing, and
    so is a source that the published lot does not let look at the subject or see the act: it can only repeat.
    """
    worth = _Worth(belief)
    rows = np.array([worth.bits(headline) for headline in headlines]).reshape(
        len(headlines), len(worth.questions)
    )
    return {latent.question: rows[:, i] for i, latent in enumerate(worth.questions)}


def answers_by_state(belief: JointBelief, subject: Subject, *, names: bool) -> tuple[Rows, Floats]:
    """Return the chance of each answer with each local state of a subject, questions under each other.

    Also the row at which each question begins, in the order of ``model.others`` and then the group question. Shape
    (answers, states); the rows of every question add up to 1. With ``names`` the states of a handset are its users.
    """
    worth = _Worth(belief)
    return worth._starts, worth._state(subject, names)


class _Worth:
    """Values at one belief, each worked out when it is first wanted."""

    def __init__(self, belief: JointBelief) -> None:
        self._belief = belief
        self._tables = belief.tables
        model = belief.tables.model
        self.questions = (*model.others, *((model.group,) if model.group else ()))
        self._opened = {(a.subject, a.day): a for a in belief.activities}
        self._states: dict[tuple[Subject, bool], Floats] = {}
        self._fresh: dict[tuple[Subject, Family, Pattern, bool], tuple[LookBundle, Floats]] = {}
        self._values: dict[tuple[Subject, SourceId, int, bool], Floats] = {}

    @cached_property
    def _given_cell(self) -> Floats:
        """Return the chance of every answer given the cell, questions under each other; shape (answers, cells)."""
        belief = self._belief
        blocks = [self._tables.indicator(n, -1) @ other.rows for n, other in enumerate(belief.others)]
        if self._tables.model.group:
            cells = belief.cells
            blocks.append(belief.answer_cells / np.where(cells > 0, cells, 1.0))
        return np.vstack(blocks)

    @cached_property
    def _starts(self) -> Rows:
        """Return the row at which each question begins."""
        sizes = [len(latent.prior) for latent in self.questions]
        return np.cumsum([0, *sizes[:-1]])

    def _by_question(self, joint: Floats) -> Floats:
        """Return Σ p log2 p down each question's rows."""
        return np.add.reduceat(_plogp(joint), self._starts, axis=0)

    @cached_property
    def _negentropy(self) -> Floats:
        return self._by_question(self._given_cell @ self._belief.cells)

    def bits(self, headline: JointHeadline) -> Floats:
        """Return the value of one headline for each question."""
        opened = self._opened.get((headline.subject, headline.day))
        if headline.subject.kind == "vehicle":
            return np.zeros(len(self.questions))
        if opened is not None:
            return self._further(opened, headline.source)
        if headline.subject.kind == "person" and not self._tables.in_question(headline.subject.id):
            # Looks at people in no question are all worth the same.
            headline = replace(headline, subject=BACKGROUND)
        patterns = self._patterns(headline)
        day = headline.day if len(patterns) > 1 else -1
        key = (headline.subject, headline.source, day, headline.tasked)
        if key not in self._values:
            total = sum(share * self._look(headline, pattern) for pattern, share in patterns.items())
            self._values[key] = np.maximum(np.asarray(total), 0.0)
        return self._values[key]

    def _patterns(self, headline: JointHeadline) -> dict[Pattern, float]:
        """Return what is known of who was in town, over the slots into which the look may have fallen."""
        shares: dict[Pattern, float] = {}
        if headline.subject.kind != "person" or not self._belief.presence:
            return {self._tables.pattern({}, headline.day, -1): 1.0}
        for slot in range(SLOTS):
            pattern = self._tables.pattern(self._belief.presence, headline.day, slot)
            shares[pattern] = shares.get(pattern, 0.0) + 1 / SLOTS
        return shares

    def _look(self, headline: JointHeadline, pattern: Pattern) -> Floats:
        """Return the value of the report of a look that nothing is known of."""
        unknown = self._tables.pattern({}, headline.day, -1)
        value = np.zeros(len(self.questions))
        families: tuple[Family, ...] = ("vehicle", "class", "name")
        for family in families:
            bundle, falls = self._bundle(
                headline.subject, family, pattern if family == "vehicle" else unknown, headline.tasked
            )
            if headline.source in bundle.sources:
                row = bundle.sources.index(headline.source)
                value += falls @ bundle.mix[row] - self._negentropy * bundle.weights[row]
        return value

    def _bundle(
        self, subject: Subject, family: Family, pattern: Pattern, tasked: bool
    ) -> tuple[LookBundle, Floats]:
        """Return what looks may show, and what showing each thing takes off the entropy; shape (questions, things)."""
        key = (subject, family, pattern, tasked)
        if key not in self._fresh:
            bundle = look_bundle(self._tables, subject, family, pattern, tasked)
            falls = np.zeros((len(self.questions), 0))
            if bundle.mix.size:
                falls = self._falls(subject, family == "name", bundle.chances)
            self._fresh[key] = bundle, falls
        return self._fresh[key]

    def _falls(self, subject: Subject, names: bool, chances: Floats) -> Floats:
        """Return Σ over answers of p log2 (p / chance of the thing shown), by question and thing."""
        joint = self._state(subject, names) @ chances
        # Every question's rows add up to the chance of the thing itself; the first question's do as well as any.
        things = joint[: len(self.questions[0].prior)].sum(axis=0)
        return self._by_question(joint) - _plogp(things)

    def _further(self, opened: JointActivity, source: SourceId) -> Floats:
        """Return the value of a further report of an activity that was opened."""
        subject = opened.subject
        able = seers(self._tables.model.plan, subject.kind, opened.kind)
        if source not in able or source in {view.source for view in opened.accounts}:
            return np.zeros(len(self.questions))
        if family_of(subject.kind, opened.kind) == "name":
            blocks = [
                (self._tables.names(basis, subject.kind), share)
                for basis, share in bases_of(self._tables.model.plan, source)
            ]
        else:
            blocks = self._further_blocks(opened, source)
        value = np.zeros(len(self.questions))
        for chances, share in blocks:
            falls = self._falls(subject, opened.kind in ("use", "pairing"), chances)
            value += share * (falls.sum(axis=1) - self._negentropy)
        return np.maximum(value, 0.0)

    def _further_blocks(self, opened: JointActivity, source: SourceId) -> list[tuple[Floats, float]]:
        """Return what a further report may show given what was opened of its activity, by basis with its share."""
        tables, subject = self._tables, opened.subject
        laid = tables.model.sheet_of(subject.kind, subject.id)
        pattern = tables.pattern(self._belief.presence, opened.day, opened.slot)
        design = tables.design(laid, subject.kind, opened.kind, pattern)
        before = tables.account_likelihood(opened)[..., None, None]
        now = np.exp(tables.likelihood(opened, pattern))
        if subject.kind in CELLED:
            now = np.broadcast_to(now, (len(now), tables.cells))
        if subject.kind == "person" and not tables.in_question(subject.id):
            design, now = design[[tables.model.outsider]], now[[tables.model.outsider]]
        blocks = []
        for basis, share in bases_of(tables.model.plan, source):
            table = tables.accounts(laid, subject.kind, opened.kind, source, basis)
            chances = outcomes(tables, subject.kind, design, before * table)
            flat = now.reshape(-1, 1)
            blocks.append((np.divide(chances, flat, out=np.zeros_like(chances), where=flat > 0), share))
        return blocks

    def _state(self, subject: Subject, names: bool) -> Floats:
        """Return the chance of answer and local state, questions under each other; shape (answers, states)."""
        if (subject, names) not in self._states:
            self._states[subject, names] = self._laid_state(subject, names)
        return self._states[subject, names]

    def _laid_state(self, subject: Subject, names: bool) -> Floats:
        number, place = self._tables.place_of.get((subject.kind, subject.id), (-1, -1))
        if subject.kind == "person" and number < 0:
            return self._given_cell * self._belief.cells
        if subject.kind == "person":
            return self._person(number, place)
        if subject.kind == "group":
            return self._group(place)
        if number >= 0:
            return self._lone(number, place)
        if subject.kind == "handset":
            return self._handset(place, names)
        return self._party(subject.kind == "pairing", place)

    def _person(self, number: int, place: int) -> Floats:
        latent = self._belief.others[number].latent
        rows = self._belief.others[number].rows * self._belief.cells
        own = self._tables.indicator(number, place) @ rows
        own = own.reshape(len(latent.prior), -1, own.shape[1])
        return self._with_own(own, number)

    def _with_own(self, own: Floats, number: int) -> Floats:
        """Return chances of every answer with role and cell, from those of the question that roles belong to."""
        states = own.sum(axis=0)
        joint = self._given_cell[:, None, :] * states
        start = self._starts[number]
        joint[start : start + len(own)] = own
        return joint.reshape(len(joint), -1)

    def _lone(self, number: int, place: int) -> Floats:
        """Return chances of every answer with the role of what a question of its own is about, the rest being independent."""
        latent, cells = self._belief.others[number].latent, self._belief.cells
        own = self._tables.indicator(number, place) @ (self._belief.others[number].rows @ cells)
        own = own.reshape(len(latent.prior), -1)
        joint = (self._given_cell @ cells)[:, None] * own.sum(axis=0)
        start = self._starts[number]
        joint[start : start + len(own)] = own
        return np.asarray(joint, dtype=np.float64)

    def _group(self, place: int) -> Floats:
        model = self._tables.model
        assert model.group is not None
        assignments, answers = model.group.assignments, self._tables.answers
        roles = len(model.group.sheet.roles)
        index = assignments.answers * roles + assignments.roles[:, place]
        holdings = sums(index, self._belief.group_rows, answers * roles).reshape(answers, roles)
        # Answers of other questions meet the role through the cell and the answer of the group question.
        joint = (self._given_cell @ self._belief.answer_cells.T) @ holdings
        joint[-answers:] = self._belief.answer_cells.sum(axis=1)[:, None] * holdings
        return joint

    def _handset(self, place: int, names: bool) -> Floats:
        users = self._belief.user_joints[place]
        holder = self._tables.model.holder
        number = self._tables.model.others.index(holder) if holder else -1
        answers = self._tables.indicator(number, -1) if holder else np.ones((1, 1))
        if names:
            own = np.tensordot(answers, users.sum(axis=2), axes=1)
            joint = self._given_cell @ users.sum(axis=0).T
            if holder:
                joint[self._starts[number] : self._starts[number] + len(own)] = own
            return joint
        roles = user_roles(self._tables)
        width = len(self._tables.model.outsiders.roles)
        holdings = np.zeros((len(roles), width, users.shape[2]))
        for user, column in enumerate(roles.T):
            holdings[np.arange(len(roles)), column] += users[:, user]
        own = np.tensordot(answers, holdings, axes=1)
        if holder:
            return self._with_own(own, number)
        return (self._given_cell[:, None, :] * own.sum(axis=0)).reshape(len(self._given_cell), -1)

    def _party(self, pairing: bool, place: int) -> Floats:
        """Return chances of every answer with the number of a vehicle, or with the group of a number."""
        model, tables, core = self._tables.model, self._tables, self._belief.core
        if pairing:
            column, size = model.pairings[:, place][None, None, :], len(model.numbers)
        else:
            column, size = model.affiliations[:, place][None, :, None], len(model.owners)
        states = np.broadcast_to(column, core.shape)
        cells = sums((states * tables.cells + tables.cell_of).ravel(), core.ravel(), size * tables.cells)
        joint = self._given_cell @ cells.reshape(size, tables.cells).T
        if model.group:
            answers = np.arange(tables.answers)[:, None, None]
            own = sums((answers * size + states).ravel(), core.ravel(), tables.answers * size)
            joint[-tables.answers :] = own.reshape(tables.answers, size)
        return joint


def _plogp(chances: Floats) -> Floats:
    return np.asarray(chances * np.log2(np.where(chances > 0, chances, 1.0)), dtype=np.float64)
