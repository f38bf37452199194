//! In debug mode: where futures, tasks, handles and coroutines were made.

use serde::{Deserialize, Serialize};

use super::event_loop;
use crate::{
    object::Object,
    process::Process,
    thread::{Frame, Thread},
    value::Ref,
};

/// Frames that CPython keeps of handles and coroutines; of futures it keeps all.
const DEPTH: usize = 10;

#[derive(Clone, Debug, Hash, PartialEq, Serialize, Deserialize)]
pub struct MadeAt {
    /// As `created at` says it: `file:line`.
    pub at: Box<str>,
    /// The program's frames, the outermost first.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Hash, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub file: Box<str>,
    pub line: u32,
    pub name: Box<str>,
    pub text: Box<str>,
}

fn is_in_debug_mode(p: &Process, core: Ref) -> bool {
    event_loop(p, core).is_some_and(|inner| inner.debug)
}

/// Of a future or task.
pub fn of_future(p: &Process, th: &Thread, core: Ref, is_task: bool) -> Option<Box<MadeAt>> {
    if !is_in_debug_mode(p, core) {
        return None;
    }
    let rows = rows(p, th, usize::MAX, 0);
    let at = match library_line(p, th, is_task) {
        Some(line) => format!("<lib>/asyncio/{line}"),
        None => last(&rows),
    };
    Some(Box::new(MadeAt { at: at.into(), rows }))
}

/// Of a handle, or of a timer, which CPython makes in one call more.
pub fn of_handle(p: &Process, th: &Thread, core: Ref) -> Option<Box<MadeAt>> {
    if !is_in_debug_mode(p, core) {
        return None;
    }
    let rows = rows(p, th, DEPTH, 1);
    Some(Box::new(MadeAt { at: last(&rows).into(), rows }))
}

/// Of a coroutine that is made while a loop in debug mode runs.
pub fn of_coroutine(p: &Process, th: &Thread) -> Option<Box<MadeAt>> {
    if !is_in_debug_mode(p, th.running_loop?) {
        return None;
    }
    let rows = rows(p, th, DEPTH, 0);
    Some(Box::new(MadeAt { at: last(&rows).into(), rows }))
}

/// What is known of an object.
pub fn known(p: &Process, r: Ref) -> Option<&MadeAt> {
    match p.get(r) {
        Object::Future(inner) => inner.source.as_deref(),
        Object::Handle(handle) => handle.source.as_deref(),
        Object::Generator(g) => g.made_at.as_deref(),
        _ => None,
    }
}

fn last(rows: &[Row]) -> String {
    rows.last().map_or_else(String::new, |row| format!("{}:{}", row.file, row.line))
}

/// The program's frames among the innermost `depth`, of which `inside` are the library's own.
fn rows(p: &Process, th: &Thread, depth: usize, inside: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut count = inside;
    let mut within_run = false;
    for frame in th.frames.iter().rev() {
        if count >= depth {
            break;
        }
        let frame = match frame {
            Frame::Python(frame) => frame,
            // `Handle._run` and `_run_once`.
            Frame::Loop(_) => {
                count += 2;
                continue;
            }
            Frame::Print(_) => continue,
        };
        count += 1;
        let code = p.program.code(frame.code);
        if code.hidden {
            // `run_forever` comes after `run_until_complete`, which `Runner.run` calls.
            let name = code.qualname.as_ref();
            count += usize::from(within_run && name == "Runner.run");
            within_run = name == "BaseEventLoop._complete";
            continue;
        }
        let line = code.infos.get(frame.pc as usize).map_or(0, |info| info.place.line);
        let module = p.program.module(code.module);
        let text = (line as usize).checked_sub(1).and_then(|at| module.lines.get(at));
        let text = text.map_or("", |text| text.trim()).into();
        let name = p.sym_text(code.name).into();
        rows.push(Row { file: module.file.as_ref().into(), line, name, text });
    }
    rows.reverse();
    rows
}

/// The library's line that made a future, where the program did not itself.
fn library_line(p: &Process, th: &Thread, is_task: bool) -> Option<&'static str> {
    for frame in th.frames.iter().rev() {
        let Frame::Python(frame) = frame else { return None };
        let code = p.program.code(frame.code);
        if !code.hidden {
            return None;
        }
        let line = match code.qualname.as_ref() {
            "_future_new" | "_task_new" => return None,
            "BaseEventLoop.create_task" => continue,
            "gather" if !is_task => "tasks.py:765",
            _ if !is_task => "base_events.py:460",
            "create_task" => "tasks.py:410",
            "ensure_future" => "tasks.py:748",
            "Runner.run" => "runners.py:100",
            "TaskGroup.create_task" => "taskgroups.py:173",
            _ => continue,
        };
        return Some(line);
    }
    None
}
