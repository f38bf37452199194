//! Patterns for the prelude's `re`. Compiled ones are kept by this thread of the host: they follow
//! from the pattern alone and are no part of the machine's state.

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use super::{Native, native};
use crate::{
    object::Object,
    process::{Call, Flow, Process, R},
    re::{self, Mode, Program, Subject, Trouble},
    thread::Thread,
    types::T,
    value::Value,
};

pub const TABLE: &[Native] = &[native("_re_compile", compile), native("_re_find", find)];

/// How many compiled patterns are kept.
const KEPT: usize = 256;

/// A pattern's characters, its flags, and whether it is bytes.
type Key = (Box<[u32]>, u32, bool);

#[derive(Default)]
struct Cache {
    programs: HashMap<Key, Arc<Program>>,
    /// The last text with characters beyond ASCII, and those characters.
    text: (String, Arc<[u32]>),
}

thread_local! {
    static CACHE: RefCell<Cache> = RefCell::default();
}

fn key(p: &Process, pattern: Value, flags: Value) -> Key {
    let flags = p.as_i64(flags).and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    match p.object(pattern) {
        Some(Object::Bytes(bytes)) => (bytes.iter().map(|b| u32::from(*b)).collect(), flags, true),
        _ => {
            let text = p.as_str(p.payload(pattern)).unwrap_or_default();
            (text.chars().map(u32::from).collect(), flags, false)
        }
    }
}

fn program(key: Key) -> Result<Arc<Program>, Trouble> {
    if let Some(known) = CACHE.with_borrow(|cache| cache.programs.get(&key).cloned()) {
        return Ok(known);
    }
    let program = Arc::new(re::lower(&re::parse(&key.0, key.1, key.2)?)?);
    CACHE.with_borrow_mut(|cache| {
        if cache.programs.len() >= KEPT {
            cache.programs.clear();
        }
        cache.programs.insert(key, program.clone());
    });
    Ok(program)
}

/// `_re_compile(pattern, flags)`: number of groups, their names, and flags; or the message and the
/// position of what is wrong.
fn compile(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let program = match program(key(p, call.arg(th, 0), call.arg(th, 1))) {
        Ok(program) => program,
        Err(Trouble::Refused(what)) => {
            return p.unsupported(th, format!("{what} are not supported here"));
        }
        Err(Trouble::Wrong { message, at }) => {
            let message = p.str(th, message);
            let at = at.map_or(Value::None, |at| Value::Int(at as i64));
            return Ok(Flow::Value(p.tuple(th, [message, at])));
        }
    };
    let mut names = Vec::with_capacity(program.names.len());
    for (name, number) in &program.names {
        let name = p.str(th, name.as_str());
        names.push(p.tuple(th, [name, Value::Int(i64::from(*number))]));
    }
    let names = p.list(th, names);
    let (groups, flags) = (i64::from(program.groups), i64::from(program.flags));
    Ok(Flow::Value(p.tuple(th, [Value::Int(groups), names, Value::Int(flags)])))
}

/// The characters of a text that is not all ASCII.
fn characters(text: &str) -> Arc<[u32]> {
    CACHE.with_borrow_mut(|cache| {
        if cache.text.0 != text {
            cache.text = (text.to_owned(), text.chars().map(u32::from).collect());
        }
        cache.text.1.clone()
    })
}

/// `_re_find(pattern, flags, text, start, end, mode, advance)`: spans of the match and its groups
/// and the number of the group closed last; None if there is no match. `mode` is 0 for `match`,
/// 1 for `search`, 2 for `fullmatch`; `advance` takes no empty match at the start.
fn find(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Ok(program) = program(key(p, call.arg(th, 0), call.arg(th, 1))) else {
        return Ok(Flow::Value(Value::None));
    };
    let place = |p: &Process, at: usize| {
        p.as_i64(call.arg(th, at)).and_then(|n| usize::try_from(n).ok()).unwrap_or(0)
    };
    let (start, end) = (place(p, 3), place(p, 4));
    let mode = [Mode::Match, Mode::Search, Mode::Full][place(p, 5).min(2)];
    let advance = call.arg(th, 6) == Value::Bool(true);
    let text = p.payload(call.arg(th, 2));
    let found = match p.object(text) {
        Some(Object::Bytes(bytes)) => {
            re::find(&program, Subject::Bytes(bytes), start, end, mode, advance)
        }
        Some(Object::ByteArray(bytes)) => {
            re::find(&program, Subject::Bytes(bytes), start, end, mode, advance)
        }
        Some(Object::Str(s)) if s.is_ascii() => {
            re::find(&program, Subject::Bytes(s.text().as_bytes()), start, end, mode, advance)
        }
        Some(Object::Str(s)) => {
            let characters = characters(s.text());
            re::find(&program, Subject::Chars(&characters), start, end, mode, advance)
        }
        _ => Ok(None),
    };
    let found = match found {
        Ok(Some(found)) => found,
        Ok(None) => return Ok(Flow::Value(Value::None)),
        Err(re::Limit) => {
            return p.raise(
                th,
                T::Unsupported,
                "this pattern takes too many steps on this text; a pattern that can match in fewer \
                 ways is faster",
            );
        }
    };
    let mut spans = Vec::with_capacity(found.spans.len());
    for span in found.spans {
        let (from, to) = span.map_or((-1, -1), |(from, to)| (from as i64, to as i64));
        spans.push(p.tuple(th, [Value::Int(from), Value::Int(to)]));
    }
    let spans = p.list(th, spans);
    let last = found.last.map_or(Value::None, |last| Value::Int(i64::from(last)));
    Ok(Flow::Value(p.tuple(th, [spans, last])))
}
