//! A small HTTP/1.1 server for the files of one folder: GET and HEAD, one thread a connection.

use super::Isolation;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// A request's head over this many bytes is nobody's browser.
const MAX_HEAD: u64 = 32 * 1024;

/// A folder and how it is served.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    isolation: Isolation,
}

impl Site {
    /// Serves the files below `root`.
    pub fn new(root: PathBuf, isolation: Isolation) -> Self {
        Self { root, isolation }
    }

    fn answer(&self, request: &Request) -> io::Result<Response> {
        let method = match request.method.as_str() {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => return Ok(Response::plain(405, "Method Not Allowed", Method::Get)),
        };
        let Some(mut file) = self.file(&request.target) else {
            return Ok(Response::plain(400, "Bad Request", method));
        };
        if file.is_dir() {
            file.push("index.html");
        }
        match File::open(&file) {
            Ok(body) if body.metadata()?.is_file() => Ok(Response::file(&file, body, method)),
            _ => Ok(Response::plain(404, "Not Found", method)),
        }
    }

    /// The file that a request's target names; none for a target that leaves the folder.
    fn file(&self, target: &str) -> Option<PathBuf> {
        let path = target.split(['?', '#']).next()?;
        let decoded = percent_decode(path.strip_prefix('/')?)?;
        let relative = Path::new(&decoded);
        relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
            .then(|| self.root.join(relative))
    }
}

/// Serves until the listener fails.
pub fn serve(listener: &TcpListener, site: Arc<Site>) {
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that goes away in the middle of an answer is no error of ours.
        thread::spawn(move || drop(converse(&stream, &site)));
    }
}

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        // It hands traces to a window of another host, which isolation would forbid.
        let hands_over = request.target.starts_with("/perfetto.html");
        let isolation = if hands_over { Isolation::Off } else { site.isolation };
        site.answer(&request)?.write(stream, isolation)?;
    }
    Ok(())
}

struct Request {
    method: String,
    target: String,
}

impl Request {
    /// The next request of a connection; none when the other side has closed it.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = reader.take(MAX_HEAD);
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace().map(str::to_owned);
        let request = words.next().zip(words.next());
        loop {
            let mut header = String::new();
            let read = head.read_line(&mut header)?;
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if header.trim().is_empty() {
                break;
            }
        }
        let (method, target) = request.ok_or(io::ErrorKind::InvalidData)?;
        Ok(Some(Self { method, target }))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Method {
    Get,
    Head,
}

enum Body {
    Text(&'static str),
    File(File),
}

struct Response {
    status: u16,
    reason: &'static str,
    content_type: &'static str,
    cache: &'static str,
    method: Method,
    body: Body,
}

impl Response {
    fn plain(status: u16, reason: &'static str, method: Method) -> Self {
        Self {
            status,
            reason,
            content_type: "text/plain; charset=utf-8",
            cache: "no-store",
            method,
            body: Body::Text(reason),
        }
    }

    fn file(path: &Path, body: File, method: Method) -> Self {
        let named_by_content = path.components().any(|part| {
            let name = part.as_os_str().to_string_lossy();
            name.split(['-', '_', '.']).any(is_fingerprint)
        });
        Self {
            status: 200,
            reason: "OK",
            content_type: content_type(path),
            cache: match named_by_content {
                true => "max-age=31536000, immutable",
                false => "no-cache",
            },
            method,
            body: Body::File(body),
        }
    }

    fn write(self, mut stream: impl Write, isolation: Isolation) -> io::Result<()> {
        let length = match &self.body {
            Body::Text(text) => text.len() as u64,
            Body::File(file) => file.metadata()?.len(),
        };
        let mut head = format!(
            "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {length}\r\n\
             Cache-Control: {}\r\nX-Content-Type-Options: nosniff\r\n",
            self.status, self.reason, self.content_type, self.cache
        );
        if isolation == Isolation::On {
            head.push_str(
                "Cross-Origin-Opener-Policy: same-origin\r\n\
                 Cross-Origin-Embedder-Policy: require-corp\r\n\
                 Cross-Origin-Resource-Policy: same-origin\r\n",
            );
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        if self.method == Method::Get {
            match self.body {
                Body::Text(text) => stream.write_all(text.as_bytes())?,
                Body::File(file) => drop(io::copy(&mut file.take(length), &mut stream)?),
            }
        }
        stream.flush()
    }
}

/// Sixteen hexadecimal digits: both Trunk and our last build step write them into names.
fn is_fingerprint(word: &str) -> bool {
    word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        let value = digit()? * 16 + digit()?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests;
