// Only `make serve` writes this file: it asks every second whether the site was built anew, and reloads the page.
"use strict";
const { mark, build } = document.currentScript.dataset;
async function look() {
  try {
    const answer = await fetch(mark, { cache: "no-store" });
    if (answer.ok && (await answer.text()) > build) location.reload();
  } catch {
    // The server is gone or between two builds: look again.
  }
  setTimeout(look, 1000);
}
look();
