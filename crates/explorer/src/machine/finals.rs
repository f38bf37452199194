//! What variables that a person marked hold at the end of a run: read as if the program itself did
//! so in its last step, so that reduction and merging keep what it comes to.

use heddle_vm::{
    object::Object,
    process::Process,
    text::{plain::class_path, repr::repr},
    value::Value,
    watch::{Access, Field, Kind, Place},
};

use super::{
    Machine,
    past::Past,
    touch::{Touched, of_kind},
};
use crate::{
    column::Key,
    conflict::{Mode, Touch},
    phase::Who,
    region,
};

/// Between the values of several variables.
const BETWEEN: char = '\0';

/// What each marked variable holds, as `repr` writes it; None where it is not bound.
pub type Finals = Vec<Option<String>>;

/// Values as one text.
pub(crate) fn packed(finals: &Finals) -> String {
    let texts: Vec<&str> = finals.iter().map(|value| value.as_deref().unwrap_or("")).collect();
    texts.join(&BETWEEN.to_string())
}

/// Values of a text.
pub(crate) fn unpacked(text: &str) -> Finals {
    text.split(BETWEEN).map(|value| (!value.is_empty()).then(|| value.to_owned())).collect()
}

/// What marked variables of a process hold, and the globals that were looked at. Objects are looked
/// at through the heap, whose watch notes them.
pub(super) fn finals_of(p: &Process, marks: &[String]) -> (Finals, Vec<Kind>) {
    let mut globals = Vec::new();
    let finals = marks.iter().map(|mark| {
        let mut names = mark.split('.');
        let (index, mut value) = global(p, names.next()?)?;
        globals.push(Kind::Global { module: p.program.main.0, index });
        for name in names {
            value = attribute(p, value, name)?;
        }
        (!value.is_undef()).then(|| shown(p, value))
    });
    (finals.collect(), globals)
}

fn global(p: &Process, name: &str) -> Option<(u16, Value)> {
    let main = usize::from(p.program.main.0);
    let names = &p.program.modules.get(main)?.globals;
    let index = names.iter().position(|sym| p.program.syms.text(*sym) == name)?;
    let value = p.globals.get(main)?.get(index).copied().unwrap_or(Value::Undef);
    Some((index as u16, value))
}

fn attribute(p: &Process, value: Value, name: &str) -> Option<Value> {
    let Value::Ref(r) = value else { return None };
    let attrs = match p.heap.get(r) {
        Object::Instance { attrs, .. } => attrs,
        Object::Class(class) => &class.attrs,
        _ => return None,
    };
    attrs.iter().find(|(sym, _)| p.sym_text(*sym) == name).map(|(_, value)| value)
}

/// `repr(value)` without addresses, which mean nothing here.
fn shown(p: &Process, value: Value) -> String {
    match repr(p, value) {
        Ok(text) => without_addresses(&text),
        // Only the program's own code could say.
        Err(_) => format!("<{} object>", class_path(p, p.class_of(value))),
    }
}

fn without_addresses(text: &str) -> String {
    let mut pieces = text.split(" at 0x");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.trim_start_matches(|ch: char| ch.is_ascii_hexdigit()));
    }
    out
}

impl Machine {
    /// What the marked variables hold in the program's process, if it is over since the step that is
    /// being made began; with what was looked at for that.
    pub(super) fn last_look(&mut self, who: Who, past: &Past, touched: &mut Touched) {
        if self.settings.finals.is_empty() {
            return;
        }
        let marks = self.settings.finals.clone();
        let Some(p) = self.world.fallen_mut(0) else { return };
        if let Some(watch) = p.heap.watch_mut() {
            watch.take_accesses();
        }
        let (_, globals) = finals_of(p, &marks);
        let accesses = p.heap.watch_mut().and_then(heddle_vm::watch::Watch::take_accesses);
        let looks =
            globals.into_iter().map(|kind| Access { place: Place::new(kind), write: false, at: 0 });
        let looks: Vec<Access> = looks.chain(accesses.unwrap_or_default()).collect();
        let locks = self.known.conflicts.lockset(who.process, &past.held);
        for access in looks {
            let kind = access.place.kind();
            let field = if let Kind::Slot(_, field) = kind { field } else { Field::WHOLE };
            if let Kind::Slot(r, _) = kind
                && (region::is_any_own(r) || r.region() == region::FROZEN)
            {
                continue;
            }
            self.reads_of(0, kind, &mut touched.reads);
            let touch = Touch { who, field, mode: Mode::Read, phase: past.phase, locks };
            self.note(of_kind(0, kind), touch, &mut touched.seers);
        }
    }

    /// Writes what the marked variables of a process that is over held.
    pub(super) fn write_finals(&mut self, p: &Process, writes: &mut Vec<(u32, u32)>) {
        if p.pid != 0 || self.settings.finals.is_empty() {
            return;
        }
        let (finals, _) = finals_of(p, &self.settings.finals);
        let number = self.contents.text(&packed(&finals));
        let column = self.column(Key::Finals);
        writes.push((column, number));
    }

    /// What the marked variables hold in a state from which nobody can move, or held when the
    /// program was over; None where nothing says so.
    pub(crate) fn finals(&mut self, state: &[u32]) -> Option<String> {
        if self.settings.finals.is_empty() {
            return None;
        }
        self.load(state);
        if let Some(p) = self.world.process(0) {
            let (finals, _) = finals_of(p, &self.settings.finals);
            return Some(packed(&finals));
        }
        let column = self.columns.find(Key::Finals)?;
        let number = super::load::word(state, column);
        Some(self.contents.text_of(number).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{packed, unpacked, without_addresses};

    #[test]
    fn values_are_packed_and_unpacked() {
        let finals = vec![Some("1".to_owned()), None, Some("'a b'".to_owned())];
        assert_eq!(unpacked(&packed(&finals)), finals);
        assert_eq!(unpacked(&packed(&vec![None])), vec![None]);
    }

    #[test]
    fn addresses_are_left_out() {
        assert_eq!(without_addresses("[<Box object at 0x7f01>, 2]"), "[<Box object>, 2]");
    }
}
