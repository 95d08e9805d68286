"""A nominal is named and taken back from the page."""

import pytest

from exercise.desk import desk
from exercise.services.services import Services
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui.page_registry import PAGES


def test_a_nominal_is_named_and_taken_back_from_the_page(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    run, trainee = runs["cycle"], seat(services, "trainee")
    first = desk.network(services, trainee, run).nominals[0]
    monkeypatch.setattr("trainer_ui.views.trainee.charts.section", lambda *_: "Your network")
    view = next(view for view in PAGES if view.path == "charts")
    app = launch(monkeypatch, services, view, "trainee", run)
    next(b for b in app.button if b.label == "Name").click().run()
    assert any("Choose a nominal and a role" in error.value for error in app.error)
    choose = {box.label: box for box in app.selectbox}
    choose["Nominal"].set_value(first.id)
    choose["Role"].set_value("broker")
    next(b for b in app.button if b.label == "Name").click().run()
    assert not app.exception
    assert [(n.label, n.role) for n in desk.network(services, trainee, run).named_nominals] == [
        (first.label, "broker")
    ]
    next(box for box in app.selectbox if box.label == "Name to take back").set_value(first.id)
    next(b for b in app.button if b.label == "Take the name back").click().run()
    assert not app.exception
    assert desk.network(services, trainee, run).named_nominals == ()
