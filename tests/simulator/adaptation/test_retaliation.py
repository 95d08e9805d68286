from scenarios import reference_worlds
from simulator.run import run
from simulator.trace import EventKind


def test_retaliation_happens_on_the_ground() -> None:
    events = run(reference_worlds.world(reference_worlds.FORCE, days=200), 2, days=200).events
    answers = events["place"][events["kind"] == EventKind.RETALIATED]
    assert answers.size
    assert (answers >= 0).all()
