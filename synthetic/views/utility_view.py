"""Utility record: who is customer at an address, who stayed there, and whom an engineer met."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.utility_words import UTILITY_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="utility",
    prefix="UT",
    licence={"letting": "senses", "visit": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(partner_report, words=UTILITY_WORDS),
)
"""Job sheets name whoever the engineer met at the door, so that all sides can be told apart."""
