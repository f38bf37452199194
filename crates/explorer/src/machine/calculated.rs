//! Long calculations with what only their thread reaches. What comes of one follows from the thread's
//! own part alone, so it is not made again when the search begins again; and if it was one of the topmost
//! frame, another thread that comes to the same frame does not make it either.

use heddle_vm::{
    object::Object,
    thread::{Frame, Thread, ThreadId},
    value::Ref,
};

use super::{Grain, Machine, Made, step::Effect};
use crate::{
    conflict::Seers,
    content::Local,
    hash::{QuickMap, fingerprint},
    region,
    steps::Whole,
};

/// Steps of the program from which on a calculation is kept.
pub(super) const WORTH_KEEPING: u64 = 1 << 12;

/// Calculations, by fingerprint of what they begin with: of a thread's own part, or of its top.
#[derive(Clone, Debug, Default)]
pub struct Calculated(QuickMap<u128, Calculation>);

#[derive(Clone, Debug)]
struct Calculation {
    to: To,
    steps: u64,
}

#[derive(Clone, Debug)]
enum To {
    Local(Local),
    Top(Top),
}

/// A thread's topmost frame with what only that thread reaches, as if it were of a thread without a name.
#[derive(Clone, Debug)]
struct Top {
    thread: Thread,
    own: Vec<Object>,
    /// Which of these the rest of the thread refers to, in the order in which it does.
    below: Vec<usize>,
}

/// The thread that stands for any.
const ANY: u32 = 0;

impl Top {
    /// None where native code is on top.
    fn of(local: &Local) -> Option<Top> {
        let mut rest = local.thread.clone();
        let Some(Frame::Python(mut frame)) = rest.frames.pop() else { return None };
        let mut thread = Thread::new(ThreadId(ANY), region::own(ANY), "");
        let base = rest.stack.len().min(frame.base as usize);
        thread.stack = rest.stack.split_off(base);
        frame.base = 0;
        thread.frames.push(Frame::Python(frame));
        let who = local.thread.id.0;
        let own = |r: &Ref| region::is_own(*r, who).then(|| r.slot());
        let mut below: Vec<usize> = local.ends.iter().filter_map(own).collect();
        rest.each_ref(&mut |r: &mut Ref| below.extend(own(r)));
        let mut top = Top { thread, own: local.own.clone(), below };
        top.rename(who, ANY);
        Some(top)
    }

    fn key(&self) -> u128 {
        fingerprint(&(&self.thread, &self.own, &self.below))
    }

    /// Gives what one thread owned to another.
    fn rename(&mut self, from: u32, to: u32) {
        let mut rename = |r: &mut Ref| {
            if region::is_own(*r, from) {
                *r = region::own_ref(to, r.slot());
            }
        };
        self.thread.each_ref(&mut rename);
        self.own.iter_mut().for_each(|object| object.each_ref(&mut rename));
    }

    /// An own part with this in the place of its top.
    fn put_on(&self, local: &Local) -> Option<Local> {
        let mut top = self.clone();
        top.rename(ANY, local.thread.id.0);
        let mut local = local.clone();
        let (Some(Frame::Python(below)), Some(Frame::Python(mut frame))) =
            (local.thread.frames.pop(), top.thread.frames.pop())
        else {
            return None;
        };
        frame.base = below.base;
        local.thread.frames.push(Frame::Python(frame));
        local.thread.stack.truncate(below.base as usize);
        local.thread.stack.append(&mut top.thread.stack);
        local.own = top.own;
        Some(local)
    }
}

impl Machine {
    /// The step that begins with the own part of this number, if it is a calculation made before.
    pub(super) fn calculated(&mut self, column: u32, number: u32) -> Option<Made> {
        let kept = &self.known.calculated.0;
        if number == 0 || kept.is_empty() {
            return None;
        }
        let local = self.contents.local_of(number)?;
        let known = kept.get(&self.contents.local_key(number));
        let known = known.or_else(|| kept.get(&Top::of(local)?.key()))?;
        let steps = known.steps;
        let to = match &known.to {
            To::Local(to) => to.clone(),
            To::Top(top) => top.put_on(local)?,
        };
        let writes = vec![(column, self.contents.local(to))];
        let effect = Effect { writes, steps, ..Effect::default() };
        Some(Made {
            reads: Vec::new(),
            effect: Some(effect),
            seers: Seers::NONE,
            whole: Whole::Nothing,
        })
    }

    /// Keeps a step that looked at nothing but what only its thread reaches, if that was much work.
    /// Objects that cannot change have other numbers when the search begins again: where there are
    /// any, nothing is kept. What called native functions may depend on who it is.
    pub(super) fn keep_calculated(&mut self, column: u32, number: u32, made: &Made, calls: bool) {
        let Some(Effect { writes, steps, frees: false, .. }) = &made.effect else { return };
        let [(written, to)] = writes[..] else { return };
        let is_plain = |local: &&Local| !local.ended && !local.leads_to_frozen();
        let ends = [number, to].map(|n| self.contents.local_of(n).filter(is_plain));
        if let (Grain::Visible, [Some(from), Some(local)]) = (self.settings.grain, ends)
            && written == column
            && made.reads.is_empty()
            && made.whole == Whole::Nothing
            && *steps >= WORTH_KEEPING
        {
            let tops = Top::of(from).zip(Top::of(local));
            // Nothing else of the thread has changed, nor what it shares.
            let is_all = |(_, top): &(Top, Top)| {
                from.shared == local.shared
                    && top.put_on(from).is_some_and(|put| put.key() == self.contents.local_key(to))
            };
            let (key, to) = match tops.filter(|tops| !calls && is_all(tops)) {
                Some((from, top)) => (from.key(), To::Top(top)),
                None => (self.contents.local_key(number), To::Local(local.clone())),
            };
            let calculation = Calculation { to, steps: *steps };
            self.known.calculated.0.insert(key, calculation);
        }
    }
}
