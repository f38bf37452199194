//! Weighs several guesses: one small network for each point of view, and one that weighs those.

use super::squash::{MOST, squash};

/// Points of view: networks that each choose their weights by something else.
pub(super) const VIEWS: usize = 3;
/// The largest weight, in 65536ths.
const MOST_WEIGHT: i32 = 1 << 24;
/// How fast the networks learn.
const RATE: i32 = 5;
const LAST_RATE: i32 = 2;

#[derive(Clone)]
pub(super) struct Mixer<const INPUTS: usize> {
    weights: [Vec<[i32; INPUTS]>; VIEWS],
    last_weights: Vec<[i32; VIEWS]>,
    inputs: [i32; INPUTS],
    chosen: [usize; VIEWS],
    logits: [i32; VIEWS],
    /// Probability of a 1, in 4096ths.
    guess: i32,
}

impl<const INPUTS: usize> Mixer<INPUTS> {
    /// A mixer whose views tell `sizes` cases apart; the first view chooses for the last network.
    pub(super) fn new(sizes: [usize; VIEWS], start: [i32; INPUTS]) -> Self {
        Self {
            weights: sizes.map(|size| vec![start; size]),
            last_weights: vec![[65_536 / VIEWS as i32; VIEWS]; sizes[0]],
            inputs: [0; INPUTS],
            chosen: [0; VIEWS],
            logits: [0; VIEWS],
            guess: 2048,
        }
    }

    /// Mixes logits into a probability of a 1.
    pub(super) fn mix(&mut self, inputs: [i32; INPUTS], chosen: [usize; VIEWS]) -> i32 {
        (self.inputs, self.chosen) = (inputs, chosen);
        for (view, logit) in self.logits.iter_mut().enumerate() {
            *logit = weighted(&self.inputs, &self.weights[view][chosen[view]]);
        }
        self.guess = squash(weighted(&self.logits, &self.last_weights[chosen[0]]));
        self.guess
    }

    pub(super) fn learn(&mut self, bit: bool) {
        let goal = i32::from(bit) << 12;
        let error = (goal - self.guess) * LAST_RATE;
        adjust(&mut self.last_weights[self.chosen[0]], &self.logits, error);
        for view in 0..VIEWS {
            let error = (goal - squash(self.logits[view])) * RATE;
            adjust(&mut self.weights[view][self.chosen[view]], &self.inputs, error);
        }
    }
}

fn weighted<const N: usize>(inputs: &[i32; N], weights: &[i32; N]) -> i32 {
    let sum: i64 = inputs.iter().zip(weights).map(|(&i, &w)| i64::from(i) * i64::from(w)).sum();
    (sum >> 16).clamp(i64::from(-MOST), i64::from(MOST)) as i32
}

fn adjust<const N: usize>(weights: &mut [i32; N], inputs: &[i32; N], error: i32) {
    for (weight, &input) in weights.iter_mut().zip(inputs) {
        let change = (input * error + 0x2000) >> 14;
        *weight = (*weight + change).clamp(-MOST_WEIGHT, MOST_WEIGHT);
    }
}
