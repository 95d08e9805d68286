"""What is done on a page belongs to the stage that the page showed, or it is refused."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from exercise.access import Caller, Refused
from exercise.desk import desk
from exercise.services.services import Services
from tests.exercise.conftest import Place, begun
from tests.exercise.deferral import defer
from tests.exercise.desk.conftest import decide

Act = Callable[[Services, Caller, str], Any]


def _rate(services: Services, caller: Caller, run: str) -> None:
    report = desk.opened(services, caller, run)[0].report.headline.id
    desk.rate(services, caller, run, report, source=1, assessment="B", weight="some")


def _estimate(services: Services, caller: Caller, run: str) -> None:
    question = desk.brief(services, caller, run).questions[0]
    shares = {h.id: 1 / len(question.hypotheses) for h in question.hypotheses}
    desk.estimate(services, caller, run, question.id, shares, "low", "Nothing read yet.")


def _open(services: Services, caller: Caller, run: str) -> None:
    item = desk.inbox(services, caller, run, unopened=True).items[0]
    desk.open_report(services, caller, run, item.headline.id, menu=(item.headline.id,))


ACTS: dict[str, Act] = {"rate": _rate, "estimate": _estimate, "open": _open, "decide": defer}


def _in_cycle_two(place: Place) -> tuple[str, int]:
    """Return a run in its second cycle with one report opened, and the state of a page drawn in the first."""
    run = begun(place)
    _open(place.services, place.trainee, run)
    page = desk.brief(place.services, place.trainee, run).version
    decide(place, run, 1)
    desk.advance(place.services, place.trainee, run, expected_cycle=1)
    return run, page


@pytest.mark.parametrize("act", list(ACTS.values()), ids=list(ACTS))
def test_an_act_on_a_page_of_an_earlier_cycle_is_refused_with_both_states_and_not_logged(
    place: Place, act: Act
) -> None:
    run, page = _in_cycle_two(place)
    before = desk.brief(place.services, place.trainee, run).version
    with pytest.raises(Refused, match=rf"shows cycle 1 \(entry {page} .* come to cycle 2 \(entry {before}\)"):
        act(place.services, replace(place.trainee, page=page), run)
    assert desk.brief(place.services, place.trainee, run).version == before
    act(place.services, replace(place.trainee, page=before), run)
    assert desk.brief(place.services, place.trainee, run).version == before + 1


def test_an_act_beside_another_tab_of_the_same_cycle_is_entered(place: Place) -> None:
    run, _ = _in_cycle_two(place)
    page = desk.brief(place.services, place.trainee, run).version
    _estimate(place.services, place.trainee, run)
    _rate(place.services, replace(place.trainee, page=page), run)
    assert desk.brief(place.services, place.trainee, run).version == page + 2


def test_a_form_sent_twice_over_the_end_of_a_cycle_is_still_one_entry(place: Place) -> None:
    run = begun(place)
    page = desk.brief(place.services, place.trainee, run).version
    caller = replace(place.trainee, page=page)
    report = desk.inbox(place.services, caller, run).items[0].headline.id
    desk.open_report(place.services, caller, run, report, menu=(report,))
    send = partial(
        desk.rate,
        place.services,
        caller,
        run,
        report,
        source=1,
        assessment="B",
        weight="some",
        request="once",
    )
    send()
    decide(place, run, 1)
    desk.advance(place.services, place.trainee, run, expected_cycle=1)
    before = desk.brief(place.services, place.trainee, run).version
    send()
    assert desk.brief(place.services, place.trainee, run).version == before
