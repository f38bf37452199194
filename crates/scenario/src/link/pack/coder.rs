//! Binary arithmetic coding: each bit narrows an interval in proportion to how likely it was.
//!
//! A probability is that of a 1, in 4096ths, from 1 to 4095.

/// Zero bytes that the decoder may read behind the end: as many as its window holds.
const SLACK: usize = 4;

/// The interval, both ends included.
struct Interval {
    low: u32,
    high: u32,
}

impl Interval {
    const WHOLE: Self = Self { low: 0, high: u32::MAX };

    /// The last point of the part that stands for a 1.
    fn split(&self, probability: u16) -> u32 {
        let (range, probability) = (self.high - self.low, u32::from(probability));
        self.low + (range >> 12) * probability + (((range & 0xfff) * probability) >> 12)
    }

    fn narrow(&mut self, bit: bool, split: u32) {
        if bit {
            self.high = split;
        } else {
            self.low = split + 1;
        }
    }

    /// The first byte, once both ends agree on it; the interval widens by it.
    fn shift(&mut self) -> Option<u8> {
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        let byte = self.high.to_be_bytes()[0];
        self.low <<= 8;
        self.high = self.high << 8 | 0xff;
        Some(byte)
    }
}

pub(super) struct Encoder {
    interval: Interval,
    out: Vec<u8>,
}

impl Encoder {
    /// An encoder that writes behind `out`.
    pub(super) fn new(out: Vec<u8>) -> Self {
        Self { interval: Interval::WHOLE, out }
    }

    pub(super) fn write(&mut self, bit: bool, probability: u16) {
        let split = self.interval.split(probability);
        self.interval.narrow(bit, split);
        while let Some(byte) = self.interval.shift() {
            self.out.push(byte);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    /// Ends with the shortest bytes that lie in the interval when zeros follow them.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let Interval { low, high } = self.interval;
        for bytes in 0..4 {
            let below = u32::MAX.checked_shr(8 * bytes).unwrap_or(0);
            let rounded_up = low.checked_add(below).map(|sum| sum & !below);
            if let Some(point) = rounded_up.filter(|&point| point <= high) {
                self.out.extend(point.to_be_bytes().into_iter().take(bytes as usize));
                return self.out;
            }
        }
        self.out.extend(low.to_be_bytes());
        self.out
    }
}

pub(super) struct Decoder<'a> {
    interval: Interval,
    bytes: &'a [u8],
    next: usize,
    window: u32,
}

impl<'a> Decoder<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { interval: Interval::WHOLE, bytes, next: 0, window: 0 };
        for _ in 0..4 {
            decoder.pull();
        }
        decoder
    }

    pub(super) fn read(&mut self, probability: u16) -> bool {
        let split = self.interval.split(probability);
        let bit = self.window <= split;
        self.interval.narrow(bit, split);
        while self.interval.shift().is_some() {
            self.pull();
        }
        bit
    }

    /// Whether it has read what no encoder wrote.
    pub(super) fn is_past_end(&self) -> bool {
        self.next > self.bytes.len() + SLACK
    }

    fn pull(&mut self) {
        let byte = self.bytes.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        self.window = self.window << 8 | u32::from(byte);
    }
}
