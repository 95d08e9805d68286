"""The pools are drawn with Faker, and nothing else is."""

import ast
from pathlib import Path

import synthetic


def test_faker_is_asked_for_names_only_and_only_where_the_pools_are_drawn() -> None:
    folder = Path(synthetic.__file__).parent
    asked = set()
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
        modules |= {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        if "faker" in modules:
            asked.add(path.relative_to(folder).as_posix())
            called = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
            said = {
                n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            }
            unsafe = {
                "phone_number",
                "cellphone_number",
                "license_plate",
                "postcode",
                "iban",
                "email",
                "address",
                "company",
            }
            assert not unsafe & (called | said)
            assert {"first_name_female", "first_name_male", "last_name"} <= said
    assert asked == {"pools/pool_build.py"}
