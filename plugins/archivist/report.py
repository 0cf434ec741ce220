"""What a refresh has to say to a curator, in sentences. Pure: the caller prints."""

from __future__ import annotations

from collections.abc import Iterator

from .errors import COMMAND
from .refresh import Refreshed


def problems(done: Refreshed) -> Iterator[str]:
    """Give a line for each refused file and each conflict: what, where, and what to do."""
    for refusal in done.refused:
        yield f"refused: {refusal}"
    for path, outcome in done.settled.items():
        if conflicts := outcome.named("CONFLICT"):
            fields = ", ".join(conflicts)
            yield (
                f"conflict: {path}: both you and the converter changed {fields}; your text stays. "
                f"See `{COMMAND} diff {path}`, then `{COMMAND} keep {path}` or `{COMMAND} take {path}`"
            )


def summary(done: Refreshed) -> str:
    """Give one line of counts."""
    verdicts = [set(outcome.verdicts.values()) for outcome in done.settled.values()]
    updated = sum("UPDATE" in verdict for verdict in verdicts)
    yours = sum("YOURS" in verdict for verdict in verdicts)
    articles = f"{len(verdicts)} article{'s' * (len(verdicts) != 1)}"
    return f"{articles}: {updated} written, {yours} with your edits, {len(done.refused)} refused"
