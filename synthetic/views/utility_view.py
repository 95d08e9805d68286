"""Utility record: whose account a room meter is on, who opened the door, what was met with in rooms, and who slept there."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.utility_crew_words import UTILITY_CREW_WORDS
from synthetic.views.utility_words import UTILITY_WORDS
from synthetic.views.utility_zone_words import UTILITY_ZONE_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="utility",
    prefix="UT",
    licence={"letting": "senses", "lodging": "senses", "rooms": "senses"},
    merges={},
    precisions={"machine": "minute", "direct": "minute", "told": "hour", "hearsay": "part of day"},
    evaluation=1,
    writer=partial(
        partner_report,
        words=UTILITY_WORDS,
        by_subject={"zone": UTILITY_ZONE_WORDS, "crew": UTILITY_CREW_WORDS},
    ),
)
"""Job sheets name whoever the engineer met at the door, so that all sides can be told apart."""
