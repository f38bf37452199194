//! `print`: one write for each text, separator and line end, as CPython does.

use heddle_protocol::{EventKind, Stream};
use serde::{Deserialize, Serialize};

use super::{Native, with_fallback};
use crate::{
    object::Object,
    process::{Call, Fault, Flow, Process, R},
    text,
    thread::{Frame, Ret, Thread},
    value::Value,
};

/// Writes still to be made; each is a step of its own.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct PrintFrame {
    pub stream: Stream,
    pub pieces: Vec<Piece>,
    pub next: usize,
    pub ret: Ret,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Piece {
    Text(Box<str>),
    /// What can change meanwhile: it is asked for its text once what comes before it has been written, in a
    /// step of its own.
    Of(Value),
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Piece::Text(text.into())
    }
}

impl PrintFrame {
    /// The values that it holds.
    pub fn values(&self) -> impl Iterator<Item = Value> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Of(value) => Some(*value),
            Piece::Text(_) => None,
        })
    }

    /// Whether it writes next.
    pub fn writes(&self) -> bool {
        matches!(self.pieces.get(self.next), Some(Piece::Text(_)))
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.pieces.iter_mut().filter_map(|piece| match piece {
            Piece::Of(value) => Some(value),
            Piece::Text(_) => None,
        })
    }
}

pub const TABLE: &[Native] = &[with_fallback("print", print, "_print")];

/// The keyword arguments of `print`.
struct Options {
    sep: Option<Box<str>>,
    end: Option<Box<str>>,
    stream: Stream,
}

fn print(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let names: Vec<Value> = p.as_items(call.names).map(<[Value]>::to_vec).unwrap_or_default();
    let given = call.n - names.len();
    let options = options(p, th, call, &names, given)?;
    let sep = options.sep.as_deref().unwrap_or(" ");
    let end = options.end.as_deref().unwrap_or("\n");
    let mut pieces: Vec<Piece> = Vec::with_capacity(given * 2);
    for i in 0..given {
        if i > 0 && !sep.is_empty() {
            pieces.push(sep.into());
        }
        let value = call.arg(th, i);
        if i > 0 && !has_fixed_text(p, value) {
            pieces.push(Piece::Of(value));
            continue;
        }
        let text = text::str_of(p, value)?;
        if !text.is_empty() {
            pieces.push(text.as_str().into());
        }
    }
    if !end.is_empty() {
        pieces.push(end.into());
    }
    if pieces.is_empty() {
        return Ok(Flow::Value(Value::None));
    }
    let frame = PrintFrame { stream: options.stream, pieces, next: 0, ret: Ret::Drop };
    Ok(Flow::Push(Frame::Print(frame)))
}

fn has_fixed_text(p: &Process, value: Value) -> bool {
    matches!(p.object(value), Some(Object::Exception(_))) || text::is_fixed(p, value)
}

fn options(p: &mut Process, th: &Thread, call: Call, names: &[Value], given: usize) -> R<Options> {
    let (mut sep, mut end, mut file) = (None, None, Value::None);
    for (i, name) in names.iter().enumerate() {
        let value = call.arg(th, given + i);
        match p.as_str(*name).unwrap_or_default() {
            "sep" => sep = text_option(p, th, "sep", value)?,
            "end" => end = text_option(p, th, "end", value)?,
            "file" => file = value,
            "flush" => {}
            other => {
                let known = ["sep", "end", "file", "flush"].into_iter();
                let hint = crate::suggest::hint(other, known);
                let message = format!("print() got an unexpected keyword argument '{other}'{hint}");
                return p.type_error(th, message);
            }
        }
    }
    if file.is_none() {
        file = current_stdout(p);
    }
    let stream = match p.object(file) {
        _ if file.is_undef() => Stream::Stdout,
        Some(Object::TextStream(1)) => Stream::Stdout,
        Some(Object::TextStream(2)) => Stream::Stderr,
        _ => return Err(Fault::NeedsPython),
    };
    Ok(Options { sep, end, stream })
}

fn text_option(p: &mut Process, th: &Thread, name: &str, value: Value) -> R<Option<Box<str>>> {
    if value.is_none() {
        return Ok(None);
    }
    match p.as_str(value).map(Box::from) {
        Some(text) => Ok(Some(text)),
        None => {
            let message = format!("{name} must be None or a string, not {}", p.type_name(value));
            p.type_error(th, message)
        }
    }
}

/// `sys.stdout` where `sys` is imported, `Undef` where nobody can have changed it.
pub fn current_stdout(p: &Process) -> Value {
    let program = &p.program;
    let found = program.module_index.get("sys").and_then(|id| {
        let sym = program.syms.find("stdout")?;
        let at = program.module(*id).global_index.get(&sym)?;
        p.globals.get(usize::from(id.0))?.get(usize::from(*at)).copied()
    });
    found.unwrap_or(Value::Undef)
}

/// What a step of a print frame came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Printed {
    /// There is more to write.
    More,
    /// That was the last piece: the frame is over and gives None.
    Last,
    /// Python code has to say what the text of this is, and writes it; then the frame goes on.
    Asks(Value),
}

/// Makes the frame's next write, or what is to be written.
pub fn step(p: &mut Process, th: &Thread, frame: &mut PrintFrame) -> R<Printed> {
    let next = frame.next;
    match frame.pieces.get(next) {
        Some(Piece::Text(text)) => write_piece(p, th, frame.stream, text),
        Some(Piece::Of(value)) => match text::str_of(p, *value) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                frame.pieces[next] = text.as_str().into();
                return Ok(Printed::More);
            }
            Err(Fault::NeedsPython) => {
                frame.next += 1;
                return Ok(Printed::Asks(*value));
            }
            Err(fault) => return Err(fault),
        },
        None => {}
    }
    frame.next += 1;
    Ok(if frame.next < frame.pieces.len() { Printed::More } else { Printed::Last })
}

/// One write call. What goes beyond the bound of output is dropped, and said once.
pub fn write_piece(p: &mut Process, th: &Thread, stream: Stream, text: &str) {
    let bound = p.limits.output_bytes;
    if p.output_bytes > bound {
        return;
    }
    p.output_bytes = p.output_bytes.saturating_add(text.len() as u64);
    if p.output_bytes > bound {
        p.emit(th, EventKind::OutputFull);
    } else {
        p.emit(th, EventKind::Write { stream, text: text.to_owned() });
    }
}
