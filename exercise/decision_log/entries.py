"""Entries of the decision log: everything that anybody did in a run, one frozen record each.

The log is the only thing stored about a run; the world, the reports and the marks are
recomputed from it.
"""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from exercise.access import ActingRole
from exercise.enquiries.registry import EnquiryId
from scenarios.schema.intelligence import SourceId


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


NamedRole = Literal[
    "member", "leader", "broker", "money_mover", "enforcer", "recruiter", "corruptor", "specialist", "runner"
]
"""What a nominal can be named as: a role of the schema, or a member whose role is not known."""
Words = Annotated[str, Field(max_length=20_000)]
Id = Annotated[str, Field(max_length=40)]
LEAST_RATIONALE = 10
"""Characters below which a text gives no reason."""
Why = Annotated[str, Field(min_length=LEAST_RATIONALE, max_length=5000)]
Level = Annotated[int, Field(ge=0, le=4)]


def _unless_used(fields: dict[str, object], *later: str) -> dict[str, object]:
    """Return an entry's fields without those added later that it does not use: the chain's hashes cover this form."""
    return {name: value for name, value in fields.items() if value or name not in later}


class Began(_Entry):
    """The trainee read the briefing and began."""

    kind: Literal["began"] = "began"


class Opened(_Entry):
    """A report was opened; its headline had been on the menu with the others named here."""

    kind: Literal["opened"] = "opened"
    report: Id
    menu: tuple[Id, ...] = Field(max_length=200, description="Unopened reports on view at the time.")


class Rated(_Entry):
    """The trainee's own grade of a report, and what it bears on."""

    kind: Literal["rated"] = "rated"
    report: Id
    source: Literal[1, 2, 3]
    assessment: Literal["A", "B", "C", "D", "E"]
    weight: Literal["strong", "some", "none"] = "some"
    note: Words = ""


class Coded(_Entry):
    """What the trainee says that a report bears on. A later one of the same report and hypothesis replaces it."""

    kind: Literal["coded"] = "coded"
    report: Id
    question: Id
    hypothesis: Id
    direction: Literal["for", "against"] = "for"
    strength: Literal["weak", "moderate", "strong"] = "moderate"
    withdrawn: bool = False


class Joined(_Entry):
    """Two reports said to tell of one occasion, or to go back to one origin, or taken apart again.

    A later one of the same two replaces it.
    """

    kind: Literal["joined"] = "joined"
    first: Id
    second: Id
    sameness: Literal["occasion", "origin"] = "occasion"
    withdrawn: bool = False


class Identified(_Entry):
    """Two subjects said to be one person, or in the hands of one user. A later one of the same two replaces it."""

    kind: Literal["identified"] = "identified"
    first: Id
    """Id of a person, or a handset, number or plate as the record has it."""
    second: Id
    withdrawn: bool = False


class Estimated(_Entry):
    """Probabilities on the rival hypotheses of a question, with analytical confidence apart."""

    kind: Literal["estimated"] = "estimated"
    question: Id
    probabilities: dict[Id, Annotated[float, Field(ge=0, le=1)]]
    confidence: Literal["low", "moderate", "high"]
    reason: Words = ""
    insufficient: bool = False
    """Whether “insufficient intelligence” is the answer; the probabilities are then the base rates."""

    @model_serializer(mode="wrap")
    def _as_before(self, fields: SerializerFunctionWrapHandler) -> dict[str, object]:
        return _unless_used(fields(self), "insufficient")


class Named(_Entry):
    """A nominal named as part of a group in a role, or taken back. A later one of the same nominal replaces it."""

    kind: Literal["named"] = "named"
    entity: Id
    role: NamedRole = "member"
    group: Id = ""
    """Empty when the group is not known."""
    withdrawn: bool = False
    note: Words = ""


class Linked(_Entry):
    """Two nominals or groups linked, or the link taken back. A later one of the same two replaces it."""

    kind: Literal["linked"] = "linked"
    first: Id
    second: Id
    withdrawn: bool = False
    note: Words = ""


class Tasked(_Entry):
    """Collection tasked for the next cycle."""

    kind: Literal["tasked"] = "tasked"
    source: SourceId
    question: Id
    hypothesis: Id


class Enquired(_Entry):
    """An enquiry made of a source: what is asked for, about whom and which days, and why it may be."""

    kind: Literal["enquired"] = "enquired"
    edition: Literal[1] = 1
    """Edition of this form: an enquiry made on an earlier one keeps what that one held, and its hash."""
    enquiry: EnquiryId
    source: SourceId
    subject_kind: Id
    subject: Id
    first_day: int = Field(ge=0, le=5000)
    last_day: int = Field(ge=0, le=5000)
    """Both 0 for a kind that asks about no days in particular."""
    necessity: Words
    proportionality: Words


class Chosen(_Entry):
    """One action against one target, inside a decision."""

    action: Id
    target: Id = ""


