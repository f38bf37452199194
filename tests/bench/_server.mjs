// A host as people have it: files compressed ahead of time, and a line of a given speed.
//
// The line is imitated here, not by the browser's own throttle, because that one does not reach
// the requests that workers make. All requests share one line; each answer first waits for the
// round trip.

import { createHash } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const CACHE = fileURLToPath(new URL("./node_modules/.cache/brotli/", import.meta.url));
const compress = promisify(brotliCompress);

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

/** What 10 Mbps and 40 ms are. */
export const LINE = { bytesPerMs: 1_250, roundTripMs: 40 };

/** Answers go out in pieces of this many bytes, so that requests share the line. */
const PIECE = 8_192;

/**
 * Serves `root` on a free port, compressed by brotli at its best. `line` bounds its speed;
 * `pages` are more files, as texts by path.
 *
 * Gives { origin, url, sent, close() }; `sent` maps each path that was asked for to its bytes.
 */
export async function startHost({ root, line, pages = {} }) {
  const sent = new Map();
  let free = 0;
  const transfer = async (response, body) => {
    if (line === undefined) return void response.end(body);
    await pause(line.roundTripMs);
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      const now = performance.now();
      free = Math.max(free, now) + piece.length / line.bytesPerMs;
      if (free - now > 1) await pause(free - now);
      response.write(piece);
    }
    response.end();
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = await packed(root, pages, path);
    if (file === undefined) {
      response.writeHead(404, ISOLATION).end();
      return;
    }
    sent.set(path, file.body.length);
    response.writeHead(200, {
      ...ISOLATION,
      "Cache-Control": "max-age=600",
      "Content-Encoding": "br",
      "Content-Length": file.body.length,
      "Content-Type": file.type,
    });
    await transfer(response, file.body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: `${origin}/`,
    sent,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Compresses files before they are asked for, since that takes long and must not be measured. */
export async function prepack(root, names) {
  await Promise.all(names.map((name) => packed(root, {}, `/${name}`)));
}

const memory = new Map();

async function packed(root, pages, path) {
  const name = path.endsWith("/") ? `${path}index.html` : path;
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  if (pages[name] !== undefined) return { type, body: await pack(Buffer.from(pages[name])) };
  const file = join(root, normalize(name));
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return undefined;
  const key = `${file} ${info.mtimeMs} ${info.size}`;
  if (!memory.has(key)) memory.set(key, readFile(file).then(pack));
  return { type, body: await memory.get(key) };
}

/** Brotli at quality 11, kept from one measurement to the next. */
export async function pack(plain) {
  const name = join(CACHE, createHash("sha256").update(plain).digest("hex"));
  const kept = await readFile(name).catch(() => undefined);
  if (kept !== undefined) return kept;
  const body = await compress(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  await mkdir(CACHE, { recursive: true });
  await writeFile(name, body);
  return body;
}
