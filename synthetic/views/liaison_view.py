"""Border and liaison reply: crossings and parcels on another service's record, without port or hour."""

from functools import partial

from synthetic.testimony.source_view import SourceView
from synthetic.views.liaison_staff_words import LIAISON_STAFF_WORDS
from synthetic.views.liaison_words import LIAISON_WORDS
from synthetic.writing.partner_report import partner_report

VIEW = SourceView(
    id="liaison",
    prefix="LB",
    licence={"journey": "senses", "parcel": "senses", "access": "senses"},
    # A parcel's form shows sender and addressee: neither a second one nor whom it was taken on to.
    # A search of its own register shows who searched, not whom they rang.
    merges={"parcel": (1, 1, 4, 3, 4), "access": (1, 1, 4, 3, 4)},
    precisions={"machine": "day", "direct": "day", "told": "day", "hearsay": "day"},
    evaluation=2,
    writer=partial(partner_report, words=LIAISON_WORDS, by_subject={"employee": LIAISON_STAFF_WORDS}),
)
"""Days only: the service gives neither hour nor port, so nothing of it contradicts what was in town that day."""
