"""People, places and organisations in the archive's texts: found, decided, paged and linked. Pure."""

from .choose import links_in
from .curation import Curation
from .find import find
from .pages import NamePage, pages
from .places import coordinates

__all__ = ["Curation", "NamePage", "coordinates", "find", "links_in", "pages"]
