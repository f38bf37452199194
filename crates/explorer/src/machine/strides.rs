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
    /// How many steps there had been when somebody last began to look where an event loop begins its
    /// next iteration, and how many units more are made one by one for that.
    sought_at: u64,
    sought: u32,
}

/// So many units that nobody can see come before the first stride.
const SLOW: u32 = 64;
/// Steps of the first stride, and of the longest.
const FIRST_STRIDE: u64 = 256;
const LONGEST_STRIDE: u64 = 4096;
/// So many steps come before it is looked where an iteration begins, then twice as many and so on; in
/// so many units each time.
const FIRST_SOUGHT: u64 = 4096;
const SOUGHT: u32 = 256;
/// Steps of a stride that are counted as one unit.
pub(super) const STEPS_OF_UNIT: u64 = 16;

impl Strides {
    pub(super) fn next(&self) -> u64 {
        if self.quiet < SLOW || self.sought > 0 { 1 } else { self.length }
    }

    /// Whether it is time to look where an iteration begins.
    pub(super) fn seeks_round(&mut self, steps: u64) -> bool {
        if steps >= FIRST_SOUGHT.max(2 * self.sought_at) {
            self.sought_at = steps;
            self.sought = SOUGHT;
        }
        self.sought > 0
    }

    /// A calculation is under way that looks at nothing that others can reach.
    pub(super) fn is_private(&self) -> bool {
        self.next() > 1 && self.private >= SLOW
    }

    /// A single unit did nothing but calculate, or more.
    pub(super) fn noted(&mut self, quiet: bool, private: bool) {
        self.sought = self.sought.saturating_sub(1);
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
