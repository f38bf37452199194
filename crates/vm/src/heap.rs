//! The arena of objects: regions of slots, addressed by [`Ref`].

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    made::Constants,
    object::Object,
    value::{Ref, Sym},
    watch::{Field, Kind, Place, Watch, Watcher},
};

const SLOT_BITS: u32 = 22;
const SLOT_MASK: u32 = (1 << SLOT_BITS) - 1;

/// Number of regions; region 0 is the program's constants.
pub const REGIONS: usize = 1 << (32 - SLOT_BITS);

/// A collection is not due before so many bytes are in use. More would save little time, since what
/// is reachable is small, and every copy of a state holds the garbage too.
const FEWEST_BYTES: usize = 1 << 18;

/// Where a thread allocates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RegionId(pub u16);

#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
struct Region {
    slots: Vec<Object>,
    /// Free slots, highest first, so that the lowest is taken first.
    free: Vec<u32>,
    /// How many floats that are no numbers were made here.
    nans: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Heap {
    /// Constants of the program: strings, big integers, tuples. Shared, immutable, never freed.
    #[serde(skip)]
    statics: Arc<Vec<Object>>,
    /// Those that follow them: of names and code made at run time. They have no end either.
    pub(crate) more: Arc<Constants>,
    regions: Vec<Region>,
    /// Estimate of the bytes in use; exact after a collection.
    bytes: usize,
    /// A collection is due when `bytes` passes this.
    pub(crate) threshold: usize,
    #[serde(skip)]
    watcher: Watcher,
}

impl std::hash::Hash for Heap {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.regions.hash(state);
    }
}

impl Ref {
    #[inline]
    pub fn region(self) -> usize {
        (self.0 >> SLOT_BITS) as usize
    }

    #[inline]
    pub fn slot(self) -> usize {
        (self.0 & SLOT_MASK) as usize
    }

    #[inline]
    pub fn new(region: usize, slot: usize) -> Ref {
        debug_assert!(region < REGIONS && slot <= SLOT_MASK as usize);
        Ref((region as u32) << SLOT_BITS | slot as u32)
    }
}

impl Heap {
    pub fn new(statics: Arc<Vec<Object>>) -> Heap {
        Heap {
            statics,
            more: Arc::default(),
            regions: vec![Region::default()],
            bytes: 0,
            threshold: FEWEST_BYTES,
            watcher: Watcher::default(),
        }
    }

    /// Gives back the constants that serialization leaves out.
    pub fn attach(&mut self, statics: Arc<Vec<Object>>) {
        self.statics = statics;
    }

    #[inline]
    pub fn get(&self, r: Ref) -> &Object {
        if let Some(watch) = &self.watcher.0 {
            watch.note(Place::new(Kind::Slot(r, Field::WHOLE)), false);
        }
        self.at(r)
    }

    /// The same where only what never changes is looked at: its kind.
    #[inline]
    pub fn peek(&self, r: Ref) -> &Object {
        if let Some(watch) = &self.watcher.0 {
            watch.note_kind(r);
        }
        self.at(r)
    }

    /// The same for ways around the general rules, which stand aside while somebody watches: then None.
    #[inline(always)]
    pub(crate) fn unwatched(&self, r: Ref) -> Option<&Object> {
        if self.watcher.0.is_some() { None } else { Some(self.at(r)) }
    }

    /// The same without a call: None too of constants made at run time.
    #[inline(always)]
    pub(crate) fn unwatched_kept(&self, r: Ref) -> Option<&Object> {
        if self.watcher.0.is_some() {
            return None;
        }
        match r.region() {
            0 => self.statics.get(r.slot()),
            region => self.regions.get(region)?.slots.get(r.slot()),
        }
    }

    /// The same, to be changed.
    #[inline(always)]
    pub(crate) fn unwatched_mut(&mut self, r: Ref) -> Option<&mut Object> {
        if self.watcher.0.is_some() || r.region() == 0 {
            return None;
        }
        self.regions.get_mut(r.region())?.slots.get_mut(r.slot())
    }

