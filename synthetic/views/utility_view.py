"""Utility record: whose account a room meter is on, and who opened the door to the engineer."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.utility_words import UTILITY_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="utility",
    prefix="UT",
    licence={"letting": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(partner_report, words=UTILITY_WORDS),
)
"""Job sheets name whoever the engineer met at the door, so that all sides can be told apart."""
