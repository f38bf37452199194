//! What a thread is about to touch of what others can see: with the lines and the names of the program.

use heddle_protocol::{EventKind, SwitchPoints};
use heddle_vm::{
    interp::Stop,
    object::Object,
    thread::ThreadId,
    value::Ref,
    watch::{Field, Kind},
    world::Choice,
};

use super::{Machine, touch::of_kind};
use crate::{conflict::Spot, phase::Who};

/// Accesses to objects and globals that others can see: what, and whether it is written.
pub(super) type Seen = Vec<(Kind, bool)>;

/// An access to something that others can see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub spot: Spot,
    pub field: Field,
    pub write: bool,
    pub line: u32,
    /// As the program names it.
    pub name: String,
    /// Locks that are held then.
    pub held: Vec<Ref>,
}

impl Machine {
    /// Runs a unit that begins here and has so many instructions once more, one by one, and gives
    /// the accesses that were seen in it with their lines. What hidden code does, which makes several
    /// at once, is the library's own affair, and may order what comes after it.
    pub(super) fn sighted(
        &mut self,
        who: Who,
        (seen, instructions): (Seen, u64),
        held: &[Ref],
    ) -> Vec<Sighting> {
        let choice = Choice::Run { process: who.process, thread: ThreadId(who.thread) };
        let end = self.world.steps() + instructions;
        let (mut left, mut held) = (seen, held.to_vec());
        let mut sightings = Vec::new();
        while self.world.steps() < end && !left.is_empty() {
            let (line, before) = (self.line(who), self.world.steps());
            let outcome = self.world.advance(choice, SwitchPoints::Instruction);
            self.world.take_performed();
            let accesses = self.take_accesses(who).unwrap_or_default();
            let made = |kind: Kind, write: bool| {
                accesses.iter().any(|access| access.place.kind() == kind && access.write == write)
            };
            let (here, later) = left.into_iter().partition(|(kind, write)| made(*kind, *write));
            left = later;
            if self.world.steps() - before > 1 || outcome.stop != Stop::Fuel {
                break;
            }
            sightings.extend(self.with_names(who, here, line, &held));
            for event in &outcome.events {
                match event.kind {
                    EventKind::Acquire { object, .. } => held.push(Ref(object)),
                    EventKind::Release { object, .. } => held.retain(|lock| lock.0 != object),
                    _ => {}
                }
            }
        }
        sightings
    }

    /// Accesses that were just made in a line, by the names of the program.
    pub(super) fn with_names(
        &mut self,
        who: Who,
        seen: Seen,
        line: u32,
        held: &[Ref],
    ) -> Vec<Sighting> {
        let mut seen = seen;
        seen.retain(|(kind, _)| !self.is_ordered(who, *kind));
        let program = self.extras.program().clone();
        let sighting = |(kind, write): (Kind, bool)| {
            let name = match kind {
                Kind::Global { module, index } => {
                    let sym = program.modules[usize::from(module)].globals[usize::from(index)];
                    program.syms.text(sym).to_owned()
                }
                Kind::Slot(r, field) => self.name_part(who, r, field),
                _ => String::new(),
            };
            let field = if let Kind::Slot(_, field) = kind { field } else { Field::WHOLE };
            let held = held.to_vec();
            Sighting { spot: of_kind(who.process, kind), field, write, line, name, held }
        };
        seen.into_iter().map(sighting).collect()
    }

    /// Whether it is something of the library that is made for several threads, or holds for each its own.
    fn is_ordered(&self, who: Who, kind: Kind) -> bool {
        let Kind::Slot(r, _) = kind else { return false };
        let process = self.world.process(who.process);
        matches!(
            process.and_then(|p| p.heap.find(r)),
            Some(
                Object::ThreadLocal(_)
                    | Object::Future(_)
                    | Object::EventLoop(_)
                    | Object::Handle(_)
                    | Object::Lock(_)
                    | Object::RLock(_)
                    | Object::Random(_)
            )
        )
    }

    pub(super) fn name_part(&mut self, who: Who, r: Ref, field: Field) -> String {
        let Some(p) = self.process(who.process) else { return String::new() };
        let mut watch = p.heap.take_watch();
        let th = &p.threads[who.thread as usize];
        let mut name = String::from(p.name_of(th, heddle_vm::value::Value::Ref(r)));
        if field != Field::WHOLE {
            match p.heap.find(r) {
                Some(Object::Instance { .. } | Object::Class(_)) => {
                    name.push('.');
                    name.push_str(p.sym_text(heddle_vm::value::Sym(field.0)));
                }
                Some(Object::List(_)) => name.push_str(&format!("[{}]", field.0)),
                _ => name.push_str("[...]"),
            }
        }
        p.heap.set_watch(watch.take());
        name
    }
}