    /// One region for ways around the general rules that go to several of its objects.
    #[inline(always)]
    pub(crate) fn unwatched_room(&mut self, region: RegionId) -> Option<Room<'_>> {
        if self.watcher.0.is_some() {
            return None;
        }
        let slots = &mut self.regions.get_mut(usize::from(region.0))?.slots[..];
        Some(Room { region: usize::from(region.0), slots })
    }

    #[inline(always)]
    fn at(&self, r: Ref) -> &Object {
        let region = r.region();
        if region == 0 {
            match self.statics.get(r.slot()) {
                Some(object) => object,
                None => self.more.object(r.slot() - self.statics.len()),
            }
        } else {
            // A register that nobody reads may name a slot that an explorer has given up.
            self.regions[region].slots.get(r.slot()).unwrap_or(&Object::Free)
        }
    }

    /// The object, to be changed. Constants are never changed: asking for one is a bug.
    #[inline]
    pub fn get_mut(&mut self, r: Ref) -> &mut Object {
        self.get_mut_at(r, Field::WHOLE)
    }

    /// The same where only a part of it is changed.
    #[inline]
    pub fn get_mut_at(&mut self, r: Ref, field: Field) -> &mut Object {
        if self.watcher.0.is_some() {
            self.about_to_change(r, field);
        }
        &mut self.regions[r.region()].slots[r.slot()]
    }

    /// Puts an object into a free slot of `region`.
    #[inline]
    pub fn alloc(&mut self, region: RegionId, object: Object) -> Ref {
        let bytes = object.size();
        self.alloc_counted(region, object, bytes)
    }

    /// A float that is no number, and the same as no other one: containers tell them apart.
    pub fn nan(&mut self, id: RegionId, sign: f64) -> f64 {
        let number = u64::from(id.0);
        let id = id.0 as usize;
        if self.regions.len() <= id {
            self.regions.resize_with(id + 1, Region::default);
        }
        let region = &mut self.regions[id];
        region.nans = region.nans.wrapping_add(1);
        let bits = f64::NAN.to_bits() | number << 32 | u64::from(region.nans);
        f64::from_bits(bits).copysign(sign)
    }

    /// The same for an object that shares what it holds with another: `bytes` is what it adds.
    #[inline]
    pub fn alloc_counted(&mut self, region: RegionId, object: Object, bytes: usize) -> Ref {
        self.bytes += bytes;
        let id = region.0 as usize;
        if self.regions.len() <= id {
            self.regions.resize_with(id + 1, Region::default);
        }
        let region = &mut self.regions[id];
        if let Some(slot) = region.free.pop() {
            // It was free: to find out that nothing has to be dropped takes time.
            std::mem::forget(std::mem::replace(&mut region.slots[slot as usize], object));
            return Ref::new(id, slot as usize);
        }
        region.slots.push(object);
        Ref::new(id, region.slots.len() - 1)
    }

    #[cold]
    fn about_to_change(&mut self, r: Ref, field: Field) {
        let object = &self.regions[r.region()].slots[r.slot()];
        if let Some(watch) = &mut self.watcher.0 {
            watch.note(Place::new(Kind::Slot(r, field)), true);
            watch.keep(r, object);
        }
    }

    /// Counts growth of an existing object, in bytes.
    #[inline]
    pub fn charge(&mut self, bytes: usize) {
        self.bytes += bytes;
    }

    #[inline]
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Every object in use, in the order of handles.
    pub fn objects(&self) -> impl Iterator<Item = (Ref, &Object)> {
        self.regions.iter().enumerate().skip(1).flat_map(|(id, region)| {
            region
                .slots
                .iter()
                .enumerate()
                .filter(|(_, object)| !matches!(object, Object::Free))
                .map(move |(slot, object)| (Ref::new(id, slot), object))
        })
    }

    /// Changes objects of every kind, without being watched.
    pub(crate) fn each_mut(&mut self, change: impl FnMut(&mut Object)) {
        self.regions.iter_mut().flat_map(|region| &mut region.slots).for_each(change);
    }

    /// Numbers of slots by region, for mark bits.
    pub(crate) fn shape(&self) -> Vec<usize> {
        self.regions.iter().map(|region| region.slots.len()).collect()
    }

    /// Frees every slot whose mark is not set and recounts the bytes.
    pub(crate) fn sweep(&mut self, marks: &[Vec<bool>]) {
        self.bytes = self.more.bytes;
        for (region, marks) in self.regions.iter_mut().zip(marks) {
            region.free.clear();
            for (slot, (object, marked)) in region.slots.iter_mut().zip(marks).enumerate().rev() {
                if *marked {
                    if let Object::Str(text) = object {
                        text.settle();
                    }
                    self.bytes += object.size();
                    continue;
                }
                if !matches!(object, Object::Free) {
                    *object = Object::Free;
                }
                region.free.push(slot as u32);
            }
        }
        self.threshold = (self.bytes * 2).max(FEWEST_BYTES);
    }
}

