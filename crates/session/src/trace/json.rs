//! The records of a trace, and how they are written.

use std::io::{self, Write};

use serde::Serialize;

/// A row of the picture: Perfetto groups rows by process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Track {
    pub pid: u32,
    pub tid: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// A name, or a place in the order.
    Metadata,
    /// A stretch with its length.
    Complete,
    Instant,
    ArrowStart,
    ArrowEnd,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub track: Track,
    /// Nanoseconds.
    pub at: u64,
    pub phase: Phase,
    /// Nanoseconds; of stretches only.
    pub length: u64,
    pub category: &'static str,
    pub name: String,
    /// Of arrows: the same at both ends.
    pub id: Option<u32>,
    pub args: Option<Args>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Args {
    /// Line of the program.
    Line(u32),
    Name(String),
    SortIndex(u32),
}

/// The line, where there is one.
pub fn line(line: u32) -> Option<Args> {
    (line > 0).then_some(Args::Line(line))
}

impl Record {
    pub fn new(track: Track, at: u64, phase: Phase, category: &'static str, name: &str) -> Record {
        let name = name.to_owned();
        Record { track, at, phase, length: 0, category, name, id: None, args: None }
    }

    /// Names or orders the track, or its process.
    pub fn metadata(track: Track, what: &'static str, args: Args) -> Record {
        Record { args: Some(args), ..Record::new(track, 0, Phase::Metadata, "__metadata", what) }
    }
}

/// A run, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    records: Vec<Record>,
    cut: bool,
}

impl Trace {
    /// Puts records in the order of time; at one moment, stretches begin before arrows touch them.
    pub(super) fn new(mut records: Vec<Record>, cut: bool) -> Trace {
        records.sort_by_key(|record| (record.phase != Phase::Metadata, record.at, record.phase));
        Trace { records, cut }
    }

    /// Whether the run was longer than what is kept.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Writes the JSON, one record a line.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_to(&self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(b"{\"displayTimeUnit\":\"ns\",\"otherData\":{\"producer\":\"heddle\"},")?;
        out.write_all(b"\"traceEvents\":[\n")?;
        for (at, record) in self.records.iter().enumerate() {
            if at > 0 {
                out.write_all(b",\n")?;
            }
            serde_json::to_writer(&mut *out, &Line::from(record))?;
        }
        out.write_all(b"\n]}\n")
    }

    /// The same in memory.
    pub fn to_json(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing to memory does not fail, and the records hold nothing that JSON cannot say.
        let _ = self.write_to(&mut bytes);
        bytes
    }
}

/// A record as the format has it.
#[derive(Serialize)]
struct Line<'a> {
    ph: &'static str,
    name: &'a str,
    cat: &'static str,
    pid: u32,
    tid: u32,
    ts: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    dur: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<u32>,
    /// An arrow ends in the stretch around its end, not in the next one.
    #[serde(skip_serializing_if = "Option::is_none")]
    bp: Option<&'static str>,
    /// An instant concerns its track only.
    #[serde(skip_serializing_if = "Option::is_none")]
    s: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    args: Option<&'a Args>,
}

impl<'a> From<&'a Record> for Line<'a> {
    fn from(record: &'a Record) -> Line<'a> {
        let is = |phase| record.phase == phase;
        Line {
            ph: match record.phase {
                Phase::Metadata => "M",
                Phase::Complete => "X",
                Phase::Instant => "i",
                Phase::ArrowStart => "s",
                Phase::ArrowEnd => "f",
            },
            name: &record.name,
            cat: record.category,
            pid: record.track.pid,
            tid: record.track.tid,
            ts: microseconds(record.at),
            dur: is(Phase::Complete).then(|| microseconds(record.length)),
            id: record.id,
            bp: is(Phase::ArrowEnd).then_some("e"),
            s: is(Phase::Instant).then_some("t"),
            args: record.args.as_ref(),
        }
    }
}

/// Exact for all runs shorter than a month.
fn microseconds(nanoseconds: u64) -> f64 {
    nanoseconds as f64 / 1000.0
}
