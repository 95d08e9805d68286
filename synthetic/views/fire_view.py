"""Fire service record: who called at a house while a crew was at work in it."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.fire_words import FIRE_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="fire",
    prefix="FS",
    licence={"visit": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(partner_report, words=FIRE_WORDS),
)
