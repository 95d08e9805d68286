"""Utility record: whose account a room meter is on, and who opened the door to the engineer, and which rooms are slept in."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.utility_crew_words import UTILITY_CREW_WORDS
from synthetic.views.utility_words import UTILITY_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="utility",
    prefix="UT",
    licence={"letting": "senses", "rooms": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(partner_report, words=UTILITY_WORDS, others={"crew": UTILITY_CREW_WORDS}),
)
"""Job sheets name whoever the engineer met at the door, so that all sides can be told apart."""
