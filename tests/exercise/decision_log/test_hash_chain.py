"""Any change to a decision log is found."""

from datetime import UTC, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from exercise.decision_log.entries import (
    Advanced,
    Began,
    Chosen,
    Decided,
    Entry,
    Estimated,
    LogEntry,
    Opened,
    Rated,
    Signed,
    Submitted,
)
from exercise.decision_log.hash_chain import as_stored, genesis, link, verify, verify_links

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
        made = link(
            "EX-0001",
            seq,
            at,
            "U-0001",
            draw(st.sampled_from(["", f"form-{seq}"])),
            entry,
            previous,
            role=draw(st.sampled_from(["", "trainee", "assessor", "system"])),
            page=draw(st.none() | st.integers(0, seq - 1)),
        )
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
        "role": st.sampled_from(["", "instructor", "trainee"]),
        "page": st.none() | st.integers(0, 20),
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


OLD: tuple[Entry, ...] = (
    Began(),
    Opened(report="R-00001", menu=("R-00001", "R-00002")),
    Rated(report="R-00001", source=2, assessment="C", note="näher"),
    Estimated(question="Q1", probabilities={"H1": 0.25, "H2": 0.75}, confidence="low"),
    Decided(chosen=(Chosen(action="arrest", target="P00001"),), rationale="because of the reports"),
    Advanced(to_cycle=2),
    Submitted(text="One page."),
    Signed(decision="meets", hours=1.5),
)
OLD_HEAD = "c4b551c56590951449fad9eae4e460a2e21596e70fe4dadbaa6389ea84663693"
"""The head that these entries had when neither role nor page was kept."""


def old_chain() -> tuple[LogEntry, ...]:
    links: list[LogEntry] = []
    for seq, entry in enumerate(OLD, start=1):
        previous = links[-1].hash if links else START
        account, request = ("U-0001" if seq < 8 else "U-0002"), ("form-3" if seq == 3 else "")
        links.append(link("EX-0001", seq, WHEN + timedelta(minutes=seq), account, request, entry, previous))
    return tuple(links)


def test_a_log_from_before_roles_and_pages_keeps_its_hashes_and_its_form_byte_for_byte() -> None:
    chain = old_chain()
    assert chain[-1].hash == OLD_HEAD
    assert verify(chain, start=START, head=OLD_HEAD) == ()
    assert all(set(entry.model_dump()) & {"role", "page"} == set() for entry in chain)
    assert all('"role"' not in entry.model_dump_json() for entry in chain)


def test_a_page_that_had_shown_nothing_yet_is_kept_apart_from_no_page_at_all() -> None:
    blank, none = (link("EX-0001", 1, WHEN, "U-0001", "", Began(), START, page=page) for page in (0, None))
    assert blank.hash != none.hash
    assert '"page":0' in blank.model_dump_json()
    assert LogEntry.model_validate_json(blank.model_dump_json()) == blank


@given(chains())
def test_a_log_is_verified_alike_as_entries_and_as_stored(chain: tuple[LogEntry, ...]) -> None:
    links = [as_stored(entry) for entry in chain]
    assert verify_links(links, start=START, head=chain[-1].hash) == ()
    assert verify_links(links[1:], start=START) == verify(chain[1:], start=START)


def test_an_entry_that_claims_to_have_seen_more_than_there_was_is_a_fault() -> None:
    entry = link("EX-0001", 1, WHEN, "U-0001", "", Began(), START, role="trainee", page=1)
    assert verify([entry], start=START) == (
        "entry 1 names a page that had shown 1 entries, more than came before it",
    )
