"""Every page has an address of its own and every role a first page."""

from pathlib import Path

from trainer_ui.page_registry import PAGES, SECTIONS, home, is_open

PACKAGE = Path(__file__).parents[2] / "trainer_ui"


def test_every_page_has_an_address_of_its_own_and_every_role_a_first_page() -> None:
    assert len({view.path for view in PAGES}) == len(PAGES)
    assert {view.role for view in PAGES} == set(SECTIONS)
    for role in ("trainee", "instructor", "assessor", "researcher"):
        assert home(frozenset({role})).role == role
    assert not any(is_open(view, frozenset()) for view in PAGES if view.role != "any")


def test_no_folder_is_named_pages() -> None:
    assert not list(PACKAGE.rglob("pages"))
