import subprocess
import sys

from simulator.lab.constants import DOCUMENT, constants, main, renewed


def test_every_number_of_the_model_says_what_it_is():
    assert [f"{c.file}: {c.name}" for c in constants() if not c.meaning] == []


def test_the_table_in_the_model_document_is_fresh():
    text = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(text) == text
    assert main(["--check"]) == 0


def test_the_check_runs_as_a_command():
    done = subprocess.run([sys.executable, "-m", "simulator.lab.constants", "--check"], check=False)
    assert done.returncode == 0
