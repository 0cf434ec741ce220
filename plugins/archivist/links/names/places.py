"""Places: whether a spelling from the gazetteer means the place here, and where a dateline's place lies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from .gazetteer import Gazetteer, Place, Words, built_in, plain
from .scan import word_before
from .shapes import Candidate

Sense = Literal["firm", "weak"]

_BEHIND = re.compile(
    r" [A-Z]|[ -]?\d|[-–]|/[A-Z]"
    r"|\$| (?:dollar|cent|pound|peso|rupee|franc)s?\b"  # money
    r"| (?:de|del|da|do|on the) (?:l[ao]s? )?[A-Z]"  # Santo Domingo de los Colorados
)
_BEFORE = re.compile(r"(?:[A-Z][\w-]+ of (?:the )?|[A-Z]\w+['’]s? |[-–/]|(?:North|South|East|West|Central)\w* and )$")
_JOINED = re.compile(r"([A-Z][\w-]*)\.? $")
_SIDE_BEFORE = re.compile(r"(?:north|south|east|west|central|upper|lower|mid)[\w-]*[ -]$")
_COUNTRY_BEHIND = re.compile(r", ([^\W\d_][\w.’' -]{1,30}?)(?=[,.;:)\n]|\s[a-z(-]|$)")
_TOWN_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+), $")
_LAND_BEHIND = re.compile(r" ([a-z]+)")


def sense(candidate: Candidate, text: str, gazetteer: Gazetteer) -> Sense | None:
    """Tell how surely a candidate of shape `place` means the place in this sentence.

    Returns:
        None where it is a piece of a longer name (`Times of OMAN`, `DHAKA Medical College`), or an ordinary word or a
        person's name with nothing beside it that says otherwise; `weak` where it only places another place
        (`Durban, SOUTH AFRICA`), which counts where the account names it elsewhere too.
    """
    lists = gazetteer.words
    form, place = candidate.form, gazetteer.places[candidate.form]
    before = text[max(0, candidate.start - 40) : candidate.start]
    if form.isupper() and text.startswith(" $", candidate.end):
        return None
    if candidate.titled or _BEHIND.match(text, candidate.end) or _BEFORE.search(before):
        return None
    joined = _JOINED.search(before)
    if joined and joined.group(1) not in lists.function:
        return None
    land = _LAND_BEHIND.match(text, candidate.end)
    if land and land.group(1).capitalize() in lists.place_heads:
        return None
    paired = _lies_in(place, _COUNTRY_BEHIND.match(text, candidate.end), gazetteer)
    doubtful = form in lists.ambiguous or form in lists.first_names or form in lists.families
    if doubtful and not paired and word_before(text, candidate.start).lower() not in lists.before_places:
        return "weak" if place.kind == "country" else None
    sided = _SIDE_BEFORE.search(before)
    placed = paired and not candidate.opens  # a dateline counts
    return "weak" if placed or sided or _holds(place, _TOWN_BEFORE.search(before), gazetteer) else "firm"


def is_feature(candidate: Candidate, text: str, lists: Words) -> bool:
    """Tell whether a form such as `Gauteng Province` or `Lake Kariba` is whole, and more than a number or a side."""
    before = text[max(0, candidate.start - 40) : candidate.start]
    joined = _JOINED.search(before)
    if (
        _BEHIND.match(text, candidate.end)
        or _BEFORE.search(before)
        or (joined and joined.group(1) not in lists.function)
    ):
        return False
    empty = (lists.plain, lists.place_heads, lists.place_starts, lists.heads)
    return any(not any(word in said for said in empty) for word in candidate.form.split())


def meant(forms: Sequence[str], gazetteer: Gazetteer) -> dict[str, str]:
    """Tell which place each shared spelling means in one account: that of the country it speaks of most.

    Args:
        forms: the places that the account mentions, once for each mention.
        gazetteer: the facts.

    Returns:
        Spelling -> page name, only where that is not the best known of its places.
    """
    shared = dict.fromkeys(form for form in forms if form in gazetteer.homonyms)
    if not shared:
        return {}
    sure = (gazetteer.places[form] for form in forms if form in gazetteer.places and form not in shared)
    spoken = Counter(place.country for place in sure if place.country)
    best = {form: max(gazetteer.homonyms[form], key=lambda place: spoken[place.country]) for form in shared}
    return {form: place.name for form, place in best.items() if place != gazetteer.places[form]}


def _lies_in(place: Place, behind: re.Match[str] | None, gazetteer: Gazetteer) -> bool:
    """Tell whether the place named behind the comma holds this one: `Durban, South Africa`."""
    around = gazetteer.places.get(plain(behind.group(1))) if behind else None
    return around is not None and around != place and around.country == place.country and around.kind != "city"


def _holds(place: Place, before: re.Match[str] | None, gazetteer: Gazetteer) -> bool:
    """Tell whether this place only says where the one before the comma lies: `Durban, SOUTH AFRICA`."""
    if not before or place.kind == "city":
        return False
    town = gazetteer.places.get(plain(before.group(1)))
    return town is None or (town.kind != "country" and town.country == place.country)


def coordinates(place: str) -> tuple[float, float] | None:
    """Give latitude and longitude in degrees for a dateline's place, None where the gazetteer has none.

    Reads `Lima`, `LIMA, Peru`, `Washington, D.C.` and `Lima, Feb. 6`. Where a country or region follows the
    first comma, only a place in that country counts: `Santiago, Cuba` is not in Chile, an unknown town is where its
    country does.
    """
    gazetteer = built_in()
    first, *rest = place.split(",")
    owners = _look_up(first) or (_look_up(place) if rest else ())
    around = _look_up(rest[0])[:1] if rest else ()
    if not around or not around[0].country:
        found = owners[:1]
    else:
        starts = f"{_spellings(first)[-1]} "
        inside = [p for p in owners if p.country == around[0].country] or [
            p for p in gazetteer.places.values() if p.country == around[0].country and p.name.startswith(starts)
        ]
        found = (*inside, *around)[:1]
    return (found[0].lat, found[0].lon) if found else None


def page_name(place: str, curated: Mapping[str, str]) -> str:
    """Give the name of the page of a dateline's place, whatever the language it is spelled in.

    Args:
        place: as the dateline has it: `Sevilla`, `LONDRES`, `Lima, Peru`.
        curated: spelling -> page name, as the curator rules; it wins over the gazetteer.

    Returns:
        The page name that names in the running text get as well; `place` itself where nobody knows it.
    """
    said = next((curated[form] for form in _spellings(place) if form in curated), "")
    first, _, rest = place.partition(",")
    around = _look_up(rest)[:1]
    inside = [known for known in _look_up(first) if around and known.country == around[0].country]
    known = _look_up(place) or inside
    return said or (known[0].name if known else place)


def _look_up(text: str) -> tuple[Place, ...]:
    gazetteer = built_in()
    for form in _spellings(text):
        if form in gazetteer.places:
            return gazetteer.homonyms.get(form) or (gazetteer.places[form],)
    return ()


def _spellings(text: str) -> tuple[str, ...]:
    """Give the ways the gazetteer may spell a dateline's place, the most usual last."""
    tidy = plain(text).strip(" .()")
    usual = re.sub(r"\b(?:De|Del|Of|La|And|The|Al)\b", lambda small: small.group().lower(), tidy.title())
    return tidy, f"{tidy}.", tidy.upper(), tidy.title(), usual[:1].upper() + usual[1:]
