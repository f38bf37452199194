//! Finds the last place where the text went on from the same few bytes, and bets on a repetition.

use super::contexts::hash;

/// Bytes that must agree before a match is looked for.
const LEAST: usize = 5;
/// Lengths are told apart up to here.
const MOST: usize = 31;
const TABLE_BITS: u32 = 16;

#[derive(Clone)]
pub(super) struct Matches {
    text: Vec<u8>,
    /// Where the text went on when its last bytes had this hash.
    table: Vec<u32>,
    /// What is expected next, and how many bytes before it agree; 0 for no match.
    next: usize,
    length: usize,
    /// For each length, how often the bet was right.
    trust: [Trust; 2 * (MOST + 1)],
    bet: Option<Bet>,
}

/// A share of right bets, in 65536ths, and their number.
#[derive(Clone, Copy)]
struct Trust {
    right: i32,
    bets: i32,
}

/// A bet on the next bit.
#[derive(Clone, Copy)]
pub(super) struct Bet {
    pub(super) bit: bool,
    /// That it is right, in 4096ths.
    pub(super) probability: i32,
    slot: usize,
}

impl Matches {
    pub(super) fn new() -> Self {
        Self {
            text: Vec::new(),
            table: vec![0; 1 << TABLE_BITS],
            next: 0,
            length: 0,
            trust: [Trust { right: 32_768, bets: 0 }; 2 * (MOST + 1)],
            bet: None,
        }
    }

    /// Makes a bet on the bit that follows `partial`: the bits of the unfinished byte behind a 1.
    pub(super) fn bet(&mut self, partial: usize, bits: u32) -> Option<Bet> {
        self.bet = None;
        if self.length > 0 {
            let expected = usize::from(self.text[self.next]) | 0x100;
            if expected >> (8 - bits) == partial {
                let slot = 2 * self.length.min(MOST) + usize::from(bits == 0);
                self.bet = Some(Bet {
                    bit: expected >> (7 - bits) & 1 == 1,
                    probability: self.trust[slot].right >> 4,
                    slot,
                });
            } else {
                self.length = 0;
            }
        }
        self.bet
    }

    /// Learns how the bet ended.
    pub(super) fn learn(&mut self, bit: bool) {
        let Some(bet) = self.bet else { return };
        let trust = &mut self.trust[bet.slot];
        let goal = if bit == bet.bit { 65_535 } else { 0 };
        trust.right += (goal - trust.right) * 2 / (2 * trust.bets + 3);
        trust.bets = (trust.bets + 1).min(200);
        if bit != bet.bit {
            self.length = 0;
        }
    }

    /// Goes on by one byte.
    pub(super) fn push(&mut self, byte: u8) {
        self.text.push(byte);
        if self.length > 0 {
            self.next += 1;
            self.length += 1;
        }
        let here = self.text.len();
        let Some(start) = here.checked_sub(LEAST) else { return };
        let hashed = self.text[start..].iter().fold(0, |sum, &b| hash(sum, u32::from(b)));
        let slot = (hashed >> (32 - TABLE_BITS)) as usize;
        if self.length == 0 {
            let found = self.table[slot] as usize;
            let length = self.agreement(found);
            if length >= LEAST {
                (self.next, self.length) = (found, length);
            }
        }
        self.table[slot] = here as u32;
    }

    /// How many bytes before `place` are those at the text's end.
    fn agreement(&self, place: usize) -> usize {
        let pairs = self.text[..place].iter().rev().zip(self.text.iter().rev());
        pairs.take(MOST).take_while(|(a, b)| a == b).count()
    }
}