/// The objects of one region.
#[derive(Debug)]
pub(crate) struct Room<'h> {
    region: usize,
    slots: &'h mut [Object],
}

impl Room<'_> {
    #[inline(always)]
    pub fn has(&self, r: Ref) -> bool {
        r.region() == self.region
    }

    /// The object, if it is here.
    #[inline(always)]
    pub fn get(&self, r: Ref) -> Option<&Object> {
        if self.has(r) { self.slots.get(r.slot()) } else { None }
    }

    #[inline(always)]
    pub fn get_mut(&mut self, r: Ref) -> Option<&mut Object> {
        if self.has(r) { self.slots.get_mut(r.slot()) } else { None }
    }
}

/// What an explorer needs.
impl Heap {
    /// Begins or ends noting accesses.
    pub fn set_watch(&mut self, watch: Option<Box<Watch>>) {
        self.watcher.0 = watch;
    }

    pub fn take_watch(&mut self) -> Option<Box<Watch>> {
        self.watcher.0.take()
    }

    #[inline]
    pub fn is_watched(&self) -> bool {
        self.watcher.0.is_some()
    }

    pub fn watch_mut(&mut self) -> Option<&mut Watch> {
        self.watcher.0.as_deref_mut()
    }

    /// Notes an access that is none to an object, or to a part of one.
    #[inline]
    pub fn saw(&self, kind: Kind, write: bool) {
        if let Some(watch) = &self.watcher.0 {
            watch.note(Place::new(kind), write);
        }
    }

    /// Notes an access to an attribute.
    #[inline]
    pub fn saw_attr(&self, r: Ref, sym: Sym, write: bool) {
        if self.watcher.0.is_some() {
            self.saw(Kind::Slot(r, Field::at(sym.0 as usize)), write);
        }
    }

    /// Notes an access to an item or entry by its position.
    #[inline]
    pub fn saw_item(&self, r: Ref, at: usize, write: bool) {
        if self.watcher.0.is_some() && r.region() != 0 {
            self.saw(Kind::Slot(r, Field::at(at)), write);
        }
    }

    /// Puts an object into a slot, whatever is there: nobody is told.
    pub fn put(&mut self, r: Ref, object: Object) {
        let id = r.region();
        if self.regions.len() <= id {
            self.regions.resize_with(id + 1, Region::default);
        }
        let slots = &mut self.regions[id].slots;
        if slots.len() <= r.slot() {
            slots.resize_with(r.slot() + 1, || Object::Free);
        }
        slots[r.slot()] = object;
    }

    /// The object, if the slot exists.
    pub fn find(&self, r: Ref) -> Option<&Object> {
        if r.region() == 0 {
            let more = || self.more.find(r.slot() - self.statics.len());
            return self.statics.get(r.slot()).or_else(more);
        }
        self.regions.get(r.region())?.slots.get(r.slot())
    }

    /// Number of slots of a region.
    pub fn region_len(&self, region: RegionId) -> usize {
        self.regions.get(usize::from(region.0)).map_or(0, |region| region.slots.len())
    }

    /// Gives up all slots of a region from the `len`-th on.
    pub fn truncate_region(&mut self, region: RegionId, len: usize) {
        if let Some(region) = self.regions.get_mut(usize::from(region.0)) {
            region.slots.truncate(len);
            region.free.clear();
        }
    }

    /// No collection is due, however much is allocated.
    pub fn never_collect(&mut self) {
        self.threshold = usize::MAX;
        self.bytes = 0;
    }
}
