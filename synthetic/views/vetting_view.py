"""Vetting and system access: lines of the work telephone bill of a partner's staff, and audits that find nothing."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.vetting_words import VETTING_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="vetting",
    prefix="VT",
    licence={"call": "senses", "access": "senses", "contact": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "day"},
    evaluation=1,
    writer=partial(partner_report, words=VETTING_WORDS),
)
"""A bill shows numbers, each side's its own; access of a record is told as a bounded nothing alone."""
