// The search page: a form, Pagefind's index and the address bar, kept in step. No framework, nothing from elsewhere.
// Every text comes from data-* attributes of the form, which the template fills from the catalogue.
(() => {
  "use strict";

  const form = document.querySelector("[data-seek]");
  if (!form) return;

  const words = form.dataset;
  const box = form.elements.q;
  const status = document.querySelector("[data-seek-status]");
  const list = document.querySelector("[data-seek-results]");
  const more = document.querySelector("[data-seek-more]");
  const clear = document.querySelector("[data-seek-clear]");
  const facets = [...form.querySelectorAll("[data-facet]")];
  const lang = document.documentElement.lang;
  const monthName = new Intl.DateTimeFormat(lang, { month: "long", year: "numeric", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat(lang);
  const sorts = { newest: { date: "desc" }, oldest: { date: "asc" } };
  const shown = 10;

  let index; // Pagefind, once it is loaded
  let known = {}; // facet -> value -> number of articles in the whole archive
  let months = []; // from the first that holds something to the last: 2018-02, 2018-03
  let turn = 0; // number of the latest question: late answers to earlier ones are dropped
  let found = [];

  // --- the address and the form ---------------------------------------------------------------------

  const chosen = (name) => [...form.querySelectorAll(`[name="${name}"]:checked`)].map((field) => field.value);

  function asked() {
    const query = new URLSearchParams();
    if (box.value.trim()) query.set("q", box.value.trim());
    for (const facet of facets) for (const value of chosen(facet.dataset.facet)) query.append(facet.dataset.facet, value);
    for (const name of ["from", "to", "sort"]) if (form.elements[name].value) query.set(name, form.elements[name].value);
    return query;
  }

  function fill(query) {
    box.value = query.get("q") ?? "";
    for (const facet of facets) {
      const values = query.getAll(facet.dataset.facet);
      for (const field of facet.querySelectorAll("input")) field.checked = values.includes(field.value);
      if (values.length) facet.open = true;
    }
    for (const name of ["from", "to", "sort"]) form.elements[name].value = query.get(name) ?? "";
  }

  function address(query, replace) {
    const url = query.size ? `?${query}` : location.pathname;
    if (url === location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", url);
  }

  // --- what to ask Pagefind --------------------------------------------------------------------------

  // `"a b" c` is the phrase and the word: Pagefind takes a phrase only when it is the whole query.
  function terms(text) {
    const phrases = text.match(/"[^"]+"|“[^”]+”|«[^»]+»/g) ?? [];
    const rest = phrases.reduce((left, phrase) => left.replace(phrase, " "), text).replace(/["“”«»]/g, " ").trim();
    return [...phrases.map((phrase) => `"${phrase.slice(1, -1).trim()}"`), ...(rest ? [rest] : [])];
  }

  function filters(query) {
    const wanted = {};
    for (const facet of facets) {
      const values = query.getAll(facet.dataset.facet);
      if (values.length) wanted[facet.dataset.facet] = { any: values };
    }
    const [from, to] = [query.get("from") ?? "", query.get("to") || "9999"];
    if (query.has("from") || query.has("to")) wanted.month = { any: months.filter((month) => month >= from && month <= to) };
    return wanted;
  }

  // Pagefind passes over a word that no article has; here every word must be there.
  async function unknown(parts) {
    const single = parts.flatMap((part) => (part.startsWith('"') ? [] : part.split(/\s+/)));
    if (single.length < 2) return false;
    const alone = await Promise.all(single.map((word) => index.search(word)));
    return alone.some(({ results }) => !results.length);
  }

  async function answers(query) {
    if (!query.size) return { results: [], counts: { filters: known, totalFilters: known } };
    const options = { filters: filters(query), sort: sorts[query.get("sort")] ?? {} };
    const parts = terms(query.get("q") ?? "");
    if (await unknown(parts)) return { results: [], counts: { filters: {}, totalFilters: {} } };
    // Without words every article is asked for by the word that all have: Pagefind's own way would load the whole index.
    const [first, ...others] = await Promise.all((parts.length ? parts : [words.every]).map((part) => index.search(part, options)));
    const inAll = (result) => others.every((other) => other.results.some(({ id }) => id === result.id));
    return { results: others.length ? first.results.filter(inAll) : first.results, counts: others.length ? null : first };
  }

  // --- showing ---------------------------------------------------------------------------------------

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const printed = (month) => monthName.format(new Date(`${month}-01T00:00:00Z`));

  // Excerpts come as text with <mark>: only the marks become elements, everything else stays text.
  // The title stands above and is not said again.
  function excerpt(html, title) {
    const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    const parts = html.split(/(<mark>.*?<\/mark>)/).map((part) => plain(part.replace(/^<mark>|<\/mark>$/g, "")));
    const spaced = (text) => text.replace(/\s/g, " ");
    let skip = spaced(parts.join("")).startsWith(`${spaced(title)}.`) ? title.length + 1 : 0;
    return parts.flatMap((text, number) => {
      const rest = text.slice(skip);
      skip = Math.max(0, skip - text.length);
      return rest ? [number % 2 ? element("mark", {}, rest) : rest] : [];
    });
  }

  function entry({ url, meta, excerpt: text, filters: facts }) {
    const about = [facts.place?.[0], meta.date ?? (facts.month && printed(facts.month[0])), facts.outlet?.[0]].filter(Boolean);
    const own = meta.lang ? { lang: meta.lang, dir: "auto" } : {};
    return element("li", {},
      element("h2", own, element("a", { href: url }, meta.title)),
      element("p", { class: "seek-excerpt", ...own }, ...excerpt(text, meta.title)),
      element("p", { class: "facts" }, ...about.map((fact) => element("span", {}, fact))));
  }

  async function extend(mine, focus) {
    const start = list.children.length;
    const pages = await Promise.all(found.slice(start, start + shown).map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...pages.map(entry));
    more.hidden = list.children.length >= found.length;
    if (focus) list.children[start]?.querySelector("a").focus();
  }

  function sum(number) {
    return number ? (number === 1 ? words.one : words.many).replace("%(n)s", numbers.format(number)) : words.none;
  }

  function count(counts) {
    for (const facet of facets) {
      const name = facet.dataset.facet;
      // Within a facet, choices add up: its own counts are those without it being narrowed.
      const from = counts && (chosen(name).length ? counts.totalFilters : counts.filters)[name];
      for (const item of facet.querySelectorAll("li")) {
        const field = item.querySelector("input");
        const number = from?.[field.value] ?? 0;
        item.querySelector(".count").textContent = from ? numbers.format(number) : "";
        item.hidden = Boolean(from) && !number && !field.checked;
      }
      facet.hidden = !facet.querySelector("li:not([hidden])");
    }
  }

  async function search(replace) {
    const query = asked();
    const mine = ++turn;
    address(query, replace);
    clear.hidden = !query.size;
    list.setAttribute("aria-busy", "true");
    try {
      const { results, counts } = await answers(query);
      if (mine !== turn) return;
      count(counts);
      const empty = !query.size;
      found = empty ? [] : results;
      list.replaceChildren();
      await extend(mine, false);
      if (mine !== turn) return;
      status.textContent = empty ? words.hint : sum(found.length);
      list.setAttribute("aria-busy", "false");
    } catch (error) {
      fail(error);
    }
  }

  function fail(error) {
    console.error(error);
    status.textContent = words.failed;
    status.classList.add("seek-failed");
    form.hidden = true;
    more.hidden = true;
    list.setAttribute("aria-busy", "false");
  }

  // --- setting up ------------------------------------------------------------------------------------

  function choices(facet, values) {
    const name = facet.dataset.facet;
    const items = Object.entries(values).sort(([a, m], [b, n]) => n - m || a.localeCompare(b, lang)).map(([value]) =>
      element("li", {}, element("label", {},
        element("input", { type: "checkbox", name, value }), element("span", {}, value), " ", element("span", { class: "count" }))));
    facet.querySelector("ul").replaceChildren(...items);
    facet.hidden = !items.length;
  }

  function every(held) {
    const filled = [];
    const [last] = held.slice(-1);
    for (let month = held[0]; month && month <= last;) {
      filled.push(month);
      const [year, number] = month.split("-").map(Number);
      month = new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
    }
    return filled;
  }

  function range() {
    const years = Map.groupBy ? Map.groupBy(months, (month) => month.slice(0, 4)) : new Map([["", months]]);
    for (const name of ["from", "to"]) {
      const groups = [...years].map(([year, inYear]) =>
        element("optgroup", { label: year }, ...inYear.map((month) => element("option", { value: month }, printed(month)))));
      form.elements[name].append(...groups);
    }
  }

  async function load() {
    status.textContent = words.loading;
    let bundle;
    try {
      bundle = await import(new URL("pagefind.js", new URL(words.bundle, location.href)).href);
      await bundle.options({ excerptLength: 36 });
      known = await bundle.filters();
    } catch (error) {
      fail(error);
      return;
    }
    months = every(Object.keys(known.month ?? {}).sort());
    for (const facet of facets) choices(facet, known[facet.dataset.facet] ?? {});
    range();
    index = bundle;
    // What was typed or chosen while the index was on its way stands; the rest is the address's.
    const query = new URLSearchParams(location.search);
    const now = asked();
    for (const name of ["q", "sort"]) now.has(name) ? query.set(name, now.get(name)) : query.delete(name);
    fill(query);
    await search(true);
  }

  // A question in the address is answered at once; an empty page is painted first and loads when it has nothing else
  // to do, or when somebody turns to the form.
  function start() {
    form.hidden = false;
    fill(new URLSearchParams(location.search));
    let begun = false;
    const begin = () => {
      if (!begun) load();
      begun = true;
    };
    if (location.search) return begin();
    for (const event of ["focusin", "pointerdown", "input"]) form.addEventListener(event, begin, { once: true });
    const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 200));
    if (document.readyState === "complete") idle(begin);
    else window.addEventListener("load", () => idle(begin), { once: true });
  }

  let pause;
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => index && search(true), 200);
  });
  form.addEventListener("change", (event) => {
    if (event.target !== box && index) search(false);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    if (index) search(false);
  });
  clear.addEventListener("click", () => {
    fill(new URLSearchParams());
    search(false);
    box.focus();
  });
  more.addEventListener("click", () => extend(turn, true).catch(fail));
  window.addEventListener("popstate", () => {
    fill(new URLSearchParams(location.search));
    if (index) search(true);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  start();
})();
