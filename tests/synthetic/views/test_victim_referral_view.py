"""A victim referral shows what an adult did to the person referred, who is an initial and an age and consents."""

import re

from synthetic.views.victim_referral_view import VIEW
from tests.synthetic.views.partner_views import every_view
from tests.synthetic.views.sample_town import TOWN


def test_whoever_is_referred_is_grown_up_and_consents() -> None:
    for view in every_view(VIEW, range(12)):
        match = re.fullmatch(r"[A-Z], (\d+), adult, consents", dict(VIEW.writer(view, TOWN).form)["Referred"])
        assert match
        assert int(match[1]) >= 18


def test_every_account_of_ones_own_shows_what_the_adult_named_did_to_the_person_referred() -> None:
    for view in every_view(VIEW, range(12)):
        written = VIEW.writer(view, TOWN)
        initial = dict(written.form)["Referred"][0]
        if view.basis == "direct":
            assert re.search(rf"CHADDERLEY (?:kept|sent|held|took|had|locked) {initial}\b", written.body), (
                written.body
            )
        assert re.search("kept|taken|unpaid|locked", dict(written.form)["Indicators"])


def test_somebody_who_was_told_does_not_say_that_they_saw() -> None:
    for view in every_view(VIEW, range(6)):
        if view.basis in ("told", "hearsay"):
            body = VIEW.writer(view, TOWN).body
            assert "would know" not in body
            assert "tenant" in body or "was not there" in body
