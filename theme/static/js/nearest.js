// 404.html: the pages whose addresses have words of the one that was asked for. What it loads is made by
// site/nearest.py; without it, or without anything near, the page stays as it is.
(async () => {
  "use strict";

  const box = document.querySelector("[data-nearest]");
  const load = async (name) => (await fetch(`${box.dataset.nearest}${name}.json`)).json();
  const shown = 5;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function asked() {
    const home = new URL(box.dataset.home, location.href).pathname;
    const inside = location.pathname.startsWith(home) ? location.pathname.slice(home.length) : location.pathname;
    let path = inside;
    try { path = decodeURIComponent(inside); } catch { /* an escape that is none: the words are taken as they stand */ }
    const parts = fold(path).replace(/\.\w{1,5}$/, "").split("/").filter(Boolean);
    const words = (parts.length > 1 ? parts.slice(1) : parts).join(" ").split(/[^\p{L}\p{N}]+/u);
    return { section: parts.length > 1 ? parts[0] : "", words: [...new Set(words)].filter((word) => word.length > 1).slice(0, 10) };
  }

  // Edits from one word to the other, two neighbours that changed places counted as one.
  function apart(one, other) {
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let row = 1; row <= one.length; row++) {
      const next = [row];
      for (let at = 1; at <= other.length; at++) {
        const same = one[row - 1] === other[at - 1];
        next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + !same);
        if (one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) next[at] = Math.min(next[at], before[at - 2] + 1);
      }
      [before, last] = [last, next];
    }
    return last[other.length];
  }

  function likeness(word, other) {
    if (word === other) return 1;
    if (Math.abs(word.length - other.length) < 3 && apart(word, other) <= Math.floor(word.length / 4)) return 0.7;
    return word.length > 2 && other.startsWith(word) ? 0.5 : 0;
  }

  async function nearest({ section, words }) {
    const index = await load("index");
    const begins = [...new Set(words.map((word) => word.slice(0, 2)))].filter((begin) => index.begin.includes(begin));
    const files = Object.fromEntries(await Promise.all(begins.map(async (begin) => [begin, await load(begin)])));
    const scores = new Map();
    let whole = 0;
    for (const word of words) {
      const best = new Map();
      let worth = Math.log(1 + index.pages);
      for (const [other, [count, ...pages]] of Object.entries(files[word.slice(0, 2)] ?? {})) {
        const alike = likeness(word, other);
        const value = alike * Math.log(1 + index.pages / count);
        if (alike === 1) worth = value;
        if (alike) for (const page of pages) best.set(page, Math.max(value, best.get(page) ?? 0));
      }
      whole += worth;
      for (const [page, value] of best) scores.set(page, value + (scores.get(page) ?? 0));
    }
    const ranked = [...scores].filter(([, score]) => score >= whole / 3).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 2 * shown);
    const chunks = [...new Set(ranked.map(([page]) => Math.floor(page / index.chunk)))];
    const loaded = Object.fromEntries(await Promise.all(chunks.map(async (at) => [at, await load(`pages-${at}`)])));
    return ranked
      .map(([page, score]) => [loaded[Math.floor(page / index.chunk)][page % index.chunk], score])
      .map(([target, score]) => [target, target[0].startsWith(`${section}/`) ? score * 1.2 : score])
      .sort((a, b) => b[1] - a[1])
      .slice(0, shown)
      .map(([target]) => target);
  }

  const question = asked();
  const found = question.words.length ? await nearest(question).catch(() => []) : [];
  for (const [url, title, lang] of found) {
    const link = Object.assign(document.createElement("a"), { href: box.dataset.home + url, textContent: title });
    if (lang) link.lang = lang;
    box.querySelector("ul").append(document.createElement("li"));
    box.querySelector("li:last-child").append(link);
  }
  box.hidden = !found.length;
})();
