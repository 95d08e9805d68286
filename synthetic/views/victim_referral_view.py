"""Victim referral: what somebody who was helped away lived through or heard of, told to a first responder."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.victim_referral_words import VICTIM_REFERRAL_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="victim_referral",
    prefix="VR",
    licence={"letting": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "part of day", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=partial(partner_report, words=VICTIM_REFERRAL_WORDS),
)
"""Whoever is referred is an initial and an age; the acts are those of the adult whom the record names."""
