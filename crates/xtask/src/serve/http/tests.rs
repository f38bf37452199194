//! The server, asked over a real socket.

use super::*;
use std::net::Ipv4Addr;

fn ask(isolation: Isolation, request: &str) -> io::Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/serve");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let site = Arc::new(Site::new(root, isolation));
    thread::spawn(move || serve(&listener, site));
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    stream.shutdown(std::net::Shutdown::Write)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn status(request: &str) -> io::Result<String> {
    let answer = ask(Isolation::On, request)?;
    Ok(answer.split(' ').nth(1).unwrap_or_default().to_owned())
}

#[test]
fn a_file_comes_with_its_length_and_the_isolation_headers() -> io::Result<()> {
    let answer = ask(Isolation::On, "GET /mod.rs?x=1 HTTP/1.1\r\n\r\n")?;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("Cross-Origin-Opener-Policy: same-origin\r\n"));
    assert!(answer.contains("Cross-Origin-Embedder-Policy: require-corp\r\n"));
    let expected = include_str!("../mod.rs");
    assert!(answer.contains(&format!("Content-Length: {}\r\n", expected.len())));
    assert!(answer.ends_with(expected));
    Ok(())
}

#[test]
fn the_page_that_opens_perfetto_is_not_cut_off_from_it() -> io::Result<()> {
    let answer = ask(Isolation::On, "GET /perfetto.html?language=en HTTP/1.1\r\n\r\n")?;
    assert!(!answer.contains("Cross-Origin"), "{answer}");
    Ok(())
}

#[test]
fn isolation_can_be_left_out() -> io::Result<()> {
    let answer = ask(Isolation::Off, "GET /mod.rs HTTP/1.1\r\n\r\n")?;
    assert!(!answer.contains("Cross-Origin"), "{answer}");
    Ok(())
}

#[test]
fn a_connection_carries_several_requests() -> io::Result<()> {
    let head = "HEAD /mod.rs HTTP/1.1\r\nHost: x\r\n\r\n";
    let answer = ask(Isolation::Off, &head.repeat(3))?;
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 3, "{answer}");
    Ok(())
}

#[test]
fn nothing_outside_the_folder_is_served() -> io::Result<()> {
    for target in ["/../main.rs", "/%2e%2e/main.rs", "//etc/passwd", "/%2fetc", "mod.rs"] {
        assert_eq!(status(&format!("GET {target} HTTP/1.1\r\n\r\n"))?, "400", "{target}");
    }
    Ok(())
}

#[test]
fn what_is_missing_or_not_asked_properly_is_refused() -> io::Result<()> {
    assert_eq!(status("GET /none.js HTTP/1.1\r\n\r\n")?, "404");
    assert_eq!(status("POST /mod.rs HTTP/1.1\r\n\r\n")?, "405");
    Ok(())
}

#[test]
fn modules_get_the_type_that_browsers_insist_on() {
    assert_eq!(content_type(Path::new("a_bg.wasm")), "application/wasm");
    assert!(content_type(Path::new("a.js")).starts_with("text/javascript"));
}

#[test]
fn only_names_with_a_fingerprint_may_be_kept_for_ever() {
    assert!(is_fingerprint("0123456789abcdef"));
    assert!(!is_fingerprint("engine"));
}
