// Serves a folder to the tests: with the isolation headers, or as a host that cannot set any.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * Starts a server on a free port.
 *
 * `isolation` is "headers" or "none". `folder` is a path below which the site appears, such as
 * "/sub/folder/", for hosts that do not give it their root. `extra(url)` may answer a request of
 * its own with `{ type, body }`.
 *
 * Gives `{ origin, url, close() }`; `url` ends with a slash.
 */
export async function startServer({
  root = DIST,
  isolation = "headers",
  folder = "/",
  extra = () => undefined,
} = {}) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const isolated = isolation === "headers" && !url.pathname.endsWith("/perfetto.html");
    const headers = isolated ? { ...ISOLATION } : {};
    headers["Cache-Control"] = "no-cache";
    const own = extra(url);
    if (own !== undefined) {
      response.writeHead(200, { ...headers, "Content-Type": own.type }).end(own.body);
      return;
    }
    const file = await fileOf(root, folder, url.pathname);
    if (file === undefined) {
      response.writeHead(404, { ...headers, "Content-Type": "text/plain" }).end("Not Found");
      return;
    }
    headers["Content-Type"] = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + folder,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function fileOf(root, folder, pathname) {
  if (!pathname.startsWith(folder)) return undefined;
  const relative = normalize(decodeURIComponent(pathname.slice(folder.length)));
  if (relative.startsWith("..") || relative.startsWith(sep)) return undefined;
  const file = join(root, relative);
  const info = await stat(file).catch(() => undefined);
  if (info?.isFile()) return file;
  if (!info?.isDirectory()) return undefined;
  const index = join(file, "index.html");
  return (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}
