"""A call of an employee that an audit of the work telephone prints is a row of the bulk records."""

from simulator.answers import answers
from simulator.run import run
from synthetic.evidence_log import evidence_world
from synthetic.life_rows.look_rows import look_contacts, printed_acts, witnessed
from tests.data.inside_town import scenario

SEEDS = (1, 2, 3)


def test_calls_that_vetting_prints_of_an_employee_are_contacts_of_the_look() -> None:
    town, printed, rows = scenario(), set(), set()
    for seed in SEEDS:
        evidence = evidence_world(town, seed, answers(town, seed))
        sights = witnessed(town, run(town, seed, days=7), evidence)
        contacts = look_contacts(evidence.register, sights)
        rows |= {(seed, c.look, c.caller, c.called, c.seconds) for c in contacts}
        printed |= {
            (seed, sight.filing.look.key, act.actor.number, act.counterpart.number, act.seconds)
            for sight in sights
            if sight.filing.look.kind == "access"
            for act in printed_acts(sight)
        }
    assert printed
    assert printed <= rows
