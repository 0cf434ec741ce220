"""Archivist: raw news articles in, a curated archive site out.

The package is read from `model` outwards; `docs/developers.md` has the map.
"""
