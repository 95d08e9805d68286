"""What an account shows follows one table: it adds up, says what the rules say, and is what accounts are drawn from."""

from itertools import product

import numpy as np
import pytest

from scenarios.schema.evidence import BASES, Basis, BasisErrors
from synthetic.activities.natures import Nature
from synthetic.filing.error_table import account_table, naming_share, naming_table
from synthetic.filing.source_accounts import account_of
from synthetic.questions.two_sides import BOTH, COMPANY, LOCAL, SUPPLY, sheet
from synthetic.testimony.occasion import ActivityKind, Look, Subject, SubjectKind
from synthetic.testimony.view import VAGUE
from synthetic.views.registry import merges
from tests.synthetic.questions.plain_model import CANDIDATES, PLAN, plain_model

SHEET = sheet(1.35)
APART = (0, 1, 2, 3, 4)
MERGES = (APART, (1, 1, 3, 3, 4), (0, 1, 2, 3, 3), (3, 3, 2, 3, 4))


@pytest.mark.parametrize(
    ("basis", "merged", "share", "parties"), list(product(BASES, MERGES, (0.0, 0.4, 1.0), (0, 1, 3)))
)
def test_every_row_adds_up_to_one(basis: Basis, merged: tuple[int, ...], share: float, parties: int) -> None:
    table = account_table(SHEET, PLAN.errors, basis, merged, share, parties)
    assert table.shape == (5, parties + 1, 6, parties + 1)
    assert table.min() >= 0.0
    assert table.sum(axis=(2, 3)) == pytest.approx(1.0, abs=1e-12)


def test_a_right_account_gives_the_party_that_was_there_as_often_as_its_basis_does() -> None:
    table = account_table(SHEET, PLAN.errors, "direct", APART, 0.75, 3)
    errors = PLAN.errors.direct
    false = errors.wrong_person * SHEET.wrong[SUPPLY] + errors.planted * SHEET.planted[SUPPLY]
    assert table[SUPPLY, 2, SUPPLY, 2] == pytest.approx(0.75 * (errors.right + false / 3))
    assert table[SUPPLY, 2, SUPPLY, 1] == pytest.approx(0.75 * (false / 3 + errors.misread / 2))
    assert table[SUPPLY, 2, SUPPLY, 0] == pytest.approx(0.25 * (errors.right + false))
    assert table[SUPPLY, 2, VAGUE, 0] == pytest.approx(errors.vague)


def test_with_one_party_nothing_is_misread_as_another() -> None:
    table = account_table(SHEET, PLAN.errors, "machine", APART, 1.0, 1)
    errors = PLAN.errors.machine
    false = errors.wrong_person * SHEET.wrong[COMPANY] + errors.planted * SHEET.planted[COMPANY]
    assert table[BOTH, 1, COMPANY, 0] == pytest.approx(false + errors.misread)


def test_a_source_that_would_show_a_visitor_where_there_was_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no visiting party"):
        account_table(SHEET, PLAN.errors, "direct", (0, 1, SUPPLY, 3, 4), 1.0, 2)


def test_parties_are_given_by_basis_and_kind_alone() -> None:
    assert naming_share(PLAN, "person", "meeting", "told") == PLAN.plates.told
    assert naming_share(PLAN, "handset", "call", "machine") == 1.0
    assert naming_share(PLAN, "person", "arrest", "direct") == 0.0
    assert naming_share(PLAN, "group", "meeting", "machine") == 0.0
    assert naming_share(PLAN, "person", "deposit", "machine") == 0.0


@pytest.mark.parametrize(("names", "nobody"), [(1, True), (4, True), (3, False)])
def test_names_add_up_and_a_planted_name_is_somebodys(names: int, nobody: bool) -> None:
    errors = BasisErrors(right=0.5, wrong_person=0.1, planted=0.2, vague=0.1, misread=0.1)
    table = naming_table(errors, names, nobody)
    assert table.sum(axis=1) == pytest.approx(1.0, abs=1e-12)
    planted = 0.0 if nobody and names > 1 else 0.2 / names
    assert table[0, names - 1] == pytest.approx((0.5 if names == 1 else 0.0) + 0.1 / names + planted)
    assert table[0, VAGUE] == pytest.approx(0.2)


DRAWS = 4000
LOOKS: list[tuple[SubjectKind, ActivityKind, str, int]] = [
    ("person", "meeting", "source_report", SUPPLY), ("person", "meeting", "pcso", LOCAL),
    ("person", "call", "communications", BOTH), ("person", "journey", "anpr", BOTH),
    ("group", "meeting", "public_line", SUPPLY), ("handset", "call", "communications", SUPPLY),
    ("handset", "use", "source_report", 1), ("number", "use", "source_report", 4), ("pairing", "pairing", "source_report", 0),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "kind", "source", "nature"), LOOKS)
def test_accounts_are_drawn_from_the_table(
    subject: SubjectKind, kind: ActivityKind, source: str, nature: int
) -> None:
    model = plain_model()
    ids = {"person": CANDIDATES[0], "group": "G01", "handset": model.handsets[0], "number": model.numbers[0]}
    who = Subject(subject, ids.get(subject, model.vehicles[0]))
    by_vehicle, by_number = kind in ("meeting", "journey") and subject == "person", kind == "call"
    party = 1 if nature in (BOTH, SUPPLY) and (by_vehicle or by_number) else -1
    true = Nature(0, nature, vehicle=party if by_vehicle else -1, number=party if by_number else -1)
    counts: dict[Basis, dict[tuple[int, int], int]] = {}
    for key in range(DRAWS):
        look = Look(key, who, kind, 3, 4, (source,))  # type: ignore[arg-type]
        account = account_of(model, 11, look, true, source)  # type: ignore[arg-type]
        cell = (account.nature, 1 + max(account.vehicle, account.number))
        own = counts.setdefault(account.basis, {})
        own[cell] = own.get(cell, 0) + 1
    for basis, seen in counts.items():
        if kind in ("use", "pairing"):
            names = {"handset": len(model.users), "number": len(model.owners), "pairing": len(model.numbers)}
            row = naming_table(PLAN.errors.of_basis(basis), names[subject], subject != "pairing")[nature][
                :, None
            ]
        else:
            share = naming_share(PLAN, subject, kind, basis)
            merged = merges(source, kind)  # type: ignore[arg-type]
            row = account_table(
                SHEET, PLAN.errors, basis, merged, share, 3 if by_vehicle or by_number else 0
            )[nature, party + 1 if party >= 0 else 0]
        total = sum(seen.values())
        observed = np.zeros_like(row)
        for (shown, told), number in seen.items():
            observed[shown, told] += number
        z = (observed - total * row) / np.sqrt(total * row * (1 - row) + 1e-9)
        assert np.all((observed == 0) | (row > 0))
        assert np.abs(z[row > 0]).max() < 4.5