class Decided(_Entry):
    """An NDM decision for the cycle. Deferring, and doing nothing, are decisions."""

    kind: Literal["decided"] = "decided"
    chosen: tuple[Chosen, ...] = Field(max_length=20, description="Empty when deferred.")
    deferred: bool = False
    information: Words = ""
    threat: Words = ""
    powers: Words = ""
    options_rejected: Words = ""
    rationale: Words = ""
    review: Words = ""


class Advanced(_Entry):
    """The cycle was closed; simulated time moves to the next one."""

    kind: Literal["advanced"] = "advanced"
    to_cycle: int = Field(ge=2, le=1000)


class Fired(_Entry):
    """An instructor fired an inject."""

    kind: Literal["fired"] = "fired"
    inject: Id


class Submitted(_Entry):
    """The written assessment was handed in."""

    kind: Literal["submitted"] = "submitted"
    text: Words


class Reflected(_Entry):
    """What the trainee learned and will change."""

    kind: Literal["reflected"] = "reflected"
    learned: Words
    will_change: Words
    evidence: Words = ""


class Marked(_Entry):
    """An assessor's levels on the rubric. A later one replaces an earlier one by the same assessor."""

    kind: Literal["marked"] = "marked"
    levels: dict[Id, Level]
    comment: Words = ""


class Arranged(_Entry):
    """Who marks the written work: one marker, or two or three who mark blind to each other."""

    kind: Literal["arranged"] = "arranged"
    markers: tuple[Id, ...] = Field(min_length=1, max_length=3)
    why: Why


class MarksIn(_Entry):
    """A marker's levels are complete and handed in; from here on a change needs a reason."""

    kind: Literal["marks_in"] = "marks_in"


class Revised(_Entry):
    """A marker changed a level of their own after all marks were in."""

    kind: Literal["revised"] = "revised"
    row: Id
    level: Level
    why: Why


class Adjudicated(_Entry):
    """Somebody who is not a marker settled the rows on which the markers differ."""

    kind: Literal["adjudicated"] = "adjudicated"
    levels: dict[Id, Level]
    why: Why


class Commented(_Entry):
    """A comment on a part of the written assessment: characters from ``start`` up to ``end``."""

    kind: Literal["commented"] = "commented"
    start: int = Field(ge=0, le=20_000)
    end: int = Field(ge=1, le=20_000)
    quote: Words
    """The text commented on, so that the comment is understood wherever it is read."""
    text: Annotated[str, Field(min_length=1, max_length=5000)]


class Withdrew(_Entry):
    """A comment was taken back by whoever made it; both stay in the log."""

    kind: Literal["withdrew"] = "withdrew"
    comment: int = Field(ge=1, description="Entry number of the comment.")
    why: Why


class Overrode(_Entry):
    """An assessor changed a computed result, with a reason."""

    kind: Literal["overrode"] = "overrode"
    result: Id
    value: float
    reason: Why


class Signed(_Entry):
    """An assessor signed the run off; a CPD record follows."""

    kind: Literal["signed"] = "signed"
    decision: Literal["meets", "not_yet"]
    hours: float = Field(ge=0, le=400)
    statement: Words = ""
    supersedes: Annotated[str, Field(max_length=80)] = ""
    """Id of the record that this signature corrects, or empty."""
    credit_rated_by: Annotated[str, Field(max_length=200)] = ""
    """Body that rates the hours as credits, as the assessor confirms, or empty."""
    voids: Annotated[str, Field(max_length=80)] = ""
    """Id of the record that this signature takes back, or empty."""

    @model_serializer(mode="wrap")
    def _as_before(self, fields: SerializerFunctionWrapHandler) -> dict[str, object]:
        return _unless_used(fields(self), "credit_rated_by", "voids")


class Closed(_Entry):
    """The run was closed before it was handed in; nothing is entered after it."""

    kind: Literal["closed"] = "closed"
    reason: Why


Entry = Annotated[
    Began | Opened | Rated | Coded | Joined | Identified | Estimated | Named | Linked | Tasked | Enquired | Decided
    | Advanced | Fired | Submitted
    | Reflected | Marked | Arranged | MarksIn | Revised | Adjudicated | Commented | Withdrew | Overrode
    | Signed | Closed,
    Field(discriminator="kind"),
]  # fmt: skip


class LogEntry(_Entry):
    """One link of the chain: ``hash`` covers everything else here, the previous hash included."""

    run: Id
    seq: int = Field(ge=1)
    at: datetime
    """Time of entry, in UTC."""
    by: Id
    """Pseudonymous account id, such as ``U-0003``."""
    request: Annotated[str, Field(max_length=80)] = ""
    """Idempotency key: the same one twice is one entry."""
    role: ActingRole | Literal[""] = ""
    """Role in which the author acted; empty in entries made before it was kept."""
    page: int | None = Field(None, ge=0)
    """Entries that the author had before them; None where that was not said."""
    entry: Entry
    previous: str
    hash: str

    @model_serializer(mode="wrap")
    def _as_before(self, fields: SerializerFunctionWrapHandler) -> dict[str, object]:
        whole: dict[str, object] = fields(self)
        return {
            name: whole[name]
            for name in whole
            if name not in ("role", "page") or whole[name] not in ("", None)
        }
