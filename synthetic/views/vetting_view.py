"""Vetting and system access: audits of a records system, lines of a work telephone bill, and what was seen of staff."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.vetting_staff_words import STAFF_WORDS
from synthetic.views.vetting_words import VETTING_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="vetting",
    prefix="VT",
    licence={"call": "senses", "access": "senses", "contact": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "day"},
    evaluation=1,
    writer=partial(partner_report, words=VETTING_WORDS, by_subject={"employee": STAFF_WORDS}),
)
"""A bill shows numbers, each side's its own; an audit who opened a record, and with which reference."""
