"""The picture holds the badge where other programs look for it."""

from openbadgeslib.baking import extract_png

from assessment.cpd.exports.as_badge import as_badge
from assessment.cpd.exports.as_png import as_png
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.check_bundle import baked
from assessment.cpd.signing.seal import Seal


def test_openbadgeslib_and_our_own_reader_take_the_same_badge_out_of_the_picture(
    record: CpdRecord, seal: Seal
) -> None:
    badge = as_badge(record, seal)
    picture = as_png(record, badge)
    taken = extract_png(picture, keyword=b"openbadgecredential")
    assert (taken.encode() if isinstance(taken, str) else taken) == badge == baked(picture)
