// Fetches the figures anew every few seconds; says so when the server does not answer.
"use strict";

const EVERY_MS = 5000;
const PATIENCE_MS = 10000;
let lastAnswer = new Date();

async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch("/dashboard/part", {
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 401 || answer.status === 403) {
      location.assign("/sign-in");
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.getElementById("content");
    if (!part) throw new Error("no content");
    document.getElementById("content").replaceWith(document.importNode(part, true));
    lastAnswer = new Date();
    tell("");
  } catch {
    tell("No answer from the line server since " + lastAnswer.toLocaleTimeString() + ": these figures are old.");
  }
}

function tell(words) {
  const lost = document.getElementById("lost");
  lost.textContent = words;
  lost.hidden = words === "";
}

async function refreshForEver() {
  await refresh();
  setTimeout(refreshForEver, EVERY_MS);
}

setTimeout(refreshForEver, EVERY_MS);
document.addEventListener("visibilitychange", refresh);
