"""Invented raw articles: the demo site's corpus, and the yardstick for benchmarks.

Nothing in it happened. The cities exist, so that the map has something to show; every outlet, person,
organisation, event and figure is made up. The same number and the same seed give the same bytes.

    places, cast    who and where
    library         the hand-written sentences, read from data/demo
    events          a story: what happened, fixed for all who tell it
    account         one outlet's telling of it: title and paragraphs
    page            the raw page around an account, with the furniture real pages carry
    corpus          N of them
"""
