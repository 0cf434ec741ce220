"""`python -m archivist.site`: Pelican, and one line for what would stop it before it has loaded this plugin.

Takes Pelican's own arguments. `make` builds by this; plain `pelican` does the same and shows a traceback instead.
"""

from __future__ import annotations

import socket
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pelican
from pelican.settings import get_settings_from_file

from ..errors import Refused, reading
from .settings import FILE


def main(argv: Sequence[str]) -> int:
    """Run Pelican with the arguments `argv`; give 1 where it could not begin."""
    given = pelican.parse_arguments(list(argv))
    try:
        settings = read(Path(given.settings or FILE))
        _folders(settings, given.path, given.theme)
        if given.listen:
            _port(given.bind or settings.get("BIND", "127.0.0.1"), given.port or settings.get("PORT", 8000))
    except Refused as refusal:
        print(f"refused: {refusal}", file=sys.stderr)  # noqa: T201 - for the keeper
        return 1
    pelican.main(list(argv))
    return 0


def read(file: Path) -> Mapping[str, Any]:
    """Give what a settings file says. Raises `Refused` with the line where it is no good."""
    if not file.is_file():
        raise Refused(str(file), "there is no such settings file", "Call `make` in the folder that holds it")
    with reading(str(file)):
        file.read_text(encoding="utf-8")
    try:
        return get_settings_from_file(str(file))  # type: ignore[no-any-return]  # Pelican ships no types
    except SyntaxError as error:
        where, remedy = error.filename or str(file), "Look at this line and the one above it: quotes, commas, brackets"
        raise Refused(_short(where), f"cannot be read as Python: {error.msg}", remedy, error.lineno) from error
    except Exception as error:  # a settings file is a program: anything may go wrong in it
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if Path(frame.filename).parent == file.resolve().parent]
        last = own[-1] if own else None
        where, line = (_short(last.filename), last.lineno) if last else (str(file), None)
        remedy = "Mend this line; texts stand in quotes"
        raise Refused(where, f"cannot be used: {type(error).__name__}: {error}", remedy, line) from error


def _short(file: str) -> str:
    """Name a file from here where it lies below."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else file


def _folders(settings: Mapping[str, Any], content: str | None, theme: str | None) -> None:
    """Look for the two folders that Pelican will not begin without. Raises `Refused`."""
    place = Path(content or settings.get("PATH", "."))
    if not place.is_dir():
        raise Refused(str(place), "there is no such content folder", "Make it, or say CONTENT=folder")
    looks = theme or settings.get("THEME", "")
    own = Path(looks).is_dir() or (Path(pelican.__file__).parent / "themes" / looks).is_dir()
    if not own:
        remedy = f"Put the folder back, or mend THEME in {FILE}"
        raise Refused(str(looks), "there is no such theme folder", remedy)


def _port(address: str, number: int) -> None:
    """Look whether somebody else listens there already. Raises `Refused`."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as Pelican does
        try:
            trial.bind((address, number))
        except OSError as error:
            remedy = f"Stop the other program (another `make serve`?), or say PORT={number + 1}"
            raise Refused(f"port {number}", f"cannot be used: {error.strerror}", remedy) from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
