"""Fire service record: who called at a house while a crew was at work in it, what was met with in rooms, and who slept there."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.fire_crew_words import FIRE_CREW_WORDS
from synthetic.views.fire_words import FIRE_WORDS
from synthetic.views.fire_zone_words import FIRE_ZONE_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="fire",
    prefix="FS",
    licence={"visit": "senses", "lodging": "senses", "rooms": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(
        partner_report, words=FIRE_WORDS, by_subject={"zone": FIRE_ZONE_WORDS, "crew": FIRE_CREW_WORDS}
    ),
)
