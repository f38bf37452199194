//! `serve`: a build, then dist/ over HTTP with the headers that let workers share memory.

mod http;

use crate::{build, project, say};
use anyhow::{Context, Result, bail};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

const PORT: u16 = 8080;

/// Whether responses carry the headers of cross-origin isolation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// COOP, COEP and CORP are sent: `crossOriginIsolated` is true.
    On,
    /// As on a host that cannot set headers.
    Off,
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    port: u16,
    isolation: Isolation,
    build_first: bool,
}

impl Options {
    /// Reads `[--port N] [--no-isolation] [--no-build]`.
    pub fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { port: PORT, isolation: Isolation::On, build_first: true };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--port" => {
                    let value = args.next().context("--port wants a number")?;
                    options.port =
                        value.parse().with_context(|| format!("{value:?} is no port"))?;
                }
                "--no-isolation" => options.isolation = Isolation::Off,
                "--no-build" => options.build_first = false,
                other => bail!("serve knows no option {other:?}"),
            }
        }
        Ok(options)
    }
}

/// Serves until the process is ended.
pub fn serve(options: &Options) -> Result<()> {
    if options.build_first {
        build::build()?;
    }
    let root = project::dist();
    if !root.join("index.html").is_file() {
        bail!("dist/ holds no page; leave out --no-build");
    }
    let listener = listen(options.port)?;
    say::line(format_args!("==> http://{}/", listener.local_addr()?));
    if options.isolation == Isolation::Off {
        say::doing("without isolation headers: threads cannot run live");
    }
    say::doing("Ctrl-C ends it");
    http::serve(&listener, Arc::new(http::Site::new(root, options.isolation)));
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            say::doing(format_args!("port {port} is taken, so another one is used"));
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&args)
    }

    #[test]
    fn options_are_read_in_any_order() -> Result<()> {
        let options = parse("--no-isolation --port 9000")?;
        assert_eq!(options.port, 9000);
        assert_eq!(options.isolation, Isolation::Off);
        assert!(options.build_first);
        Ok(())
    }

    #[test]
    fn wrong_options_are_refused() {
        for line in ["--port", "--port x", "--port 70000", "--fast"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_taken_port_gives_way_to_a_free_one() -> Result<()> {
        let first = listen(0)?;
        let taken = first.local_addr()?.port();
        let second = listen(taken)?.local_addr()?.port();
        assert_ne!(second, taken);
        Ok(())
    }
}
