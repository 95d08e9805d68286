"""School and health safeguarding: what staff saw an adult do, or a child told them; the child is never the subject."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.safeguarding_words import SAFEGUARDING_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="safeguarding",
    prefix="SG",
    licence={
        "visit": "senses",
        "threat": "senses",
    },
    merges={},
    precisions={"machine": "minute", "direct": "quarter", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(partner_report, words=SAFEGUARDING_WORDS),
)
"""A child is an initial and an age, by lot; the acts are those of the adult whom the record names."""
