from __future__ import annotations

from archivist.site.body import Anchor, finish, fragments

LABEL = "Link to paragraph %(n)s"


def linked(markup: str, *anchors: Anchor) -> str:
    return finish(markup, {1: anchors}, "/repo", LABEL)


def test_every_paragraph_gets_an_address_of_its_own() -> None:
    html = finish("<p>One.</p>\n<h2>Then</h2>\n<p>Two.</p>", {}, "", LABEL)
    assert '<p id="p1">One.<a class="pilcrow" href="#p1" aria-label="Link to paragraph 1"></a></p>' in html
    assert '<p id="p2">Two.' in html
    assert "<h2>Then</h2>" in html


def test_a_link_is_put_where_the_plain_text_has_the_name() -> None:
    html = linked("<p>Ana Sol and Ana Sol.</p><p>Ana Sol again.</p>", Anchor(12, 19, "names/ana-sol/"))
    assert html.startswith('<p id="p1">Ana Sol and <a class="name" href="/repo/names/ana-sol/">Ana Sol</a>.')
    assert html.count('<a class="name"') == 1


def test_references_and_tags_count_as_readers_see_them() -> None:
    html = linked("<p>&quot;No&quot;, <em>says</em> Sol &amp; Sons.</p>", Anchor(11, 21, "names/sol-sons/"))
    assert '<a class="name" href="/repo/names/sol-sons/">Sol &amp; Sons</a>.' in html


def test_two_links_stand_in_one_paragraph() -> None:
    html = linked("<p>Ana met Bo.</p>", Anchor(0, 3, "names/ana/"), Anchor(8, 10, "names/bo/"))
    assert html.startswith(
        '<p id="p1"><a class="name" href="/repo/names/ana/">Ana</a> met <a class="name" href="/repo/names/bo/">Bo</a>.'
    )


def test_a_mention_in_a_link_or_over_a_tag_is_left_alone() -> None:
    assert 'class="name"' not in linked('<p><a href="https://example.org/">Ana Sol</a></p>', Anchor(0, 7, "x/"))
    assert 'class="name"' not in linked("<p>Ana <em>Sol</em></p>", Anchor(0, 7, "x/"))


def test_blocks_of_the_text_know_their_permalinks_and_headings_have_none() -> None:
    markup = "<h2>Then</h2>\n<p>One &amp; <em>all</em>.</p>\n<p>Two\nlines.</p>"
    assert fragments(markup, "Then\n\nOne & all.\n\nTwo lines.\n\nLost.") == [0, 1, 2, 0]
