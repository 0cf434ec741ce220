(() => {
  /* The first component of each name (tag and first class) that is laid out by the style sheet and not by its text:
     block level, and its parent no flex row. Height is left out: it follows the words and the fonts. Marks of a figure
     (l0 to l4) are left out too: where the first dark one stands is a matter of dates. */
  const found = {};
  const shown = one => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).position !== "absolute";
  const above = one => {
    let before = one.previousElementSibling;
    while (before && !shown(before)) before = before.previousElementSibling;
    const box = one.getBoundingClientRect();
    if (!before) return box.top - one.parentElement.getBoundingClientRect().top;
    return box.top - before.getBoundingClientRect().bottom;
  };
  for (const one of document.querySelectorAll("body > *, body > * [class], main h1, main h2")) {
    const name = `${one.tagName.toLowerCase()}.${(one.getAttribute("class") || "").split(" ")[0]}`;
    const style = getComputedStyle(one);
    if (name in found || /\.l\d$/.test(name) || one.closest("svg") || !shown(one) || style.display.startsWith("inline")) continue;
    if (/flex|inline/.test(getComputedStyle(one.parentElement).display)) continue;
    const box = one.getBoundingClientRect();
    const beside = getComputedStyle(one.parentElement).display === "grid";
    const type = parseFloat(style.fontSize);
    found[name] = { left: box.left, width: box.width, ...(beside ? {} : { above: above(one) }), type };
  }
  for (const measures of Object.values(found))
    for (const key of Object.keys(measures)) measures[key] = Math.round(measures[key] * 10) / 10;
  return found;
})()
