//! The module's allocator: small blocks are kept by the worker that frees them.
//!
//! The machine's state is many small objects. std's allocator takes a lock for each, since the
//! workers of a process share one memory. Here a worker's next block is the last one that it freed,
//! and nothing is shared. Who frees a block need not be who took it: it is kept where it is freed.
//! What a worker keeps is bounded, by class: of a list that is full, half goes back to std's
//! allocator. That one never learns of this; to it each block was asked for in the size of its class.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
    ptr,
};

/// Alignment of every block of std's allocator; no class is for more.
const ALIGN: usize = 8;

/// Blocks of class `n` have 8 n + 4 bytes: what std's allocator makes of anything that it is asked
/// for, so that classes waste nothing.
const CLASSES: usize = 65;

/// Bytes that a worker keeps of a class, at most: half of what the machine's garbage comes to between
/// two collections.
const KEPT: usize = 128 << 10;

/// Blocks of a class: each begins with the address of the next.
struct List {
    first: Cell<*mut u8>,
    count: Cell<usize>,
}

thread_local! {
    // Nobody gives a worker's lists back: it is terminated with its process, and its memory with it.
    static LISTS: [List; CLASSES] = const {
        [const { List { first: Cell::new(ptr::null_mut()), count: Cell::new(0) } }; CLASSES]
    };
}

// A worker's thread-locals are allocated before it has any: they must be no small block.
const _: () = assert!(size_of::<[List; CLASSES]>() > block(CLASSES - 1).size());

pub struct Small;

/// The class of blocks for a layout, if it is a small one.
#[inline(always)]
fn class_of(layout: Layout) -> Option<usize> {
    let class = (layout.size() + 3) / 8;
    (class < CLASSES && layout.align() <= ALIGN).then_some(class)
}

/// What std's allocator is asked for.
const fn block(class: usize) -> Layout {
    // SAFETY: the alignment is a power of two, and the size far from the largest.
    unsafe { Layout::from_size_align_unchecked(8 * class + 4, ALIGN) }
}

// Nothing here is inlined: it would make the module larger, and nothing faster.
//
// SAFETY: a block comes from std's allocator either in the size of its class, which holds the layout
// and has its alignment, or in a layout of no class; it goes back in the same. In between it is in at
// most one list, of one thread, and nobody else has its address.
unsafe impl GlobalAlloc for Small {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(class) = class_of(layout) else {
            // SAFETY: the caller's promise.
            return unsafe { System.alloc(layout) };
        };
        LISTS.with(|lists| {
            let list = &lists[class];
            let first = list.first.get();
            if first.is_null() {
                // SAFETY: no class is of empty blocks.
                return unsafe { System.alloc(block(class)) };
            }
            // SAFETY: a block in a list is the list's own, and begins with an address.
            list.first.set(unsafe { first.cast::<*mut u8>().read() });
            list.count.set(list.count.get() - 1);
            first
        })
    }

    #[inline(never)]
    unsafe fn dealloc(&self, freed: *mut u8, layout: Layout) {
        let Some(class) = class_of(layout) else {
            // SAFETY: the caller's promise; a block of no class is std's as it is.
            return unsafe { System.dealloc(freed, layout) };
        };
        LISTS.with(|lists| {
            let list = &lists[class];
            // SAFETY: the caller gives the block up; the smallest holds an address, and all are
            // aligned for one.
            unsafe { freed.cast::<*mut u8>().write(list.first.get()) };
            list.first.set(freed);
            list.count.set(list.count.get() + 1);
            if list.count.get() * block(class).size() > KEPT {
                halve(list, class);
            }
        })
    }

    #[inline(never)]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if class_of(layout).is_none() {
            // SAFETY: the caller's promise.
            return unsafe { System.alloc_zeroed(layout) };
        }
        // SAFETY: the caller's promise; the block has at least the layout's size.
        unsafe {
            let made = self.alloc(layout);
            if !made.is_null() {
                made.write_bytes(0, layout.size());
            }
            made
        }
    }

    #[inline(never)]
    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that the size is one for this alignment.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (class_of(layout), class_of(wanted)) {
            // SAFETY: the caller's promise; a block of no class is std's as it is.
            (None, None) => unsafe { System.realloc(old, layout, size) },
            (before, after) if before == after => old,
            // SAFETY: the caller's promise; both blocks hold what is copied, and they are two.
            _ => unsafe {
                let made = self.alloc(wanted);
                if !made.is_null() {
                    made.copy_from_nonoverlapping(old, layout.size().min(size));
                    self.dealloc(old, layout);
                }
                made
            },
        }
    }
}

/// Gives half of a list back.
#[cold]
#[inline(never)]
fn halve(list: &List, class: usize) {
    let keep = list.count.get() / 2;
    while list.count.get() > keep {
        let first = list.first.get();
        // SAFETY: the block is the list's own, begins with an address, and came from std's allocator
        // in this layout.
        unsafe {
            list.first.set(first.cast::<*mut u8>().read());
            System.dealloc(first, block(class));
        }
        list.count.set(list.count.get() - 1);
    }
}
