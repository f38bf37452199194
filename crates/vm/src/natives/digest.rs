//! Blocks of MD5, SHA-1 and SHA-2: what `hashlib` does many times over.

use super::{Native, native, plain::plain};
use crate::{
    ops::equal::bytes_of,
    process::{Call, Flow, Process, R},
    thread::Thread,
    value::Value,
};

pub const TABLE: &[Native] = &[native("_digest_blocks", blocks)];

/// `_digest_blocks(kind, state, data, constants)`: the state behind whole blocks of bytes, as a list of
/// words.
fn blocks(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [kind, state, data, constants] = plain(p, th, call, 0, "_digest_blocks", 4)?;
    let kind = p.as_str(kind).unwrap_or_default().to_owned();
    let data = p.object(data).and_then(bytes_of).unwrap_or_default();
    let (old, table) = (words(p, state), words(p, constants));
    let new: Vec<u64> = match &*kind {
        "sha512" => {
            data.chunks_exact(128).fold(old, |state, block| sha2_wide(&state, block, &table))
        }
        _ => {
            let narrow = |words: Vec<u64>| words.into_iter().map(|word| word as u32).collect();
            let (state, table): (Vec<u32>, Vec<u32>) = (narrow(old), narrow(table));
            let one = match &*kind {
                "md5" => md5,
                "sha1" => sha1,
                _ => sha2,
            };
            let new = data.chunks_exact(64).fold(state, |state, block| one(&state, block, &table));
            new.into_iter().map(u64::from).collect()
        }
    };
    let items = new.into_iter().map(|word| p.int(th, word.into())).collect();
    Ok(Flow::Value(p.list(th, items)))
}

fn words(p: &Process, list: Value) -> Vec<u64> {
    let word = |value: &Value| match value {
        Value::Int(i) => *i as u64,
        other => p.as_bigint(*other).and_then(|big| u64::try_from(&big).ok()).unwrap_or(0),
    };
    p.as_items(list).unwrap_or_default().iter().map(word).collect()
}

/// The words of a block, most significant byte first.
fn read(block: &[u8]) -> Vec<u32> {
    block
        .chunks_exact(4)
        .map(|word| word.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
        .collect()
}

fn added(state: &[u32], change: &[u32]) -> Vec<u32> {
    state.iter().zip(change).map(|(old, new)| old.wrapping_add(*new)).collect()
}

fn md5(state: &[u32], block: &[u8], sines: &[u32]) -> Vec<u32> {
    const TURNS: [[u32; 4]; 4] =
        [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let w: Vec<u32> = read(block).into_iter().map(u32::swap_bytes).collect();
    let [mut a, mut b, mut c, mut d] = [state[0], state[1], state[2], state[3]];
    for (at, sine) in sines.iter().enumerate() {
        let (f, g) = match at / 16 {
            0 => ((b & c) | (!b & d), at),
            1 => ((d & b) | (!d & c), 5 * at + 1),
            2 => (b ^ c ^ d, 3 * at + 5),
            _ => (c ^ (b | !d), 7 * at),
        };
        let sum = f.wrapping_add(a).wrapping_add(*sine).wrapping_add(w[g % 16]);
        let turned = b.wrapping_add(sum.rotate_left(TURNS[at / 16 % 4][at % 4]));
        (a, d, c, b) = (d, c, b, turned);
    }
    added(state, &[a, b, c, d])
}

fn sha1(state: &[u32], block: &[u8], _: &[u32]) -> Vec<u32> {
    let mut w = read(block);
    for at in 16..80 {
        w.push((w[at - 3] ^ w[at - 8] ^ w[at - 14] ^ w[at - 16]).rotate_left(1));
    }
    let [mut a, mut b, mut c, mut d, mut e] = [state[0], state[1], state[2], state[3], state[4]];
    for (at, word) in w.iter().enumerate() {
        let (f, constant) = match at / 20 {
            0 => ((b & c) | (!b & d), 0x5A82_7999),
            1 => (b ^ c ^ d, 0x6ED9_EBA1),
            2 => ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC),
            _ => (b ^ c ^ d, 0xCA62_C1D6_u32),
        };
        let sum = a.rotate_left(5).wrapping_add(f).wrapping_add(e).wrapping_add(constant);
        (e, d, c, b, a) = (d, c, b.rotate_left(30), a, sum.wrapping_add(*word));
    }
    added(state, &[a, b, c, d, e])
}

fn sha2(state: &[u32], block: &[u8], constants: &[u32]) -> Vec<u32> {
    let mut w = read(block);
    for t in 16..64 {
        let (x, y) = (w[t - 15], w[t - 2]);
        let low = x.rotate_right(7) ^ x.rotate_right(18) ^ (x >> 3);
        let high = y.rotate_right(17) ^ y.rotate_right(19) ^ (y >> 10);
        w.push(w[t - 16].wrapping_add(low).wrapping_add(w[t - 7]).wrapping_add(high));
    }
    let mut v = state.to_vec();
    for (word, constant) in w.iter().zip(constants) {
        let (a, e) = (v[0], v[4]);
        let first = v[7]
            .wrapping_add(e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25))
            .wrapping_add((e & v[5]) ^ (!e & v[6]))
            .wrapping_add(*constant)
            .wrapping_add(*word);
        let second = (a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22))
            .wrapping_add((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
        v.rotate_right(1);
        v[4] = v[4].wrapping_add(first);
        v[0] = first.wrapping_add(second);
    }
    added(state, &v)
}

/// The same with words of 64 bits.
pub(super) fn sha2_wide(state: &[u64], block: &[u8], constants: &[u64]) -> Vec<u64> {
    let mut w: Vec<u64> = block
        .chunks_exact(8)
        .map(|word| word.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
        .collect();
    for t in 16..80 {
        let (x, y) = (w[t - 15], w[t - 2]);
        let low = x.rotate_right(1) ^ x.rotate_right(8) ^ (x >> 7);
        let high = y.rotate_right(19) ^ y.rotate_right(61) ^ (y >> 6);
        w.push(w[t - 16].wrapping_add(low).wrapping_add(w[t - 7]).wrapping_add(high));
    }
    let mut v = state.to_vec();
    for (word, constant) in w.iter().zip(constants) {
        let (a, e) = (v[0], v[4]);
        let first = v[7]
            .wrapping_add(e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41))
            .wrapping_add((e & v[5]) ^ (!e & v[6]))
            .wrapping_add(*constant)
            .wrapping_add(*word);
        let second = (a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39))
            .wrapping_add((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
        v.rotate_right(1);
        v[4] = v[4].wrapping_add(first);
        v[0] = first.wrapping_add(second);
    }
    state.iter().zip(v).map(|(old, new)| old.wrapping_add(new)).collect()
}
