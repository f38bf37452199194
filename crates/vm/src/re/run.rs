//! Running a program on a text, by backtracking.

use super::{
    chars::{alike, in_class},
    lower::{One, Op, Program},
    tree::{At, Class, Direction, Greed},
};

/// Steps after which a match is given up.
const STEPS: u64 = 20_000_000;
/// Things to come back to.
const STACK: usize = 4_000_000;

/// The text, by characters.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// Each byte is a character: ASCII text, or bytes.
    Bytes(&'a [u8]),
    Chars(&'a [u32]),
}

impl Subject<'_> {
    #[inline]
    fn get(self, at: usize) -> u32 {
        match self {
            Subject::Bytes(bytes) => u32::from(bytes[at]),
            Subject::Chars(chars) => chars[at],
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// From the first character on.
    Match,
    /// The first place where there is one.
    Search,
    /// All of the text.
    Full,
}

/// The bound on steps was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit;

/// Start and end of the match and its groups, and the group that was closed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub spans: Vec<Option<(usize, usize)>>,
    pub last: Option<u32>,
}

const UNSET: usize = usize::MAX;

enum Back {
    /// Another way.
    Branch { pc: usize, at: usize },
    /// A run of single characters that can give some back, down to `low`.
    Greedy { pc: usize, low: usize, at: usize },
    /// One that can take more: `more` at most.
    Lazy { pc: usize, at: usize, more: u32 },
    /// Another turn of a loop whose end was tried first.
    Turn { body: usize, at: usize, register: usize, count: usize },
    /// What a slot held.
    Slot { slot: usize, old: usize },
}

struct Machine<'a> {
    program: &'a Program,
    text: Subject<'a>,
    end: usize,
    mode: Mode,
    start: usize,
    /// No empty match at the start.
    advance: bool,
    /// Marks of groups, then registers of loops, then the group closed last.
    slots: Vec<usize>,
    stack: Vec<Back>,
    left: u64,
}

/// Looks for a match in `text[..end]` from `start` on.
///
/// # Errors
/// If it takes too many steps.
pub fn find(
    program: &Program,
    text: Subject<'_>,
    start: usize,
    end: usize,
    mode: Mode,
    advance: bool,
) -> Result<Option<Found>, Limit> {
    let marks = (program.groups as usize + 1) * 2;
    let size = marks + program.registers as usize + 1;
    let mut machine = Machine {
        program,
        text,
        end,
        mode,
        start,
        advance,
        slots: vec![UNSET; size],
        stack: Vec::new(),
        left: STEPS,
    };
    let mut at = start;
    while at <= end {
        if mode == Mode::Search
            && let Some(first) = program.first
        {
            let Some(next) = (at..end).find(|at| text.get(*at) == first) else { break };
            at = next;
        }
        machine.start = at;
        machine.slots.fill(UNSET);
        machine.stack.clear();
        if let Some(stop) = machine.run(0, at)? {
            let spans = (1..=program.groups as usize).map(|group| {
                let (from, to) = (machine.slots[group * 2], machine.slots[group * 2 + 1]);
                (from != UNSET && to != UNSET).then_some((from, to))
            });
            let spans = std::iter::once(Some((at, stop))).chain(spans).collect();
            let last = machine.slots[size - 1];
            let last = (last != UNSET).then_some(last as u32);
            return Ok(Some(Found { spans, last }));
        }
        if mode != Mode::Search {
            break;
        }
        machine.advance = false;
        at += 1;
    }
    Ok(None)
}

