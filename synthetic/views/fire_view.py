"""Fire service record: who called at a house while a crew was at work in it, and which rooms are slept in."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.fire_crew_words import FIRE_CREW_WORDS
from synthetic.views.fire_words import FIRE_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="fire",
    prefix="FS",
    licence={"visit": "senses", "rooms": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(partner_report, words=FIRE_WORDS, others={"crew": FIRE_CREW_WORDS}),
)
