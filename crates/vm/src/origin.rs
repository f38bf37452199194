//! Where an exception was raised first, for those who are told that nobody caught it.

use heddle_protocol::event::Root;

use crate::{
    object::Object,
    process::Process,
    text,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// Members of a group that are told of.
const MOST_ROOTS: usize = 8;

/// Class and message, without notes.
pub fn last_line(p: &Process, exc: Ref) -> String {
    let name = text::class_path(p, p.class_of(Value::Ref(exc)));
    match text::str_of(p, Value::Ref(exc)) {
        Ok(message) if !message.is_empty() => format!("{name}: {message}"),
        _ => name,
    }
}

/// The line of the person's code in which it was raised; 0 if in none.
pub fn line(p: &Process, exc: Ref) -> u32 {
    let Object::Exception(exception) = p.get(exc) else { return 0 };
    let found = exception.traceback.iter().find_map(|entry| {
        let code = p.program.code(entry.code);
        let info = code.infos.get(entry.pc as usize).filter(|_| !code.hidden)?;
        Some(info.place.line)
    });
    found.unwrap_or(0)
}

/// Of a group each exception in it; of another one itself, if another thread than `th` made it.
pub fn roots(p: &Process, th: &Thread, exc: Ref) -> Vec<Root> {
    let mut roots = Vec::new();
    let mut todo = vec![exc];
    while let Some(r) = todo.pop() {
        if roots.len() == MOST_ROOTS {
            break;
        }
        match members(p, r) {
            Some(members) => todo.extend(members.iter().rev().filter_map(|member| member.as_ref())),
            None if r != exc || r.region() != usize::from(th.region.0) => {
                let thread = thread_of(p, th, r);
                roots.push(Root { thread, line: line(p, r), error: last_line(p, r) });
            }
            None => {}
        }
    }
    roots
}

/// What a group holds.
fn members(p: &Process, exc: Ref) -> Option<&[Value]> {
    if !p.native_type(Value::Ref(exc)).is_subtype(T::BaseExceptionGroup) {
        return None;
    }
    let Object::Exception(group) = p.get(exc) else { return None };
    p.as_items(*p.as_items(group.args)?.get(1)?)
}

/// Threads allocate in regions of their own, so an exception tells who made it.
fn thread_of(p: &Process, th: &Thread, exc: Ref) -> u32 {
    let region = |th: &Thread| usize::from(th.region.0);
    let is_it = |other: &&Thread| region(other) == exc.region();
    if is_it(&th) { th.id.0 } else { p.threads.iter().find(is_it).map_or(th.id.0, |th| th.id.0) }
}
