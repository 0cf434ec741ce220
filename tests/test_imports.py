"""The order of imports (house law 5), read from the syntax tree: types count too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "archivist"

# A room may import the rooms below it and its own; the higher the number, the nearer to people.
FLOORS = {
    "model": 0,
    "errors": 0,
    "memory": 1,
    "text": 1,
    "rules": 2,
    "demo": 2,
    "intake": 3,
    "topics": 3,
    "links": 3,
    "archive": 4,
    "refresh": 5,
    "relations": 5,
    "report": 6,
    "review": 6,
    "preview": 6,
    "site": 7,
    "cli": 8,
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    """Give the absolute names that a module imports, type-only ones included."""
    package = ["archivist", *module.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            yield from ([name] if node.module else [f"{name}.{alias.name}" for alias in node.names])


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(module: Path) -> None:
    here = room(module)
    if here == "__init__":
        return
    for name in imports(module):
        parts = name.split(".")
        if parts[0] != "archivist" or len(parts) == 1:
            continue
        there = parts[1]
        assert there == here or FLOORS[there] < FLOORS[here], f"{module.name} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_site_imports_pelican(module: Path) -> None:
    if room(module) != "site":
        assert not any(name.split(".")[0] == "pelican" for name in imports(module))


def test_only_named_modules_touch_the_disk() -> None:
    allowed = {"intake/convert.py", "intake/find.py", "memory.py", "refresh.py", "relations.py"}
    touching = {"open", "read_text", "write_text", "read_bytes", "write_bytes", "mkdir", "unlink", "rglob", "glob"}
    for module in MODULES:
        path = module.relative_to(PACKAGE).as_posix()
        if path in allowed or path.startswith(("site/", "cli/")):
            continue
        source = ast.parse(module.read_text(encoding="utf-8"))
        calls = {
            node.func.attr
            for node in ast.walk(source)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        }
        found = calls & touching
        # Package data is part of the program: it is read through importlib.resources.
        if "importlib" in {name.split(".")[0] for name in imports(module)}:
            found -= {"read_text", "read_bytes", "open"}
        assert not found, f"{path} touches the disk: {sorted(found)}"
