"""Every page of a trainee over First Light: subjects in the place of questions, and nothing that reads for the trainee."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from exercise.control import control
from exercise.desk import desk
from exercise.services.services import Services
from tests.data import first_light
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui.page_registry import PAGES

READS_FOR_THEM = ("Speaks for", "Speaks against", "Same origin", "its origin", "share the origin")


@pytest.fixture(scope="module")
def lives(services: Services) -> dict[str, str]:
    """A run in its first cycle, one that is assisted, and one that has been handed in."""
    instructor, trainee = seat(services, "instructor"), seat(services, "trainee")
    cohort = control.add_cohort(services, instructor, "Lives", (trainee.user,))
    texts = {
        "cycle": first_light.text(),
        "assisted": first_light.text(first_light.ASSISTED, ("version: 1", "version: 2")),
        "debrief": first_light.text(("version: 1", "version: 3")),
    }
    made = {}
    for phase, text in texts.items():
        saved = control.save_scenario(services, instructor, text)
        assert not isinstance(saved, tuple), saved
        (made[phase],) = control.assign(services, instructor, cohort.id, saved.id, 5)
        desk.begin(services, trainee, made[phase])
        for item in desk.inbox(services, trainee, made[phase]).items[:4]:
            desk.open_report(services, trainee, made[phase], item.headline.id, menu=[])
    _hand_in(services, made["debrief"])
    return made


def _hand_in(services: Services, run: str) -> None:
    trainee = seat(services, "trainee")
    while (brief := desk.brief(services, trainee, run)).phase == "cycle":
        for question in brief.questions:
            shares = {h.id: h.base_rate for h in question.hypotheses}
            desk.estimate(services, trainee, run, question.id, shares, "low")
        desk.decide(
            services,
            trainee,
            run,
            actions=(),
            deferred=True,
            rationale="Too little is known.",
            expected_cycle=brief.cycle,
        )
        desk.advance(services, trainee, run, expected_cycle=brief.cycle)
    desk.submit(services, trainee, run, "It is a realistic possibility.")


def _page(monkeypatch: pytest.MonkeyPatch, services: Services, path: str, run: str) -> AppTest:
    view = next(view for view in PAGES if view.path == path)
    app = launch(monkeypatch, services, view, "trainee", run)
    assert not app.exception
    return app


def _words(app: AppTest) -> str:
    parts = (*app.markdown, *app.text, *app.caption, *app.warning, *app.info)
    tables = [part.value for part in (*app.table, *app.dataframe)]
    cells = [f"{cell}" for frame in tables for cell in (*frame.columns, *frame.to_numpy().ravel())]
    return " ".join([*(str(part.value) for part in parts), *cells]).replace("\\", "")


def _selected(monkeypatch: pytest.MonkeyPatch, services: Services, run: str) -> Iterator[str]:
    for item in desk.opened(services, seat(services, "trainee"), run):
        ident = item.report.headline.id
        monkeypatch.setattr("trainer_ui.widgets.desk.inbox.selected_report", lambda _, ident=ident: ident)
        yield _words(_page(monkeypatch, services, "desk", run))


def test_the_log_is_by_subject_and_offers_no_question(
    monkeypatch: pytest.MonkeyPatch, services: Services, lives: dict[str, str]
) -> None:
    app = _page(monkeypatch, services, "desk", lives["cycle"])
    assert [box.label for box in app.selectbox][:3] == ["Source", "Place", "Subject"]
    columns = [*app.dataframe[0].value.columns]
    assert {"Subject", "Source", "Place", "Happened", "Released"} <= set(columns)
    assert "Question" not in columns


def test_a_report_says_nothing_of_the_questions_and_names_no_origin(
    monkeypatch: pytest.MonkeyPatch, services: Services, lives: dict[str, str]
) -> None:
    for words in _selected(monkeypatch, services, lives["cycle"]):
        assert "Provenance" in words
        assert not [phrase for phrase in (*READS_FOR_THEM, "Assistance") if phrase in words]


def test_an_assisted_exercise_says_what_a_report_shows(
    monkeypatch: pytest.MonkeyPatch, services: Services, lives: dict[str, str]
) -> None:
    for words in _selected(monkeypatch, services, lives["assisted"]):
        assert "Assistance: what it shows, in words of the sheet" in words


def test_an_unopened_report_promises_no_origin_inside(
    monkeypatch: pytest.MonkeyPatch, services: Services, lives: dict[str, str]
) -> None:
    page = desk.inbox(services, seat(services, "trainee"), lives["cycle"], unopened=True)
    ident = page.items[0].headline.id
    monkeypatch.setattr("trainer_ui.widgets.desk.inbox.selected_report", lambda _: ident)
    words = _words(_page(monkeypatch, services, "desk", lives["cycle"]))
    assert "Not opened: what it tells, how its source knows and its grade are inside." in words


def test_opened_reports_stand_beside_the_rivals_unread(
    monkeypatch: pytest.MonkeyPatch, services: Services, lives: dict[str, str]
) -> None:
    app = _page(monkeypatch, services, "judge", lives["cycle"])
    opened = desk.opened(services, seat(services, "trainee"), lives["cycle"])
    words = _words(app)
    assert all(report.report.headline.id in words for report in opened)
    assert not [phrase for phrase in READS_FOR_THEM if phrase in words]


def test_the_link_chart_holds_numbers_and_vehicles_that_opened_reports_give(
    services: Services, lives: dict[str, str]
) -> None:
    trainee = seat(services, "trainee")
    chart = desk.link_chart(services, trainee, lives["assisted"])
    bodies = [report.report.body for report in desk.opened(services, trainee, lives["assisted"])]
    things = [node for node in chart.nodes if node.kind in ("number", "vehicle")]
    assert things
    for node in things:
        assert any(node.id in body for body in bodies)
    calls = [body for body in bodies if body.count("07700 900") > 2]
    assert not calls or any(link.source.startswith("07700") for link in chart.links)


def test_an_enquiry_says_what_it_is_made_of_and_what_may_come_back(
    monkeypatch: pytest.MonkeyPatch, services: Services, lives: dict[str, str]
) -> None:
    app = _page(monkeypatch, services, "decide", lives["cycle"])
    assert (
        "An enquiry asks one source about one person, group, number, vehicle or part of the town."
        in _words(app)
    )
    assert not [box for box in app.selectbox if box.label == "Look at"]


@pytest.mark.parametrize("title", ["Who was what", "Timeline", "Groups' reasons", "Side by side", "Reports"])
def test_the_debrief_tells_who_was_what_and_claims_nothing_that_reports_do_not_hold(
    monkeypatch: pytest.MonkeyPatch, services: Services, lives: dict[str, str], title: str
) -> None:
    monkeypatch.setattr("trainer_ui.views.trainee.debrief.section", lambda *_: title)
    words = _words(_page(monkeypatch, services, "debrief", lives["debrief"]))
    assert "never reported" not in words
    assert "Share of reading" not in words
    if title == "Who was what":
        assert "Drove for visitors" in words
