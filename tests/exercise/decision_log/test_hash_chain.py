"""Any change to a decision log is found."""

from datetime import UTC, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from exercise.decision_log.entries import Began, Estimated, LogEntry, Rated, Submitted
from exercise.decision_log.hash_chain import genesis, link, verify

START = genesis("EX-0001", "a" * 64, 7)
WHEN = datetime(2031, 5, 1, tzinfo=UTC)
ENTRIES = st.one_of(
    st.just(Began()),
    st.builds(Submitted, text=st.text(max_size=40)),
    st.builds(
        Rated,
        report=st.text("R-0123456789", max_size=8),
        source=st.sampled_from([1, 2, 3]),
        assessment=st.sampled_from("ABCDE"),
    ),
    st.builds(
        Estimated,
        question=st.just("Q1"),
        probabilities=st.dictionaries(st.sampled_from(["H1", "H2"]), st.floats(0, 1)),
        confidence=st.sampled_from(["low", "moderate", "high"]),
    ),
)


@st.composite
def chains(draw: st.DrawFn) -> tuple[LogEntry, ...]:
    links: list[LogEntry] = []
    previous = START
    for seq, entry in enumerate(draw(st.lists(ENTRIES, min_size=1, max_size=8)), start=1):
        at = WHEN + timedelta(microseconds=draw(st.integers(0, 10**12)))
        made = link("EX-0001", seq, at, "U-0001", draw(st.sampled_from(["", f"form-{seq}"])), entry, previous)
        links.append(made)
        previous = made.hash
    return tuple(links)


@given(chains())
def test_a_log_left_alone_is_whole(chain: tuple[LogEntry, ...]) -> None:
    assert verify(chain, start=START, head=chain[-1].hash) == ()


@given(chains(), st.data())
def test_a_tampered_entry_is_found(chain: tuple[LogEntry, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(chain) - 1))
    changes = {
        "run": st.just("EX-0002"),
        "seq": st.integers(1, 20),
        "at": st.just(WHEN - timedelta(days=1)),
        "by": st.just("U-0002"),
        "request": st.just("forged"),
        "entry": ENTRIES,
        "previous": st.just("0" * 64),
        "hash": st.just("f" * 64),
    }
    field = data.draw(st.sampled_from(sorted(changes)))
    changed = chain[at].model_copy(update={field: data.draw(changes[field])})
    assume(changed != chain[at])
    assert verify((*chain[:at], changed, *chain[at + 1 :]), start=START, head=chain[-1].hash)


@given(chains(), st.data())
def test_an_entry_rewritten_with_its_own_hash_is_found_by_the_next(
    chain: tuple[LogEntry, ...], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(chain) - 1))
    old = chain[at]
    new = link(old.run, old.seq, old.at, old.by, old.request, data.draw(ENTRIES), old.previous)
    assume(new != old)
    assert verify((*chain[:at], new, *chain[at + 1 :]), start=START, head=chain[-1].hash)


@given(chains(), st.data())
def test_a_missing_entry_is_found(chain: tuple[LogEntry, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(chain) - 1))
    assert verify((*chain[:at], *chain[at + 1 :]), start=START, head=chain[-1].hash)


@given(chains(), st.data())
def test_entries_in_another_order_are_found(chain: tuple[LogEntry, ...], data: st.DataObject) -> None:
    shuffled = tuple(data.draw(st.permutations(chain)))
    assume(shuffled != chain)
    assert verify(shuffled, start=START, head=chain[-1].hash)


@given(chains())
def test_a_log_moved_to_another_seed_is_found(chain: tuple[LogEntry, ...]) -> None:
    assert verify(chain, start=genesis("EX-0001", "a" * 64, 8))
