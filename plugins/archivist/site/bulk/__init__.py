"""The archive as data: tables, whole texts, a database and the description of them all, below `data/`."""

from __future__ import annotations

from .files import File, write
from .page import page
from .tables import Column, Table, tables

__all__ = ["Column", "File", "Table", "page", "tables", "write"]
