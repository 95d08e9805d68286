"""Downloads: for those who may have them, and refused to all others."""

import json

from tests.trainer_ui.conftest import Site


def test_files_are_refused_without_a_session(site: Site) -> None:
    for path in (
        f"/downloads/log/{site.run}.jsonl",
        "/downloads/record/EX-0001.pdf",
        "/downloads/study/J1.csv",
    ):
        answer = site.ask("GET", path)
        assert answer.status == 401
        assert answer.text.startswith("Sign in first")
    assert site.ask("GET", "/media/anything.csv").status == 401


def test_files_of_somebody_else_are_refused(site: Site) -> None:
    cookie = site.session("greta")
    for path in (
        f"/downloads/log/{site.run}.jsonl",
        f"/downloads/record/{site.run}.pdf",
        f"/downloads/record/{site.run}.zip",
        "/downloads/register/all.csv",
        "/downloads/status/all.json",
        "/downloads/bundles/J-0001.zip",
        "/downloads/study/J1.csv",
    ):
        answer = site.ask("GET", path, Cookie=cookie)
        assert answer.status == 403, path
        assert answer.text


def test_a_file_that_does_not_exist_is_said_not_to(site: Site) -> None:
    cookie = site.session("tomas")
    answer = site.ask("GET", f"/downloads/record/{site.run}.exe", Cookie=cookie)
    assert (answer.status, answer.text) == (
        404,
        "There is no such file; it comes as json, csv, pdf, zip, badge, png, xapi.",
    )
    assert site.ask("GET", "/downloads/secret/x.csv", Cookie=cookie).status == 404
    assert site.ask("GET", "/downloads/log/..%2F..%2Fetc.jsonl", Cookie=cookie).status in {400, 404}


def test_trainees_may_take_their_own_log(site: Site) -> None:
    answer = site.ask("GET", f"/downloads/log/{site.run}.jsonl", Cookie=site.session("tomas"))
    assert answer.status == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="log-{site.run}.jsonl"'
    assert all(json.loads(line)["seq"] for line in answer.text.splitlines())
