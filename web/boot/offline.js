// Registers the service worker, which serves the page offline and, on hosts that set no headers,
// adds those that let workers share memory.
//
// On this machine's own addresses, where the page is developed and tested, it stays away unless
// the address asks for it by ?sw=1. ?sw=0 keeps it away anywhere.

const RELOADED = "heddle-reloaded-for-isolation";
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/;

const wish = new URLSearchParams(location.search).get("sw");
const wanted = wish === null ? !LOCAL.test(location.hostname) : wish === "1";

if (wanted && isSecureContext && "serviceWorker" in navigator) {
  try {
    await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
    await isolate();
  } catch (error) {
    // The page works without it; the browser, or the frame the page is in, may forbid it.
    console.info("No service worker:", error.message);
  }
}

// The headers of a page that was loaded before the worker was there can only come with the next
// load. One reload is tried, and never a second one in a row: where it did not help (an old
// browser, a frame, a reload that bypasses workers) the page goes on without isolation.
async function isolate() {
  if (crossOriginIsolated) {
    sessionStorage.removeItem(RELOADED);
    return;
  }
  await navigator.serviceWorker.ready;
  if (sessionStorage.getItem(RELOADED) === null) {
    sessionStorage.setItem(RELOADED, "yes");
    location.reload();
  }
}
