// The service worker: offline use, and isolation on hosts that cannot set headers.
//
// The last step of the build fills in every file of the page with its fingerprint. One cache
// belongs to one such list; the worker of a new list waits until no page uses the old one.

const FILES = [];

const PREFIX = "heddle-";
const CACHE = PREFIX + fingerprint(FILES.map((file) => file.join(" ")).join("\n"));
const PAGE = new URL("./", self.location).href;
const HASHED = /[-_.][0-9a-f]{16}[/_.]/;

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(PAGE)) return;
  // It hands traces to a window of another host, which isolation would forbid.
  if (url.pathname.endsWith("/perfetto.html")) return;
  if (request.cache === "only-if-cached" && request.mode !== "same-origin") return;
  event.respondWith(answer(request, url).then(isolated));
});

async function fill() {
  const cache = await caches.open(CACHE);
  const names = FILES.map(([name]) => (name === "index.html" ? "./" : name));
  await cache.addAll(names.map((name) => new Request(name, { cache: "no-cache" })));
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

// A file named by its content never changes; all others come from the network while there is one.
async function answer(request, url) {
  const cache = await caches.open(CACHE);
  const key = request.mode === "navigate" ? PAGE : url.origin + url.pathname;
  if (HASHED.test(url.pathname)) {
    const kept = await cache.match(key);
    if (kept) return kept;
  }
  try {
    const response = await fetch(request);
    if (response.ok && HASHED.test(url.pathname)) await cache.put(key, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

// Chromium on the desktop knows Document-Isolation-Policy, which isolates a page without cutting
// it off from the windows it opens, and does so inside frames. Others need COOP and COEP.
const KNOWS_DOCUMENT_ISOLATION = (() => {
  const data = navigator.userAgentData;
  const chromium = data?.brands.find(({ brand }) => brand === "Chromium");
  return chromium !== undefined && Number(chromium.version) >= 137 && !data.mobile;
})();

function isolated(response) {
  if (response.type === "opaque" || response.type === "opaqueredirect" || response.status === 0) {
    return response;
  }
  const headers = new Headers(response.headers);
  if (KNOWS_DOCUMENT_ISOLATION) {
    headers.set("Document-Isolation-Policy", "isolate-and-require-corp");
  } else {
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  }
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

// FNV-1a, 32 bits: tells lists of files apart.
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