impl Machine<'_> {
    fn set(&mut self, slot: usize, value: usize) {
        let old = std::mem::replace(&mut self.slots[slot], value);
        self.stack.push(Back::Slot { slot, old });
    }

    fn register(&self, register: u32) -> usize {
        (self.program.groups as usize + 1) * 2 + register as usize
    }

    #[inline]
    fn is_one(&self, one: &One, at: usize) -> bool {
        let c = self.text.get(at);
        match one {
            One::Char(wanted) => c == *wanted,
            One::Any(all) => *all || c != 10,
            One::Set(set) => self.program.sets[*set as usize].contains(c),
        }
    }

    /// Runs from `pc` at `at`; gives where it ended. What it may come back to stays on the stack.
    fn run(&mut self, pc: usize, at: usize) -> Result<Option<usize>, Limit> {
        let base = self.stack.len();
        let (mut pc, mut at) = (pc, at);
        loop {
            self.left = self.left.checked_sub(1).ok_or(Limit)?;
            if self.stack.len() > STACK {
                return Err(Limit);
            }
            match self.step(pc, at)? {
                Step::On(next, place) => (pc, at) = (next, place),
                Step::End => return Ok(Some(at)),
                Step::Fail => match self.back(base) {
                    Some(place) => (pc, at) = place,
                    None => return Ok(None),
                },
            }
        }
    }

    /// Goes back to the last other way above `base`.
    fn back(&mut self, base: usize) -> Option<(usize, usize)> {
        while self.stack.len() > base {
            match self.stack.pop()? {
                Back::Slot { slot, old } => self.slots[slot] = old,
                Back::Branch { pc, at } => return Some((pc, at)),
                Back::Turn { body, at, register, count } => {
                    self.set(register, count + 1);
                    self.set(register + 1, at);
                    return Some((body, at));
                }
                Back::Greedy { pc, low, at } => {
                    let at = at - 1;
                    if at > low {
                        self.stack.push(Back::Greedy { pc, low, at });
                    }
                    return Some((pc + 1, at));
                }
                Back::Lazy { pc, at, more } => {
                    let Some(Op::Run { one, .. }) = self.program.ops.get(pc) else { continue };
                    if more > 0 && at < self.end && self.is_one(one, at) {
                        let at = at + 1;
                        self.stack.push(Back::Lazy { pc, at, more: more - 1 });
                        return Some((pc + 1, at));
                    }
                }
            }
        }
        None
    }

    fn step(&mut self, pc: usize, at: usize) -> Result<Step, Limit> {
        let program = self.program;
        Ok(match &program.ops[pc] {
            Op::One(one) => {
                if at < self.end && self.is_one(one, at) {
                    Step::On(pc + 1, at + 1)
                } else {
                    Step::Fail
                }
            }
            Op::At(place) => {
                if self.holds(*place, at) {
                    Step::On(pc + 1, at)
                } else {
                    Step::Fail
                }
            }
            Op::Fail => Step::Fail,
            Op::Jump(to) => Step::On(*to as usize, at),
            Op::Split(first, second) => {
                self.stack.push(Back::Branch { pc: *second as usize, at });
                Step::On(*first as usize, at)
            }
            Op::Mark(mark) => {
                self.set(*mark as usize, at);
                if mark % 2 == 1 {
                    let last = self.slots.len() - 1;
                    self.set(last, *mark as usize / 2);
                }
                Step::On(pc + 1, at)
            }
            Op::Back { group, ignore_case, ascii } => {
                match self.same_again(*group, at, *ignore_case, *ascii) {
                    Some(end) => Step::On(pc + 1, end),
                    None => Step::Fail,
                }
            }
            Op::Run { one, min, max, greed } => self.run_of(pc, at, one, (*min, *max), *greed)?,
            Op::Enter { register } => {
                let register = self.register(*register);
                self.set(register, 0);
                self.set(register + 1, UNSET);
                Step::On(pc + 1, at)
            }
            Op::Again { register, min, max, lazy, body } => {
                self.again(pc, at, self.register(*register), (*min, *max), *lazy, *body as usize)
            }
            Op::Look { direction, negated, end } => {
                let from = match direction {
                    Direction::Ahead => Some(at),
                    Direction::Behind(width) => at.checked_sub(*width),
                };
                let found = match from {
                    Some(from) => self.apart(pc + 1, from, *negated)?.is_some(),
                    None => false,
                };
                if found == *negated { Step::Fail } else { Step::On(*end as usize, at) }
            }
            Op::Atomic { end } => match self.apart(pc + 1, at, false)? {
                Some(stop) => Step::On(*end as usize, stop),
                None => Step::Fail,
            },
            Op::Done => Step::End,
            Op::If { group, otherwise } => {
                let (from, to) = (*group as usize * 2, *group as usize * 2 + 1);
                let took_part = self.slots[from] != UNSET && self.slots[to] != UNSET;
                Step::On(if took_part { pc + 1 } else { *otherwise as usize }, at)
            }
            Op::Match => {
                let whole = self.mode != Mode::Full || at == self.end;
                let moved = !self.advance || at != self.start;
                if whole && moved { Step::End } else { Step::Fail }
            }
        })
    }

    /// Runs a part by itself: there is no way back into it. With `undo`, what it set is set back.
    fn apart(&mut self, pc: usize, at: usize, undo: bool) -> Result<Option<usize>, Limit> {
        let base = self.stack.len();
        let found = self.run(pc, at)?;
        if undo {
            while self.stack.len() > base {
                if let Some(Back::Slot { slot, old }) = self.stack.pop() {
                    self.slots[slot] = old;
                }
            }
        } else {
            let mut kept = base;
            for at in base..self.stack.len() {
                if matches!(self.stack[at], Back::Slot { .. }) {
                    self.stack.swap(kept, at);
                    kept += 1;
                }
            }
            self.stack.truncate(kept);
        }
        Ok(found)
    }

    fn run_of(
        &mut self,
        pc: usize,
        at: usize,
        one: &One,
        (min, max): (u32, u32),
        greed: Greed,
    ) -> Result<Step, Limit> {
        let wanted = if greed == Greed::Lazy { min } else { max };
        let most = self.end.min(at.saturating_add(wanted as usize));
        let mut stop = at;
        while stop < most && self.is_one(one, stop) {
            stop += 1;
        }
        self.left = self.left.checked_sub((stop - at) as u64).ok_or(Limit)?;
        let low = at.saturating_add(min as usize);
        if stop < low {
            return Ok(Step::Fail);
        }
        match greed {
            Greed::Greedy if stop > low => self.stack.push(Back::Greedy { pc, low, at: stop }),
            Greed::Lazy if max > min => {
                self.stack.push(Back::Lazy { pc, at: stop, more: max - min });
            }
            Greed::Greedy | Greed::Lazy | Greed::Possessive => {}
        }
        Ok(Step::On(pc + 1, stop))
    }

    /// A loop's next turn, or its end. A turn that matched nothing is the last one.
    fn again(
        &mut self,
        pc: usize,
        at: usize,
        register: usize,
        (min, max): (u32, u32),
        lazy: bool,
        body: usize,
    ) -> Step {
        let count = self.slots[register];
        if count < min as usize {
            self.set(register, count + 1);
            return Step::On(body, at);
        }
        let more = count < max as usize && self.slots[register + 1] != at;
        if !more {
            return Step::On(pc + 1, at);
        }
        if lazy {
            self.stack.push(Back::Turn { body, at, register, count });
            return Step::On(pc + 1, at);
        }
        self.stack.push(Back::Branch { pc: pc + 1, at });
        self.set(register, count + 1);
        self.set(register + 1, at);
        Step::On(body, at)
    }

    fn same_again(&self, group: u32, at: usize, ignore: bool, ascii: bool) -> Option<usize> {
        let (from, to) = (self.slots[group as usize * 2], self.slots[group as usize * 2 + 1]);
        if from == UNSET || to == UNSET {
            return None;
        }
        let end = at.checked_add(to.checked_sub(from)?)?;
        if end > self.end {
            return None;
        }
        let same = (from..to).zip(at..end).all(|(a, b)| {
            let (a, b) = (self.text.get(a), self.text.get(b));
            a == b || ignore && alike(a, b, ascii)
        });
        same.then_some(end)
    }

    fn holds(&self, place: At, at: usize) -> bool {
        match place {
            At::Start => at == 0,
            At::LineStart => at == 0 || self.text.get(at - 1) == 10,
            At::End => at == self.end,
            At::LastLineEnd => at == self.end || at + 1 == self.end && self.text.get(at) == 10,
            At::LineEnd => at == self.end || self.text.get(at) == 10,
            At::Boundary { ascii } => self.is_boundary(at, ascii),
            At::NotBoundary { ascii } => self.end > 0 && !self.is_boundary(at, ascii),
        }
    }

    fn is_boundary(&self, at: usize, ascii: bool) -> bool {
        let word = |at: usize| in_class(Class::Word, self.text.get(at), ascii);
        let before = at > 0 && word(at - 1);
        let after = at < self.end && word(at);
        before != after
    }
}

enum Step {
    On(usize, usize),
    End,
    Fail,
}
