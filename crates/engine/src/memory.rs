//! The module's allocator: small blocks from lists of each worker, without a lock; the rest from std's.
//!
//! A machine is many small objects that come and go. std's allocator for WebAssembly takes a lock that
//! all workers share for each of them, which is two sequentially consistent swaps, and joins and splits
//! blocks. Here a small block is of one of few sizes, and is only ever one of that size again.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
    ptr::{NonNull, null_mut},
    sync::atomic::{AtomicBool, Ordering},
};

/// Sizes are multiples of this, which is also the alignment that every block has.
const STEP: usize = 16;
/// Number of sizes: larger blocks are std's.
const SIZES: usize = 24;
/// Blocks that are made, and go from one worker to another, at a time.
const BATCH: usize = 32;

/// A free block: at least [`STEP`] bytes.
#[repr(C)]
struct Block {
    next: *mut Block,
    /// Of the first block of a batch that waits in [`Shared`]: the first one of the next batch.
    next_batch: *mut Block,
}

/// Free blocks of one size that a worker has.
struct List {
    first: Cell<*mut Block>,
    len: Cell<usize>,
}

thread_local! {
    static OWN: [List; SIZES] =
        const { [const { List { first: Cell::new(null_mut()), len: Cell::new(0) } }; SIZES] };
}

/// Batches that a worker had too many of: who frees need not be who allocates.
struct Shared {
    taken: AtomicBool,
    first: Cell<*mut Block>,
}

// SAFETY: `first`, and what it leads to, is only touched by whoever holds `taken`.
unsafe impl Sync for Shared {}

static SHARED: [Shared; SIZES] =
    [const { Shared { taken: AtomicBool::new(false), first: Cell::new(null_mut()) } }; SIZES];

impl Shared {
    /// Nobody sleeps while holding it, so whoever waits need not either.
    fn hold<T>(&self, work: impl FnOnce(&Cell<*mut Block>) -> T) -> T {
        while self.taken.swap(true, Ordering::Acquire) {
            std::hint::spin_loop();
        }
        let done = work(&self.first);
        self.taken.store(false, Ordering::Release);
        done
    }
}

/// See the module's first lines.
pub struct Memory;

/// Which of the sizes a layout gets, if it is small.
#[inline]
fn size_of(layout: Layout) -> Option<usize> {
    let size = layout.size().wrapping_sub(1) / STEP;
    (size < SIZES && layout.align() <= STEP).then_some(size)
}

// SAFETY: a block is in use or in one list, never both: it leaves its list when it is given out and
// comes back when it is freed, under the size that its layout says both times. Lists have no
// destructor and are made without an allocation, so they can be reached whenever a worker runs.
unsafe impl GlobalAlloc for Memory {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(size) = size_of(layout) else {
            // SAFETY: the caller's own promise.
            return unsafe { System.alloc(layout) };
        };
        OWN.with(|lists| {
            let list = &lists[size];
            let first = list.first.get();
            if first.is_null() {
                return refill(list, size);
            }
            // SAFETY: a block in a list is free, and holds where the next one is.
            list.first.set(unsafe { (*first).next });
            list.len.set(list.len.get() - 1);
            first.cast()
        })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if size_of(layout).is_none() {
            // SAFETY: the caller's own promise. Memory that is new to std is zero already.
            return unsafe { System.alloc_zeroed(layout) };
        }
        // SAFETY: the caller's own promise; a block is at least as large as its layout.
        unsafe {
            let block = self.alloc(layout);
            if !block.is_null() {
                block.write_bytes(0, layout.size());
            }
            block
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(size) = size_of(layout) else {
            // SAFETY: the caller's own promise; this layout's blocks are all std's.
            return unsafe { System.dealloc(block, layout) };
        };
        OWN.with(|lists| {
            let list = &lists[size];
            let block: *mut Block = block.cast();
            // SAFETY: the block is nobody's any more, large enough, and aligned.
            unsafe { (*block).next = list.first.get() };
            list.first.set(block);
            list.len.set(list.len.get() + 1);
            if list.len.get() == 2 * BATCH {
                give(list, size);
            }
        });
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        // SAFETY: the caller promises that the size is one that a layout may have.
        let wanted = unsafe { Layout::from_size_align_unchecked(bytes, layout.align()) };
        match (size_of(layout), size_of(wanted)) {
            // SAFETY: the caller's own promise; both layouts are std's.
            (None, None) => unsafe { System.realloc(block, layout, bytes) },
            (before, after) if before == after => block,
            _ => {
                // SAFETY: what is new is as large as wanted, and no block in use overlaps another.
                unsafe {
                    let new = self.alloc(wanted);
                    if !new.is_null() {
                        new.copy_from_nonoverlapping(block, bytes.min(layout.size()));
                        self.dealloc(block, layout);
                    }
                    new
                }
            }
        }
    }
}

/// Fills an empty list, from what others had too many of or else with new blocks, and takes one.
#[cold]
fn refill(list: &List, size: usize) -> *mut u8 {
    let batch = SHARED[size].hold(|first| {
        let batch = NonNull::new(first.get())?;
        // SAFETY: the first block of a batch holds where the next batch is.
        first.set(unsafe { batch.as_ref().next_batch });
        Some(batch)
    });
    let first = match batch {
        Some(batch) => batch.as_ptr(),
        None => new_batch(size),
    };
    if !first.is_null() {
        // SAFETY: the blocks of a batch are linked, and this worker's alone by now.
        list.first.set(unsafe { (*first).next });
        list.len.set(BATCH - 1);
    }
    first.cast()
}

/// As many new blocks as a batch has, linked; null if there is no memory.
fn new_batch(size: usize) -> *mut Block {
    let bytes = (size + 1) * STEP;
    let Ok(layout) = Layout::from_size_align(bytes * BATCH, STEP) else { return null_mut() };
    // SAFETY: the layout is not empty.
    let start = unsafe { System.alloc(layout) };
    if start.is_null() {
        return null_mut();
    }
    let mut next = null_mut();
    for at in (0..BATCH).rev() {
        // SAFETY: all blocks lie within what was allocated, aligned and apart.
        unsafe {
            let block: *mut Block = start.add(at * bytes).cast();
            block.write(Block { next, next_batch: null_mut() });
            next = block;
        }
    }
    next
}

/// Gives half of a list that has two batches to whoever needs them.
#[cold]
fn give(list: &List, size: usize) {
    let batch = list.first.get();
    // SAFETY: the list has twice as many blocks as a batch, all of them free.
    unsafe {
        let mut last = batch;
        for _ in 1..BATCH {
            last = (*last).next;
        }
        list.first.set((*last).next);
        (*last).next = null_mut();
        list.len.set(BATCH);
        SHARED[size].hold(|first| {
            (*batch).next_batch = first.get();
            first.set(batch);
        });
    }
}
