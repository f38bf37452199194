//! Hashing: 128 bits for contents, which stand for themselves; 64 for tables that compare.

use std::hash::{BuildHasherDefault, Hash, Hasher};

const A: u64 = 0x9E37_79B9_7F4A_7C15;
const B: u64 = 0xD6E8_FEB8_6659_FD93;

/// Two lanes of 64 bits. No multiplication is wider than 64 bits: those are slow in wasm.
#[derive(Clone, Copy, Debug)]
struct Wide(u64, u64);

impl Hasher for Wide {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
        self.write_u64(bytes.len() as u64);
    }

    fn write_u8(&mut self, i: u8) {
        self.write_u64(u64::from(i));
    }

    fn write_u16(&mut self, i: u16) {
        self.write_u64(u64::from(i));
    }

    fn write_u32(&mut self, i: u32) {
        self.write_u64(u64::from(i));
    }

    fn write_usize(&mut self, i: usize) {
        self.write_u64(i as u64);
    }

    fn write_isize(&mut self, i: isize) {
        self.write_u64(i as u64);
    }

    #[inline]
    fn write_u64(&mut self, i: u64) {
        self.0 = mix((self.0 ^ i).wrapping_mul(A).rotate_left(29));
        self.1 = mix((self.1.rotate_left(23) ^ i).wrapping_mul(B));
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.1
    }
}

#[inline]
fn mix(x: u64) -> u64 {
    let x = (x ^ (x >> 32)).wrapping_mul(A);
    x ^ (x >> 29)
}

/// A fingerprint that is taken for the content itself.
pub fn fingerprint(content: &impl Hash) -> u128 {
    let mut wide = Wide(A, B);
    content.hash(&mut wide);
    u128::from(wide.0) << 64 | u128::from(wide.1)
}

/// Hash of a state's words.
#[inline]
pub fn of_words(words: &[u32]) -> u64 {
    let mut hash = A;
    let mut pairs = words.chunks_exact(2);
    for pair in &mut pairs {
        let word = u64::from(pair[0]) | u64::from(pair[1]) << 32;
        hash = (hash.rotate_left(23) ^ word).wrapping_mul(B);
    }
    if let [last] = pairs.remainder() {
        hash = (hash.rotate_left(23) ^ u64::from(*last)).wrapping_mul(B);
    }
    mix(hash)
}

/// For small keys that are numbers already.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, i: u32) {
        self.write_u64(u64::from(i));
    }

    #[inline]
    fn write_u64(&mut self, i: u64) {
        self.0 = (self.0.rotate_left(23) ^ i).wrapping_mul(A);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

pub type QuickMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Quick>>;
pub type QuickSet<K> = std::collections::HashSet<K, BuildHasherDefault<Quick>>;
