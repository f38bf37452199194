//! Guesses the next bit of a text, the better the more the text resembles what came before.
//!
//! Several contexts and the longest earlier match each give a probability, and a mixer weighs them
//! by how well they did lately (the method of Matt Mahoney's PAQ programs). All arithmetic is on
//! integers, so that every machine guesses alike. A link depends on that: any change here that
//! changes a guess needs a new version.

use super::contexts::{CONTEXTS, Contexts, hash};
use super::matches::Matches;
use super::mixer::Mixer;
use super::squash::stretch_table;

/// One for each context, two for the match, one that is constant.
const INPUTS: usize = CONTEXTS + 3;
/// Slots of each context's table.
const SLOT_BITS: u32 = 16;
/// A slot counts its visits up to here; its guess then moves by a 41st of the error.
const MOST_VISITS: u8 = 40;
/// How much of a logit counts after so many visits, in 32nds.
const CONFIDENCE: [i32; 10] = [0, 20, 26, 29, 31, 32, 33, 34, 35, 36];

/// What is known of one bit in one context.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// Of a 1, in 65536ths.
    probability: u16,
    visits: u8,
    /// Tells contexts with the same slot apart.
    check: u8,
}

#[derive(Clone)]
pub(super) struct Model {
    contexts: Contexts,
    matches: Matches,
    mixer: Mixer<INPUTS>,
    slots: [Vec<Slot>; CONTEXTS],
    hashes: [u32; CONTEXTS],
    chosen: [usize; CONTEXTS],
    /// The bits of the unfinished byte behind a 1, and how many there are.
    partial: usize,
    bits: u32,
    guess: u16,
}

impl Model {
    pub(super) fn new() -> Self {
        let mut start = [14_000; INPUTS];
        start[INPUTS - 1] = 0;
        let contexts = Contexts::default();
        let mut model = Self {
            hashes: contexts.hashes(),
            contexts,
            matches: Matches::new(),
            mixer: Mixer::new([256, 1, 8 * 4 * 8], start),
            slots: std::array::from_fn(|_| vec![Slot::default(); 1 << SLOT_BITS]),
            chosen: [0; CONTEXTS],
            partial: 1,
            bits: 0,
            guess: 2048,
        };
        model.look_ahead();
        model
    }

    /// That the next bit is a 1, in 4096ths: 1 to 4095.
    pub(super) fn probability(&self) -> u16 {
        self.guess
    }

    /// Learns what the next bit was.
    pub(super) fn learn(&mut self, bit: bool) {
        self.mixer.learn(bit);
        self.matches.learn(bit);
        for (slots, &chosen) in self.slots.iter_mut().zip(&self.chosen) {
            slots[chosen].learn(bit);
        }
        self.partial = self.partial << 1 | usize::from(bit);
        self.bits += 1;
        if self.bits == 8 {
            let byte = self.partial as u8;
            self.contexts.push(byte);
            self.matches.push(byte);
            self.hashes = self.contexts.hashes();
            (self.partial, self.bits) = (1, 0);
        }
        self.look_ahead();
    }

    /// Makes the guess for the next bit.
    fn look_ahead(&mut self) {
        let stretch = stretch_table();
        let mut inputs = [0; INPUTS];
        // How long the longest known context is, of those with two to four bytes.
        let mut known = 0;
        for (context, slots) in self.slots.iter_mut().enumerate() {
            let hashed = hash(self.hashes[context], self.partial as u32);
            let place = (hashed & ((1 << SLOT_BITS) - 1)) as usize;
            let slot = &mut slots[place];
            slot.claim(hashed.to_be_bytes()[0]);
            inputs[context] = slot.input(stretch);
            if slot.visits > 0 && (2..5).contains(&context) {
                known = context - 1;
            }
            self.chosen[context] = place;
        }
        if let Some(bet) = self.matches.bet(self.partial, self.bits) {
            let sign = if bet.bit { 1 } else { -1 };
            inputs[CONTEXTS] = sign * i32::from(stretch[bet.probability as usize]);
            inputs[CONTEXTS + 1] = sign * (bet.probability - 2048);
        }
        inputs[CONTEXTS + 2] = 256;
        let shape = (self.contexts.class() * 4 + known) * 8 + self.bits as usize;
        let guess = self.mixer.mix(inputs, [self.partial, 0, shape]);
        self.guess = guess.clamp(1, 4095) as u16;
    }
}

impl Slot {
    /// Begins anew if the slot was another context's.
    fn claim(&mut self, check: u8) {
        if self.visits == 0 || self.check != check {
            *self = Self { probability: 1 << 15, visits: 0, check };
        }
    }

    /// Its guess as a logit, the weaker the less it knows.
    fn input(&self, stretch: &[i16; 4096]) -> i32 {
        let confidence = CONFIDENCE[usize::from(self.visits).min(CONFIDENCE.len() - 1)];
        i32::from(stretch[usize::from(self.probability >> 4)]) * confidence / 32
    }

    fn learn(&mut self, bit: bool) {
        let goal = if bit { 65_535 } else { 0 };
        let before = i32::from(self.probability);
        let after = before + (goal - before) / (i32::from(self.visits) + 1);
        self.probability = after.clamp(16, 65_535 - 16) as u16;
        self.visits = (self.visits + 1).min(MOST_VISITS);
    }
}
