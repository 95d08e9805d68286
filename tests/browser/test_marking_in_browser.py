"""A trainee reads the marking in the debrief once the run is signed."""

import pytest
from playwright.sync_api import expect

from exercise import marking

pytestmark = pytest.mark.browser


def test_a_signed_run_shows_its_marking_and_its_record(site, visit):
    run, assessor = site.runs["Fay Finished"], site.seat("Asa Assessor")
    fay = visit("Fay Finished")
    fay.open("debrief", run)
    fay.section("Marking")
    fay.sees("Not signed off yet")

    dossier = marking.dossier(site.house, assessor, run)
    marking.mark(site.house, assessor, run, {row.id: 3 for row in dossier.rubric.rows}, "Clear and sourced.")
    marking.sign(site.house, assessor, run, "meets", dossier.creditable_hours, "Good work.")

    fay.open("debrief", run)
    fay.section("Marking")
    fay.sees("Clear and sourced.")
    expect(fay.page.get_by_role("link", name="Download")).to_have_count(3, timeout=12_000)
    assert fay.serious() == []
