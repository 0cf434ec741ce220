"""Pictures as inline SVG, made at build time: pure functions from a few figures to `Markup`.

Every picture is a `<figure>` with an SVG that has a title and a description, links that a keyboard reaches, and
a twin in `<details>` that says the same as a table. No scripts, no style attributes; colours come from the theme.

Class names, for the theme (section "figures" of its style sheet):

    .fig                the figure; also .fig-months, .fig-heat, .fig-strip, .fig-map, .fig-days
    .fig-plot           the SVG, and .fig-spark the small one that stands in a line of text
    .fig-caption        the figcaption
    .fig-bars           filled bars;   .fig-rule  thin lines;   .fig-gap  stretches without articles
    .fig-hit            the invisible area of a link; it is tinted when pointed at or focussed
    .fig-l1 ... .fig-l4 levels of the heat map and of the calendar, light to dark; .fig-l0 is nothing at all
    .fig-land, .fig-dot the map's land and its places
    .fig-point, .fig-reach  an account on the story strip, and the area in which it can be hit
    .fig-axis           labels below a picture, one for each year or month; .fig-minor is left out where narrow
    .fig-rows           labels beside the rows of a heat map
    .fig-twin           the details, .fig-table the table in it
"""
