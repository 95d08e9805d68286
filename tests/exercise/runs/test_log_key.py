"""Whatever is computed from a log is computed again once an entry that it reads has been added."""

from collections.abc import Callable

from exercise.desk import desk
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import load
from tests.exercise.conftest import Place, Play, Reopen


def key(place: Place, run: str, *kinds: str) -> tuple[str, str, str]:
    return log_key("test", load(place.services, run), kinds or TRAINEE_WORK)


def test_an_entry_that_is_read_gives_another_key_and_any_other_entry_the_same(place: Place) -> None:
    services, caller, run = place.services, place.trainee, place.run()
    keys = [key(place, run)]
    desk.begin(services, caller, run)
    keys.append(key(place, run))
    brief = desk.brief(services, caller, run)
    report = desk.inbox(services, caller, run, unopened=True).items[0].headline.id
    question = brief.questions[0]
    nominals = [target.id for target in desk.network(services, caller, run).nominals[:2]]
    chances = {h.id: h.base_rate for h in question.hypotheses}
    arrest = next(action for action in brief.actions if action.action == "arrest").targets[0].id
    steps: tuple[Callable[[], object], ...] = (
        lambda: desk.open_report(services, caller, run, report, menu=[report]),
        lambda: desk.rate(services, caller, run, report, source=2, assessment="B", weight="some"),
        lambda: desk.estimate(services, caller, run, question.id, chances, "low"),
        lambda: desk.name(services, caller, run, nominals[0]),
        lambda: desk.link(services, caller, run, *nominals),
        lambda: desk.decide(
            services,
            caller,
            run,
            actions=[("arrest", arrest)],
            deferred=False,
            rationale="The reports opened so far point that way.",
            expected_cycle=1,
        ),
        lambda: desk.advance(services, caller, run, expected_cycle=1),
    )
    for step in steps:
        opened, decided = key(place, run, "opened"), key(place, run, "decided", "advanced")
        before = load(services, run).state
        step()
        keys.append(key(place, run))
        after = load(services, run).state
        assert (key(place, run, "opened") != opened) == (after.opened != before.opened)
        moved = after.decisions != before.decisions or after.cycle != before.cycle
        assert (key(place, run, "decided", "advanced") != decided) == moved
    assert len(set(keys)) == len(keys)


def test_marking_and_reflection_leave_what_was_computed_of_the_exercise(
    place: Place, play_through: Play
) -> None:
    run = place.run()
    play_through(place, run)
    before = key(place, run)
    desk.reflect(place.services, place.trainee, run, "Read more widely.", "Open what speaks against me.")
    assert key(place, run) == before
    assert key(place, run, "reflected") != before


def test_the_key_is_the_same_however_the_log_was_read(place: Place, reopened: Reopen) -> None:
    run = place.run()
    desk.begin(place.services, place.trainee, run)
    before = key(place, run)
    assert key(reopened(place), run) == before
    assert log_key("other", load(place.services, run), TRAINEE_WORK) != before
