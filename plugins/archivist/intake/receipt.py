"""Who owns a field of an edition now: the converter or the curator.

The converter signs what it last wrote: one header line with a short digest for each field. On the next
conversion every field is settled on its own by a 2x2 table, after dpkg's handling of configuration
files (fresh conversion against receipt, edition on disk against receipt):

                          disk as signed        disk edited
    fresh as signed       KEEP                  YOURS
    fresh changed         UPDATE                CONFLICT

A curator's edit therefore wins for ever, and a changed tagger still reaches an article whose body alone
was edited. A conflict leaves the curator's text in place and is reported; nothing resolves it silently.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .markdown import Edition

Verdict = Literal["KEEP", "UPDATE", "YOURS", "CONFLICT"]

RECEIPT = "Receipt"
"""Header key of the signature line."""
BODY = "body"
"""Name of the field that is the text under the header."""
GROUPS = {
    "date": "date",
    "date_precision": "date",
    "date_basis": "date",
    "date_note": "date",
    "date_edtf": "date",
}
"""Header keys that make one field: who corrects a date has also settled its precision and basis."""

_DIGITS = 10
"""Hex digits of SHA-256 kept: 40 bits tell a changed field from an unchanged one well enough."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An edition after settling, and what was decided for each field that exists anywhere."""

    edition: Edition
    verdicts: Mapping[str, Verdict]

    def named(self, verdict: Verdict) -> tuple[str, ...]:
        """Give the names of the fields with this verdict, in the edition's order."""
        return tuple(name for name, given in self.verdicts.items() if given == verdict)


def settle(fresh: Edition, disk: Edition | None) -> Settled:
    """Merge a fresh conversion with the edition on disk, field by field, and sign the result.

    Args:
        fresh: what the converter would write now, without a receipt.
        disk: the edition as it stands, or None where there is none yet.

    Returns:
        The edition to write (equal to `disk` where nothing changes) and the verdict for each field.
    """
    if disk is None:
        return Settled(_signed(fresh, _digests(fresh)), dict.fromkeys(_fields(fresh), "UPDATE"))
    signed = read(disk)
    ours, theirs = _fields(fresh), _fields(disk)
    names = list(dict.fromkeys([*ours, *theirs]))
    verdicts = {name: _verdict(_digest(ours.get(name)), _digest(theirs.get(name)), signed.get(name)) for name in names}
    receipt = {
        # What was kept from the curator stays signed as it was: the receipt is the converter's last word.
        name: _digest(ours.get(name)) if verdict in {"KEEP", "UPDATE"} else signed.get(name, _ABSENT)
        for name, verdict in verdicts.items()
    }
    taken = {name for name, verdict in verdicts.items() if verdict in {"KEEP", "UPDATE"}}
    return Settled(_signed(_compose(fresh, disk, taken), receipt), verdicts)


def keep(fresh: Edition, disk: Edition) -> Edition:
    """Settle every conflict for the curator: the text on disk stays, the fresh one counts as seen."""
    conflicts = settle(fresh, disk).named("CONFLICT")
    seen = _digests(fresh)
    return _signed(disk, {**read(disk), **{name: seen.get(name, _ABSENT) for name in conflicts}})


def take(fresh: Edition, disk: Edition) -> Edition:
    """Settle every conflict for the converter: its fresh text replaces the one on disk."""
    conflicts = set(settle(fresh, disk).named("CONFLICT"))
    receipt = {**read(disk), **{name: _digest(_fields(fresh).get(name)) for name in conflicts}}
    return _signed(_compose(fresh, disk, conflicts), receipt)


def read(edition: Edition) -> dict[str, str]:
    """Give the signed digest of each field; empty where the edition carries no (readable) receipt."""
    line = dict(edition.header).get(RECEIPT, "")
    return dict(part.split("=", 1) for part in line.split() if "=" in part)


def curated(edition: Edition) -> frozenset[str]:
    """Give the names of the fields that differ from what the converter last wrote."""
    signed = read(edition)
    fields = _fields(edition)
    names = [*fields, *(name for name, digest in signed.items() if digest != _ABSENT and name not in fields)]
    return frozenset(name for name in names if _digest(fields.get(name)) != signed.get(name, _ABSENT))


_ABSENT = "-"


def _verdict(fresh: str, disk: str, signed: str | None) -> Verdict:
    if fresh == disk:
        return "KEEP"
    signed = _ABSENT if signed is None else signed
    if disk == signed:
        return "UPDATE"
    return "YOURS" if fresh == signed else "CONFLICT"


def _fields(edition: Edition) -> dict[str, str]:
    """Give field name -> text that is signed, the receipt itself left out."""
    fields: dict[str, str] = {}
    for key, value in edition.header:
        if key == RECEIPT:
            continue
        name = GROUPS.get(key.lower(), key.lower())
        fields[name] = f"{fields[name]}\n{key.lower()}: {value}" if name in fields else f"{key.lower()}: {value}"
    fields[BODY] = "\n".join(line.rstrip() for line in edition.body.strip().splitlines())
    return fields


def _digest(text: str | None) -> str:
    return _ABSENT if text is None else hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _digests(edition: Edition) -> dict[str, str]:
    return {name: _digest(text) for name, text in _fields(edition).items()}


def _compose(fresh: Edition, disk: Edition, taken: set[str]) -> Edition:
    """Give `disk` with the fields in `taken` replaced by those of `fresh`, in `fresh`'s order."""
    ours = [(key, value) for key, value in fresh.header if _name(key) in taken]
    theirs = [(key, value) for key, value in disk.header if _name(key) not in taken and key != RECEIPT]
    order = {key.lower(): place for place, (key, _) in enumerate(fresh.header)}
    last = len(order)
    header = sorted([*ours, *theirs], key=lambda item: order.get(item[0].lower(), last))
    return Edition(tuple(header), fresh.body if BODY in taken else disk.body)


def _name(key: str) -> str:
    return GROUPS.get(key.lower(), key.lower())


def _signed(edition: Edition, digests: Mapping[str, str]) -> Edition:
    header = [(key, value) for key, value in edition.header if key != RECEIPT]
    line = " ".join(f"{name}={digest}" for name, digest in sorted(digests.items()) if digest != _ABSENT)
    return Edition((*header, (RECEIPT, line)), edition.body)
