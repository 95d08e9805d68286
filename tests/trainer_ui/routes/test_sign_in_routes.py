"""Signing in and out, as a browser and as somebody who means harm."""

from urllib.parse import urlencode

import pytest

from tests.trainer_ui.conftest import Site
from trainer_ui.cookies import sign_out_proof
from trainer_ui.routes.sign_in_routes import local_target


def test_a_page_asked_for_without_a_session_leads_to_the_sign_in_and_back(site: Site) -> None:
    answer = site.ask("GET", "/desk?run=EX-0001", Accept="text/html")
    assert answer.status == 303
    assert answer.headers["location"] == "/sign-in?next=%2Fdesk%3Frun%3DEX-0001"
    assert 'value="/desk?run=EX-0001"' in site.ask("GET", answer.headers["location"]).text
    assert site.sign_in("tomas", target="/desk?run=EX-0001").headers["location"] == "/desk?run=EX-0001"


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(site: Site) -> None:
    cookie = next(c for c in site.sign_in("tomas").cookies if c.startswith("goldenthread="))
    assert {"httponly", "samesite=lax", "path=/"} <= {part.strip().lower() for part in cookie.split(";")}


def test_a_session_opens_the_pages(site: Site) -> None:
    answer = site.ask("GET", "/runs", Accept="text/html", Cookie=site.session("tomas"))
    assert answer.status == 200
    assert "<title>Golden Thread</title>" in answer.text


def test_the_page_carries_no_inline_script(site: Site) -> None:
    page = site.ask("GET", "/runs", Accept="text/html", Cookie=site.session("tomas")).text
    assert "<script>" not in page
    assert "<script src=" in page


def test_a_wrong_password_gets_a_sentence_and_keeps_the_name(site: Site) -> None:
    answer = site.sign_in("greta", "not-the-password")
    assert answer.status == 401
    assert "The name or the password is wrong" in answer.text
    assert 'value="greta"' in answer.text
    assert not any(c.startswith("goldenthread=") for c in answer.cookies)


def test_a_name_sent_back_cannot_become_markup(site: Site) -> None:
    answer = site.sign_in('"><script>alert(1)</script>', "not-the-password")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_a_form_without_its_proof_is_refused(site: Site) -> None:
    _, cookie = site.form()
    body = urlencode({"name": "tomas", "password": "a-long-enough-word", "proof": "forged", "next": "/"})
    for headers in ({"Cookie": cookie}, {}):
        answer = site.ask("POST", "/sign-in", body, **headers)
        assert answer.status == 403
        assert "Sign in again" in answer.text


def test_a_form_posted_by_another_site_is_refused(site: Site) -> None:
    assert site.sign_in("tomas", Origin="https://elsewhere.example").status == 403
    assert site.sign_in("tomas", Origin="null").status == 403
    assert site.sign_in("tomas", Sec_Fetch_Site="cross-site").status == 403
    assert site.sign_in("tomas", Origin=f"http://{site.host}").status == 303


@pytest.mark.parametrize(
    "target",
    [
        "//elsewhere.example",
        "https://elsewhere.example",
        "/\\elsewhere.example",
        "javascript:alert(1)",
        "",
        "x",
        "/a\nb",
        "/sign-out",
    ],
)
def test_the_way_back_after_sign_in_never_leaves_the_site(target: str) -> None:
    assert local_target(target) == "/"


def test_a_way_back_inside_the_site_is_kept() -> None:
    assert local_target("/desk?run=EX-0001&page=2") == "/desk?run=EX-0001&page=2"


def test_signing_in_again_gives_a_new_session_and_ends_the_old_one(site: Site) -> None:
    old = site.session("other")
    proof, form = site.form()
    body = urlencode({"name": "other", "password": "a-long-enough-word", "proof": proof, "next": "/"})
    answer = site.ask("POST", "/sign-in", body, Cookie=f"{form}; {old}")
    new = next(c for c in answer.cookies if c.startswith("goldenthread=")).split(";")[0]
    assert new != old
    assert site.ask("GET", "/runs", Accept="text/html", Cookie=old).status == 303
    assert site.ask("GET", "/runs", Accept="text/html", Cookie=new).status == 200


def test_signing_out_ends_the_session_on_the_server(site: Site) -> None:
    cookie = site.session("other")
    proof = sign_out_proof(cookie.split("=", 1)[1])
    answer = site.ask("POST", "/sign-out", urlencode({"proof": proof}), Cookie=cookie)
    assert (answer.status, answer.headers["location"]) == (303, "/sign-in")
    assert site.ask("GET", "/runs", Accept="text/html", Cookie=cookie).status == 303


def test_signing_out_everywhere_ends_every_session_of_the_account(site: Site) -> None:
    here, there = site.session("other"), site.session("other")
    proof = sign_out_proof(here.split("=", 1)[1])
    site.ask("POST", "/sign-out", urlencode({"proof": proof, "everywhere": "yes"}), Cookie=here)
    assert site.ask("GET", "/runs", Accept="text/html", Cookie=there).status == 303


def test_nobody_is_signed_out_by_a_forged_form_or_by_a_link(site: Site) -> None:
    cookie = site.session("other")
    assert site.ask("POST", "/sign-out", urlencode({"proof": "0" * 64}), Cookie=cookie).status == 403
    assert site.ask("GET", "/sign-out", Cookie=cookie).headers["location"] == "/account"
    assert site.ask("GET", "/runs", Accept="text/html", Cookie=cookie).status == 200


def test_a_far_too_long_form_is_refused_in_a_sentence(site: Site) -> None:
    answer = site.ask("POST", "/sign-in", "name=" + "x" * 20_000)
    assert answer.status == 413
    assert "too long" in answer.text
