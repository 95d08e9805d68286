"""The anonymous public line: what a neighbour sees, hears or is told, written down by an agent."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.public_line_words import (
    ALONE_LIMITS,
    BASES_IN_WORDS,
    CONTENTS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    NAMES,
    PROMPTS,
    STEPS,
    VAGUE_TEXTS,
)
from synthetic.writing.act_slots import detail_sentence, place_words, shown_acts, subject_title
from synthetic.writing.basis_family import VAGUE_PROVENANCE, family_of
from synthetic.writing.narration import (
    form_rows,
    hearing_line,
    joined,
    limit_words,
    narrated,
    nothing_told,
)
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
            ("Prompted by", choice(PROMPTS, view.author)),
            ("Place", place_words(view.premises, town.register)),
            ("Call-back for", view.tasked),
        ),
        table=(),
        body=_nothing(view, town) if vague else _account(view, town),
        provenance=VAGUE_PROVENANCE[view.basis]
        if vague
        else BASES_IN_WORDS[family_of(view.indication.kind)][view.basis],
    )


def _account(view: View, town: Town) -> str:
    """Return what was told, its odd detail, how the names came, and one limit or what was agreed."""
    names = _names(view)
    limit, step = _limit(view, town), choice(STEPS[view.basis], view.wording, 4)
    closes = (limit, step, "") if view.hearing or names else (limit, step, limit)
    return joined(
        narrated(view, town, choice(FRAMES[view.basis], view.wording, 2)),
        detail_sentence(view, town),
        hearing_line(view, town),
        names or ("" if view.indication.repeated else choice(closes, view.wording, 5)),
    )


def _names(view: View) -> str:
    """Return how the names came, where the caller saw two people."""
    act = shown_acts(view)[-1]
    if view.basis != "direct" or family_of(view.indication.kind) != "seen":
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
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording)
    return nothing_told(view, town, pattern, hearing_line(view, town))


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
        "use": "told",
        "pairing": "senses",
    },
    merges={},
    precisions={"direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=public_line_text,
)
