"""The command line reference says what the command line says."""

from commands.main import main
from commands.reference import PAGE, page, sections


def test_the_reference_page_is_the_help_text() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m commands.reference"


def test_every_command_says_what_it_does_and_every_option_has_words() -> None:
    for name, text in sections(main, "goldenthread"):
        lines = text.splitlines()
        assert lines[0].startswith("Usage:"), name
        assert len(lines[2].strip()) > 10, name
        bare = [line for line in lines if line.startswith("  --") and len(line.split()) == 1]
        assert all(lines[lines.index(line) + 1].startswith("    ") for line in bare), name
