(() => {
  const seen = one => one.checkVisibility({ visibilityProperty: true });
  const all = css => [...document.querySelectorAll(css)];
  const name = one => {
    const text = (one.getAttribute("aria-label") || one.textContent || one.id).trim().slice(0, 40);
    return `${one.tagName.toLowerCase()}.${one.getAttribute("class") || ""} "${text}"`;
  };
  const lasting = value => value.split(",").some(one => parseFloat(one) > 0.01);
  const controls = "a[href], button, input:not([type=hidden]), select, summary";
  const focusable = () => all(`${controls}, [tabindex="0"]`).filter(one => seen(one) && !one.disabled);

  /* WCAG 2.5.8 excepts a link in a sentence: inline, with words around it that are no links. */
  const inSentence = one => {
    if (getComputedStyle(one).display !== "inline") return false;
    const around = one.closest("p, li, dd, dt, td, th, blockquote, figcaption, h1, h2, h3") || one.parentElement;
    const copy = around.cloneNode(true);
    copy.querySelectorAll("a, button, svg, .unseen").forEach(part => part.remove());
    return /\p{L}/u.test(copy.textContent);
  };

  return {
    focusable,

    sideways() {
      if (document.documentElement.scrollWidth <= innerWidth) return [];
      const over = all("body *").filter(one => one.getBoundingClientRect().right > innerWidth + 1);
      return over.length ? over.slice(0, 5).map(name) : ["the page"];
    },

    small(least) {
      const sized = all(controls)
        .filter(one => seen(one) && !one.closest("svg, .skip") && !inSentence(one))
        .map(one => ({ one, box: (one.closest("label") || one).getBoundingClientRect() }));
      return sized
        .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < least - 0.5)
        .map(({ one, box }) => `${name(one)} ${Math.round(box.width)} x ${Math.round(box.height)}`);
    },

    moving() {
      const moves = style => lasting(style.transitionDuration) || style.scrollBehavior === "smooth"
        || (style.animationName !== "none" && lasting(style.animationDuration));
      return all("*").filter(one => moves(getComputedStyle(one))).map(name);
    },

    stop() {
      const one = document.activeElement;
      if (!one || one === document.body || one === document.documentElement) return null;
      const style = getComputedStyle(one);
      const shown = style.outlineStyle !== "none" && style.outlineColor !== "rgba(0, 0, 0, 0)";
      const region = one.closest("main, nav, search, header, footer, .skip");
      return {
        name: name(one),
        region: region ? (region.matches(".skip") ? "skip" : region.tagName.toLowerCase()) : "",
        ring: shown ? parseFloat(style.outlineWidth) : 0,
        place: focusable().indexOf(one),
      };
    },
  };
})()
