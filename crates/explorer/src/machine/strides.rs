//! Long calculations that nobody can see are made in strides, not unit by unit.

/// How far a thread goes on between two looks at what it touched: one unit at a time until it has made
/// many that nobody can see, then further and further. If that was too far, what was accepted is made
/// again and it goes on more slowly.
#[derive(Default)]
pub(super) struct Strides {
    quiet: u32,
    /// The last of them looked at nothing that others can reach.
    private: u32,
    length: u64,
}

/// So many units that nobody can see come before the first stride.
const SLOW: u32 = 64;
/// Steps of the first stride, and of the longest.
const FIRST_STRIDE: u64 = 256;
const LONGEST_STRIDE: u64 = 4096;
/// Steps of a stride that are counted as one unit.
pub(super) const STEPS_OF_UNIT: u64 = 16;

impl Strides {
    pub(super) fn next(&self) -> u64 {
        if self.quiet < SLOW { 1 } else { self.length }
    }

    /// A calculation is under way that looks at nothing that others can reach.
    pub(super) fn is_private(&self) -> bool {
        self.next() > 1 && self.private >= SLOW
    }

    /// A single unit did nothing but calculate, or more.
    pub(super) fn noted(&mut self, quiet: bool, private: bool) {
        self.private = if private { self.private + 1 } else { 0 };
        self.quiet = if quiet { self.quiet + 1 } else { 0 };
        if self.quiet == SLOW && self.length == 0 {
            self.length = FIRST_STRIDE;
        }
    }

    pub(super) fn went_well(&mut self, private: bool) {
        self.private = if private { SLOW } else { 0 };
        self.length = (self.length * 2).min(LONGEST_STRIDE);
    }

    pub(super) fn went_too_far(&mut self) {
        self.length = (self.length / 4).max(1);
    }
}
