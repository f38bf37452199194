//! What a state's words stand for: values, objects, threads' own parts, texts. Each content is
//! kept once and has a number; 0 always means "as at the start".

use heddle_vm::{
    kernel::Part,
    object::Object,
    thread::{Leaving, Thread},
    value::{Ref, Value},
};

use crate::{
    hash::{QuickMap, fingerprint},
    region::{self, FROZEN},
};

/// Everything of one thread that no other can see, and what is remembered of its past.
#[derive(Clone, Debug)]
pub struct Local {
    pub process: u32,
    /// Number of what its process was when it began.
    pub base: u32,
    pub thread: Thread,
    /// Objects that only it reaches, numbered in the order in which they are found.
    pub own: Vec<Object>,
    /// Those of them whose end can be seen.
    pub ends: Vec<Ref>,
    /// Its moment in the order of starts and joins.
    pub phase: u32,
    /// Locks that it holds.
    pub held: Vec<Ref>,
    /// Objects made since the start that it refers to and shares.
    pub shared: Vec<Ref>,
    pub ended: bool,
}

impl Local {
    /// A fingerprint that stands for it.
    pub fn key(&self) -> u128 {
        fingerprint(&(
            (self.process, self.base, &self.thread, self.ended),
            (&self.own, &self.ends),
            (self.phase, &self.held),
        ))
    }

    /// Whether it leads to objects that cannot change, of which the names last as long as a round.
    pub fn leads_to_frozen(&self) -> bool {
        let mut found = false;
        let mut look = |r: &mut Ref| found |= r.region() == FROZEN;
        self.thread.clone().each_ref(&mut look);
        for object in &self.own {
            object.clone().each_ref(&mut look);
        }
        found
    }
}

/// What became of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It has not begun.
    None,
    /// It lives, and began as the base of this number.
    Alive { base: u32 },
    /// It is over, and came as far as this phase.
    Over { status: i32, phase: u32 },
}

/// A table of contents of one kind.
#[derive(Clone, Debug)]
struct Kept<T> {
    all: Vec<T>,
    index: QuickMap<u128, u32>,
}

impl<T> Kept<T> {
    fn new(first: T) -> Kept<T> {
        Kept { all: vec![first], index: QuickMap::default() }
    }

    fn number(&mut self, key: u128, make: impl FnOnce() -> T) -> u32 {
        let next = self.all.len() as u32;
        let number = *self.index.entry(key).or_insert(next);
        if number == next {
            self.all.push(make());
        }
        number
    }
}

/// All contents of an exploration.
#[derive(Clone, Debug)]
pub struct Contents {
    values: Kept<Value>,
    /// Shared objects made since the start that a value leads to.
    value_refs: Vec<Vec<Ref>>,
    objects: Kept<Object>,
    object_refs: Vec<Vec<Ref>>,
    locals: Kept<Option<Local>>,
    /// By number of a thread's own part: its fingerprint.
    local_keys: Vec<u128>,
    frozen: Vec<Object>,
    frozen_index: QuickMap<u128, u32>,
    frozen_refs: Vec<Vec<Ref>>,
    texts: Kept<String>,
    joined: QuickMap<(u32, u32), u32>,
    times: Kept<u64>,
    fates: Kept<Fate>,
    /// Some content keeps a time.
    pub keeps_time: bool,
    /// Parts of the kernel.
    parts: Kept<Option<Part>>,
    /// By number of the rest of a process: what it keeps of the shared objects made since the start.
    pub rest_refs: Vec<Vec<Ref>>,
}

impl Default for Contents {
    fn default() -> Self {
        Contents {
            values: Kept::new(Value::Undef),
            value_refs: vec![Vec::new()],
            objects: Kept::new(Object::Free),
            object_refs: vec![Vec::new()],
            locals: Kept::new(None),
            local_keys: vec![0],
            frozen: Vec::new(),
            frozen_index: QuickMap::default(),
            frozen_refs: Vec::new(),
            texts: Kept::new(String::new()),
            joined: QuickMap::default(),
            times: Kept::new(0),
            fates: Kept::new(Fate::None),
            keeps_time: false,
            parts: Kept::new(None),
            // That of the start keeps none.
            rest_refs: vec![Vec::new()],
        }
    }
}

impl Contents {
    pub fn value(&mut self, value: Value) -> u32 {
        let (tag, bits) = value.bits();
        let number = self.values.number(u128::from(tag) << 64 | u128::from(bits), || value);
        if self.value_refs.len() <= number as usize {
            let mut refs = Vec::new();
            if let Value::Ref(r) = value {
                self.shared_of(r, &mut refs);
            }
            self.value_refs.push(refs);
        }
        number
    }

    pub fn value_of(&self, number: u32) -> Value {
        self.values.all[number as usize]
    }

    pub fn value_refs(&self, number: u32) -> &[Ref] {
        &self.value_refs[number as usize]
    }

    pub fn object(&mut self, object: Object) -> u32 {
        let key = fingerprint(&object);
        if let Some(number) = self.objects.index.get(&key) {
            return *number;
        }
        let refs = self.refs_of(&object);
        self.object_refs.push(refs);
        self.keeps_time |= object.keeps_time();
        self.objects.number(key, || object)
    }

