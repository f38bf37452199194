//! The name by which a program knows an object: for deadlocks, events and panels.

use crate::{
    code::Code,
    object::Object,
    process::Process,
    sym,
    thread::{Frame, PyFrame, Thread},
    value::{Sym, Value},
};

/// Containers longer than this are not searched.
const LONGEST: usize = 256;

impl Process {
    /// Name of an object as the program writes it: a global, a local of a running function
    /// (those of `th` first), or one step inside of one (`self.lock`, `forks[2]`); else the name
    /// of its type.
    pub fn name_of(&self, th: &Thread, object: Value) -> String {
        // Words are for people: an explorer that watches wants none, and they would count as reads.
        if self.heap.is_watched() {
            return String::new();
        }
        self.find_name(th, object).unwrap_or_else(|| self.fallback_name(object))
    }

    fn find_name(&self, th: &Thread, object: Value) -> Option<String> {
        object.as_ref()?;
        let main = self.program.main;
        let globals = self.globals.get(usize::from(main.0)).map_or(&[][..], Vec::as_slice);
        let names = &self.program.modules.get(usize::from(main.0))?.globals;
        let globals = || names.iter().copied().zip(globals.iter().copied());
        if let Some((name, _)) = globals().find(|(_, value)| value.same(object)) {
            return Some(self.sym_text(name).to_owned());
        }
        let locals = || self.frames(th).flat_map(|(th, frame, code)| self.locals(th, frame, code));
        if let Some((name, _)) = locals().find(|(_, value)| value.same(object)) {
            return Some(self.sym_text(name).to_owned());
        }
        locals().chain(globals()).find_map(|(name, value)| {
            let inner = self.find_inside(value, object)?;
            Some(format!("{}{inner}", self.sym_text(name)))
        })
    }

    fn fallback_name(&self, object: Value) -> String {
        match self.type_name(object) {
            "lock" => "Lock".to_owned(),
            name => name.to_owned(),
        }
    }

    /// Visible frames, the given thread's first, innermost first.
    fn frames<'a>(
        &'a self,
        th: &'a Thread,
    ) -> impl Iterator<Item = (&'a Thread, &'a PyFrame, &'a Code)> {
        let others = self.threads.iter().filter(move |other| other.id != th.id);
        std::iter::once(th).chain(others).flat_map(move |th| {
            th.frames.iter().rev().filter_map(move |frame| match frame {
                Frame::Python(frame) => {
                    let code = self.program.code(frame.code);
                    (!code.hidden).then_some((th, frame, code))
                }
                _ => None,
            })
        })
    }

    fn locals<'a>(
        &'a self,
        th: &'a Thread,
        frame: &PyFrame,
        code: &'a Code,
    ) -> impl Iterator<Item = (Sym, Value)> + 'a {
        let base = frame.base as usize;
        code.locals.iter().enumerate().filter_map(move |(at, name)| {
            let value = *th.stack.get(base + at)?;
            let value = match self.object(value) {
                Some(Object::Cell(inner)) => *inner,
                _ => value,
            };
            Some((*name, value))
        })
    }

    /// How to get from `outer` to `object` in one step.
    fn find_inside(&self, outer: Value, object: Value) -> Option<String> {
        let attrs = match self.object(outer)? {
            Object::Instance { attrs, .. } => attrs,
            Object::Derived(derived) => &derived.attrs,
            Object::Class(class) => &class.attrs,
            Object::List(items) if items.len() <= LONGEST => return self.position(items, object),
            Object::Tuple(items) if items.len() <= LONGEST => return self.position(items, object),
            Object::Dict(dict) if dict.len() <= LONGEST => {
                let entry = dict.iter().find(|entry| entry.value.same(object))?;
                return match entry.key {
                    Value::Int(key) => Some(format!("[{key}]")),
                    key => Some(format!("['{}']", self.as_str(key)?)),
                };
            }
            _ => return None,
        };
        let (name, _) =
            attrs.iter().find(|(name, value)| *name != sym::DICT && value.same(object))?;
        Some(format!(".{}", self.sym_text(name)))
    }

    fn position(&self, items: &[Value], object: Value) -> Option<String> {
        let at = items.iter().position(|item| item.same(object))?;
        Some(format!("[{at}]"))
    }
}
