"""The anonymous public line: what a neighbour sees, hears or is told, written down by an agent."""

from synthetic.testimony.basis_family import family_of
from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.crew_slots import is_crew
from synthetic.views.public_line_crew_words import crew_contact
from synthetic.views.public_line_words import (
    ALONE_LIMITS,
    AT_DOOR,
    BASES_IN_WORDS,
    CONTENTS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    MEMBERSHIP,
    NAMES,
    PLACE_TALK,
    PROMPTS,
    STEPS,
    VAGUE_BASES,
    VAGUE_PLAIN,
    VAGUE_SEEN,
)
from synthetic.writing.act_slots import detail_sentence, place_words, shown_acts, subject_title
from synthetic.writing.narration import (
    form_rows,
    hearing_line,
    joined,
    limit_words,
    membership,
    narrated,
    nothing_pattern,
    nothing_told,
    rent_told,
)
from synthetic.writing.reasons import reason_words
from synthetic.writing.wording import choice, family_name


def public_line_text(view: View, town: Town) -> WrittenView:
    """Return a contact to the public line in words."""
    vague = view.indication.nature == VAGUE or not view.acts
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            ("Contact", f"{VIEW.prefix}{view.reference}, {'web' if view.author % 2 else 'call'}"),
            ("Received", town.date_words(view.told_day)),
            ("Agent", str(view.author)),
            ("Prompted by", reason_words(view, town, PROMPTS)),
            ("Place", _place(view, town)),
            ("Call-back for", view.tasked),
        ),
        table=(),
        body=_body(view, town, vague),
        provenance=VAGUE_BASES[view.basis] if vague else _provenance(view),
    )


def _body(view: View, town: Town, vague: bool) -> str:
    if is_crew(view):
        return crew_contact(view, town)
    return _nothing(view, town) if vague else _account(view, town)


def _place(view: View, town: Town) -> str:
    """Return where it was; nothing for what was done outside the town."""
    is_away = any(act.deed == "was elsewhere" for act in view.acts)
    return "" if is_away else place_words(view.premises, town.register)


def _provenance(view: View) -> str:
    words = BASES_IN_WORDS[family_of(view.indication.kind)][view.basis]
    if view.indication.kind == "letting" and view.basis == "direct":
        words = AT_DOOR
    return rent_told(view, words, "the caller was told it")


def _account(view: View, town: Town) -> str:
    """Return what was told, its odd detail, how the names came, and one limit or what was agreed."""
    names = _names(view)
    limit, step = _limit(view, town), choice(STEPS[view.basis], view.wording, 4)
    closes = (step, limit, step) if view.basis == "hearsay" else (limit, step, limit)
    return joined(
        narrated(view, town, choice(_frames(view), view.wording, 2)),
        membership(view, town, choice(MEMBERSHIP[view.basis], view.wording, 3)),
        detail_sentence(view, town),
        hearing_line(view, town),
        names or ("" if view.indication.repeated else choice(closes, view.wording, 5)),
    )


def _frames(view: View) -> tuple[str, ...]:
    is_place = view.indication.subject.kind == "zone" and view.basis == "hearsay"
    return PLACE_TALK if is_place else FRAMES[view.basis]


def _names(view: View) -> str:
    """Return how the names came, where the caller saw two people."""
    act = shown_acts(view)[-1]
    apart = len(view.acts) > 1 or view.indication.subject.kind == "group"
    if apart or view.basis != "direct" or family_of(view.indication.kind) != "seen":
        return ""
    if act.counterpart.person:
        return choice(NAMES["both"], view.wording, 1)
    if not (act.counterpart.age or act.counterpart.appearance):
        return ""
    sort = "woman" if act.counterpart.woman else "man"
    return choice(NAMES["stranger"], view.wording, 1).replace("{sort}", sort)


def _limit(view: View, town: Town) -> str:
    person = town.register.people.get(view.acts[0].actor.person)
    if person and all(act.side == "alone" and act.deed in ("was alone", "left") for act in view.acts):
        return choice(ALONE_LIMITS, view.wording, 3).replace("{fam}", family_name(person))
    return limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS)


def _nothing(view: View, town: Town) -> str:
    pattern = nothing_pattern(view, VAGUE_SEEN, VAGUE_PLAIN)
    return nothing_told(view, town, pattern)


VIEW = SourceView(
    id="public_line",
    prefix="PL",
    licence={
        "meeting": "senses",
        "call": "told",
        "message": "told",
        "journey": "senses",
        "handover": "senses",
        "purchase": "senses",
        "parcel": "senses",
        "letting": "senses",
        "visit": "senses",
        "threat": "senses",
        "post": "senses",
        "lodging": "senses",
        "street": "senses",
        "caller": "senses",
        "use": "told",
        "pairing": "senses",
        "count": "senses",
        "rooms": "senses",
    },
    merges={},
    precisions={"direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=public_line_text,
)
