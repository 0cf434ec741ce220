from __future__ import annotations

import json

from made import SITE, day, piece

from archivist.site import jsonld


def described(**facts: object) -> dict[str, object]:
    found: dict[str, object] = json.loads(jsonld.article(piece("harbour", **facts), SITE, "A summary."))
    return found


def test_the_outlet_publishes_and_the_archive_provides() -> None:
    data = described(outlet="The Post", place="Lima", raw_url="raw/harbour.txt")
    assert data["publisher"] == {"@type": "NewsMediaOrganization", "name": "The Post"}
    assert data["provider"] == {"@type": "ArchiveOrganization", "name": "The Test Archive"}
    assert data["isBasedOn"] == "https://example.org/repo/raw/harbour.txt"
    assert data["dateline"] == "Lima"


def test_a_date_is_given_as_exactly_as_it_is_known() -> None:
    assert described(time="10:44")["datePublished"] == "2018-02-06T10:44"
    assert described(dating=day("2018-02", "text", "month"))["datePublished"] == "2018-02"
    assert "datePublished" not in described(dating=day("2018-02-06", "inferred", "about"))


def test_nothing_in_an_article_can_end_the_script_element() -> None:
    text = str(jsonld.article(piece("x", title="</script><script>alert(1)</script> & <!--"), SITE, ""))
    assert "<" not in text
    assert json.loads(text)["headline"] == "</script><script>alert(1)</script> & <!--"


def test_headlines_stay_plain() -> None:
    assert described(title='U.S. says "no" -- again')["headline"] == 'U.S. says "no" -- again'
