"""Who files what and when is a lot that knows no truth: only what a report shows may follow from it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from synthetic.activities.looks import looks
from synthetic.filing.filings import LATEST_COPY, Filing, carriers, filings
from synthetic.questions.joint_world import JointWorld
from synthetic.questions.two_sides import ASSOCIATE, CUSTOMER, DRIVER, HOLDER, LANDLORD
from tests.depth import examples
from tests.synthetic.questions.plain_model import BYSTANDERS, CANDIDATES, GROUPS, PLAN, plain_model

MODEL = plain_model()
DAYS = 140
SEEDS = st.integers(0, 2**31)
ROLES = (HOLDER, DRIVER, CUSTOMER, LANDLORD, ASSOCIATE)


def world(turn: int) -> JointWorld:
    """Return a joint world in which everything that is latent is another than in the world before."""
    turned = ROLES[turn:] + ROLES[:turn]
    groups = (HOLDER, DRIVER, CUSTOMER, ASSOCIATE)
    return JointWorld(
        answers={"Q1": turned.index(HOLDER), "Q2": turn % 4},
        roles=dict(zip(CANDIDATES, turned, strict=True))
        | dict(zip(GROUPS, groups[-(turn % 4) :] + groups[: -(turn % 4)], strict=True)),
        users=tuple((turn + n) % 6 for n in range(4)),
        affiliation=tuple((turn + n) % 5 for n in range(3)),
        pairing=((0, 1, 2), (1, 2, 0), (2, 0, 1))[turn % 3],
    )


def lot_of(filing: Filing) -> tuple[object, ...]:
    """Return everything of a filing that its lot decides."""
    account = filing.account
    return (
        filing.look, account.source, account.basis, account.error, filing.copy, filing.source, filing.basis,
        filing.heard_day, filing.released_day,
    )  # fmt: skip


@given(seed=SEEDS, turn=st.integers(1, 4))
@settings(max_examples=examples(usual=10, deep=100), deadline=None)
def test_another_truth_changes_what_reports_show_and_nothing_else(seed: int, turn: int) -> None:
    lot = looks(MODEL, BYSTANDERS, seed, DAYS)
    first, second = filings(MODEL, world(0), seed, lot), filings(MODEL, world(turn), seed, lot)
    assert [lot_of(filing) for filing in first] == [lot_of(filing) for filing in second]


@given(seed=SEEDS)
@settings(max_examples=examples(usual=10, deep=100), deadline=None)
def test_a_copy_comes_later_through_a_source_that_may_tell_it_and_shows_what_its_original_showed(
    seed: int,
) -> None:
    original = None
    for filing in filings(MODEL, world(1), seed, looks(MODEL, BYSTANDERS, seed, DAYS)):
        if not filing.copy:
            original = filing
            continue
        assert original is not None
        assert filing.look == original.look
        assert filing.account == original.account
        assert 1 <= filing.released_day - original.released_day <= LATEST_COPY
        assert filing.look.day <= filing.heard_day <= filing.released_day
        assert filing.source in carriers(PLAN, filing.look.kind)
        assert filing.indication.source == filing.source
        assert filing.indication.nature == original.indication.nature
        assert (filing.indication.vehicle, filing.indication.number) == ("", "")


@given(seed=SEEDS)
@settings(max_examples=examples(usual=10, deep=100), deadline=None)
def test_what_a_machine_holds_comes_a_day_later_at_the_earliest(seed: int) -> None:
    for filing in filings(MODEL, world(2), seed, looks(MODEL, BYSTANDERS, seed, DAYS)):
        late = filing.released_day - filing.look.day
        assert late >= (1 if filing.basis == "machine" else 0)


def test_a_look_that_fewer_sources_see_is_told_the_same_by_those_who_do() -> None:
    lot = [look for look in looks(MODEL, BYSTANDERS, 5, DAYS) if len(look.sources) > 1]
    fewer = [replace(look, sources=look.sources[:1]) for look in lot]
    whole = {filing.key: filing for filing in filings(MODEL, world(0), 5, lot)}
    for filing in filings(MODEL, world(0), 5, fewer):
        assert filing.account == whole[filing.key].account