    pub fn object_of(&self, number: u32) -> &Object {
        &self.objects.all[number as usize]
    }

    /// The number of an object when what it keeps of the time has come nearer.
    pub fn object_nearer(&mut self, number: u32, by_us: u64, now_us: u64) -> u32 {
        let object = self.object_of(number);
        if !object.keeps_time() {
            return number;
        }
        let mut object = object.clone();
        object.bring_nearer(by_us, now_us);
        self.object(object)
    }

    /// The same of a thread's own part.
    pub fn local_nearer(&mut self, number: u32, by_us: u64, now_us: u64) -> u32 {
        let timed = |local: &&Local| local.own.iter().any(Object::keeps_time);
        let Some(local) = self.local_of(number).filter(timed) else { return number };
        let mut local = local.clone();
        local.own.iter_mut().for_each(|object| object.bring_nearer(by_us, now_us));
        self.local(local)
    }

    pub fn object_refs(&self, number: u32) -> &[Ref] {
        &self.object_refs[number as usize]
    }

    /// A thread's own part.
    pub fn local(&mut self, local: Local) -> u32 {
        let key = local.key();
        let number = self.locals.number(key, || Some(local));
        if self.local_keys.len() == number as usize {
            self.local_keys.push(key);
            let own = self.locals.all[number as usize].iter().flat_map(|local| &local.own);
            self.keeps_time |= own.into_iter().any(Object::keeps_time);
        }
        number
    }

    pub fn local_key(&self, number: u32) -> u128 {
        self.local_keys[number as usize]
    }

    pub fn local_of(&self, number: u32) -> Option<&Local> {
        self.locals.all[number as usize].as_ref()
    }

    pub fn local_count(&self) -> usize {
        self.locals.all.len()
    }

    /// Whether a thread's own part is that of one that is over.
    #[inline]
    pub fn is_ended(&self, number: u32) -> bool {
        matches!(&self.locals.all[number as usize], Some(local) if local.ended)
    }

    /// What those who ask whether a thread with this own part is done, and when, can tell.
    #[inline]
    pub fn status_of(&self, number: u32) -> u32 {
        match &self.locals.all[number as usize] {
            Some(local) if local.ended => number,
            Some(local) if local.thread.leaving == Leaving::Done => u32::MAX,
            _ => 0,
        }
    }

    /// Whether a thread with this own part is listed.
    #[inline]
    pub fn is_listed(&self, number: u32) -> bool {
        let local = self.local_of(number);
        local.is_some_and(|local| !local.ended && local.thread.is_listed())
    }

    pub fn text(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        self.texts.number(fingerprint(&text), || text.to_owned())
    }

    /// Number of two texts, one after the other, if they were joined before.
    pub fn joined(&self, first: u32, second: u32) -> Option<u32> {
        self.joined.get(&(first, second)).copied()
    }

    pub fn join(&mut self, first: u32, second: u32) {
        let both = format!("{}{}", self.text_of(first), self.text_of(second));
        let number = self.text(&both);
        self.joined.insert((first, second), number);
    }

    pub fn text_of(&self, number: u32) -> &str {
        &self.texts.all[number as usize]
    }

    pub fn time(&mut self, us: u64) -> u32 {
        self.times.number(u128::from(us), || us)
    }

    pub fn time_of(&self, number: u32) -> u64 {
        self.times.all[number as usize]
    }

    pub fn fate(&mut self, fate: Fate) -> u32 {
        self.fates.number(fingerprint(&fate), || fate)
    }

    pub fn fate_of(&self, number: u32) -> Fate {
        self.fates.all[number as usize]
    }

    pub fn part(&mut self, part: Part) -> u32 {
        self.parts.number(fingerprint(&part), || Some(part))
    }

    pub fn part_of(&self, number: u32) -> Option<&Part> {
        self.parts.all[number as usize].as_ref()
    }

    /// An object that nothing can change, kept once by content. Its references are final.
    pub fn freeze(&mut self, object: Object) -> Ref {
        let key = fingerprint(&object);
        if let Some(slot) = self.frozen_index.get(&key) {
            return Ref::new(FROZEN, *slot as usize);
        }
        let refs = self.refs_of(&object);
        let slot = self.frozen.len();
        self.frozen.push(object);
        self.frozen_refs.push(refs);
        self.frozen_index.insert(key, slot as u32);
        Ref::new(FROZEN, slot)
    }

    pub fn frozen(&self) -> &[Object] {
        &self.frozen
    }

    /// Shared objects made since the start that an object leads to directly, or through what
    /// cannot change.
    pub fn refs_of(&self, object: &Object) -> Vec<Ref> {
        let mut refs = Vec::new();
        let mut copy = object.clone();
        copy.each_ref(&mut |r| self.shared_of(*r, &mut refs));
        refs
    }

    pub fn shared_of(&self, r: Ref, refs: &mut Vec<Ref>) {
        if r.region() == FROZEN {
            refs.extend(&self.frozen_refs[r.slot()]);
        } else if region::is_shared(r) {
            refs.push(r);
        }
    }
}
