"""What a gate gives: how much it looked at, what it found, and its figure where it measures one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of one gate."""

    gate: str
    seen: str
    """How much was looked at, e.g. `2,000 pages`."""
    faults: tuple[str, ...] = ()
    """A sentence each."""
    figure: str = ""
    """The worst there is, for gates that measure."""
    absent: str = ""
    """Why the gate could not look; then it has not been passed."""

    @property
    def passed(self) -> bool:
        """Say whether it looked and found nothing."""
        return not self.faults and not self.absent
