//! The generator behind `random`: CPython's numbers for the same seeds.

use num_bigint::{BigInt, Sign};
use num_traits::Signed;
use serde::{Deserialize, Serialize};

use super::{
    Native, native,
    plain::{named, plain, positional, whole},
};
use crate::{
    object::Object,
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

const WORDS: usize = 624;
const SHIFT: usize = 397;

/// The Mersenne Twister MT19937: 624 words and a position.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Twister {
    pub words: Vec<u32>,
    pub at: u32,
}

impl Twister {
    fn from_number(seed: u32) -> Twister {
        let mut words = Vec::with_capacity(WORDS);
        let mut word = seed;
        words.push(word);
        for at in 1..WORDS as u32 {
            word = 1_812_433_253u32.wrapping_mul(word ^ (word >> 30)).wrapping_add(at);
            words.push(word);
        }
        Twister { words, at: WORDS as u32 }
    }

    /// Seeds with 32-bit words, lowest first.
    pub fn from_words(key: &[u32]) -> Twister {
        let mut twister = Twister::from_number(19_650_218);
        let words = &mut twister.words;
        let (mut i, mut j) = (1, 0);
        for _ in 0..WORDS.max(key.len()) {
            let before = words[i - 1];
            words[i] = (words[i] ^ (before ^ (before >> 30)).wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= WORDS {
                words[0] = words[WORDS - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 0..WORDS - 1 {
            let before = words[i - 1];
            words[i] = (words[i] ^ (before ^ (before >> 30)).wrapping_mul(1_566_083_941))
                .wrapping_sub(i as u32);
            i += 1;
            if i >= WORDS {
                words[0] = words[WORDS - 1];
                i = 1;
            }
        }
        words[0] = 0x8000_0000;
        twister
    }

    /// Seeds with an integer's magnitude.
    pub fn from_seed(seed: &BigInt) -> Twister {
        let mut key = seed.magnitude().to_u32_digits();
        if key.is_empty() {
            key.push(0);
        }
        Twister::from_words(&key)
    }

    fn refill(&mut self) {
        let words = &mut self.words;
        for at in 0..WORDS {
            let y = (words[at] & 0x8000_0000) | (words[(at + 1) % WORDS] & 0x7fff_ffff);
            let odd = if y & 1 == 0 { 0 } else { 0x9908_b0df };
            words[at] = words[(at + SHIFT) % WORDS] ^ (y >> 1) ^ odd;
        }
        self.at = 0;
    }

    pub fn next_u32(&mut self) -> u32 {
        if self.at as usize >= WORDS {
            self.refill();
        }
        let mut y = self.words[self.at as usize];
        self.at += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// In [0, 1), of 53 bits.
    pub fn next_f64(&mut self) -> f64 {
        let (a, b) = (self.next_u32() >> 5, self.next_u32() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// An integer of so many random bits.
    pub fn bits(&mut self, count: u64) -> BigInt {
        if count <= 32 {
            let word = if count == 0 { 0 } else { self.next_u32() >> (32 - count) };
            return BigInt::from(word);
        }
        let mut words = Vec::with_capacity(count.div_ceil(32) as usize);
        let mut left = count;
        while left > 0 {
            let word = self.next_u32();
            words.push(if left < 32 { word >> (32 - left) } else { word });
            left = left.saturating_sub(32);
        }
        BigInt::from_slice(Sign::Plus, &words)
    }

    /// In 0..`n`, for an `n` above 0.
    pub fn below(&mut self, n: &BigInt) -> BigInt {
        let count = n.bits();
        loop {
            let candidate = self.bits(count);
            if candidate < *n {
                return candidate;
            }
        }
    }

    fn below_small(&mut self, n: u32) -> u32 {
        let shift = n.leading_zeros();
        loop {
            let candidate = self.next_u32() >> shift;
            if candidate < n {
                return candidate;
            }
        }
    }
}

pub const TABLE: &[Native] = &[native("_random_core", new), native("_random_hash", seed_of_text)];

pub const RANDOM: &[Native] = &[
    native("seed", seed),
    native("random", random),
    native("getrandbits", getrandbits),
    native("_randbelow", randbelow),
    native("randrange", randrange),
    native("randint", randint),
    native("uniform", uniform),
    native("choice", choice),
    native("shuffle", shuffle),
    native("getstate", getstate),
    native("setstate", setstate),
];

/// A generator seeded by the run.
fn new(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let key: Vec<u32> = (0..4).map(|_| p.next_seed() as u32).collect();
    let twister = Twister::from_words(&key);
    Ok(Flow::Value(p.alloc(th, Object::Random(Box::new(twister)))))
}

fn core(p: &mut Process, th: &Thread, call: Call) -> R<Ref> {
    match call.arg(th, 0) {
        Value::Ref(r) if matches!(p.get(r), Object::Random(_)) => Ok(r),
        other => {
            let message = format!(
                "descriptor requires a 'random.Random' object but received '{}'",
                p.type_name(other)
            );
            p.type_error(th, message)
        }
    }
}

/// Works on the receiver's generator.
fn with<V>(p: &mut Process, r: Ref, work: impl FnOnce(&mut Twister) -> V) -> R<V> {
    match p.heap.get_mut(r) {
        Object::Random(twister) => Ok(work(twister)),
        _ => Err(Fault::NeedsPython),
    }
}

/// The seed that a text or bytes stand for: they, and their SHA-512, as one number.
fn seed_of_text(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let value = p.payload(call.arg(th, 0));
    let bytes = match p.object(value) {
        Some(Object::Str(s)) => s.text().as_bytes().to_vec(),
        Some(Object::Bytes(b)) => b.to_vec(),
        Some(Object::ByteArray(b)) => b.clone(),
        _ => return p.type_error(th, "a text or bytes are required"),
    };
    let digest = sha512(&bytes);
    let number = BigInt::from_bytes_be(Sign::Plus, &[bytes, digest.to_vec()].concat());
    Ok(Flow::Value(p.int(th, number)))
}

fn seed(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 1, "seed", 1)?;
    let r = core(p, th, call)?;
    let Some(number) = p.as_bigint(value) else {
        return p.type_error(th, "an integer is required");
    };
    with(p, r, |twister| *twister = Twister::from_seed(&number))?;
    Ok(Flow::Value(Value::None))
}

fn random(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    plain::<0>(p, th, call, 1, "Random.random", 0)?;
    let r = core(p, th, call)?;
    let x = with(p, r, Twister::next_f64)?;
    Ok(Flow::Value(Value::Float(x)))
}

fn getrandbits(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [count] = plain(p, th, call, 1, "Random.getrandbits", 1)?;
    let count = whole(p, th, count)?;
    if count < 0 {
        return p.value_error(th, "number of bits must be non-negative");
    }
    crate::ops::arith::bound(p, th, count as u64)?;
    let r = core(p, th, call)?;
    let bits = with(p, r, |twister| twister.bits(count as u64))?;
    Ok(Flow::Value(p.int(th, bits)))
}

fn randbelow(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [n] = plain(p, th, call, 1, "_randbelow", 1)?;
    let r = core(p, th, call)?;
    let n = p.as_bigint(n).unwrap_or(BigInt::ZERO);
    if !n.is_positive() {
        return Ok(Flow::Value(Value::Int(0)));
    }
    let x = with(p, r, |twister| twister.below(&n))?;
    Ok(Flow::Value(p.int(th, x)))
}

fn big(p: &mut Process, th: &Thread, value: Value) -> R<BigInt> {
    match p.as_bigint(value) {
        Some(value) => Ok(value),
        None => whole(p, th, value).map(BigInt::from),
    }
}

fn randrange(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = super::args::Sig {
        name: "randrange",
        params: ["start", "stop", "step"],
        required: 1,
        positional: 3,
    };
    if call.n == 1 {
        let what = "missing 1 required positional argument: 'start'";
        return p.type_error(th, format!("Random.randrange() {what}"));
    }
    let [start, stop, step] = super::args::bind(p, th, call, 1, &sig)?;
    let r = core(p, th, call)?;
    let start = big(p, th, start)?;
    if stop.is_undef() || stop.is_none() {
        if !step.is_undef() && p.as_i64(step) != Some(1) {
            return p.type_error(th, "Missing a non-None stop argument");
        }
        if !start.is_positive() {
            return p.value_error(th, "empty range for randrange()");
        }
        let x = with(p, r, |twister| twister.below(&start))?;
        return Ok(Flow::Value(p.int(th, x)));
    }
    let stop = big(p, th, stop)?;
    let step = if step.is_undef() { BigInt::from(1) } else { big(p, th, step)? };
    let width: BigInt = &stop - &start;
    let one = BigInt::from(1);
    if step == one {
        if !width.is_positive() {
            return p.value_error(th, format!("empty range in randrange({start}, {stop})"));
        }
        let x = with(p, r, |twister| twister.below(&width))? + start;
        return Ok(Flow::Value(p.int(th, x)));
    }
    let count: BigInt = match step.sign() {
        Sign::Plus => num_integer::Integer::div_floor(&(&width + &step - &one), &step),
        Sign::Minus => num_integer::Integer::div_floor(&(&width + &step + &one), &step),
        Sign::NoSign => return p.value_error(th, "zero step for randrange()"),
    };
    if !count.is_positive() {
        return p.value_error(th, format!("empty range in randrange({start}, {stop}, {step})"));
    }
    let x = with(p, r, |twister| twister.below(&count))? * step + start;
    Ok(Flow::Value(p.int(th, x)))
}

/// The arguments of `randint` and `uniform`, which are functions in Python in CPython, and say so.
fn ends(p: &mut Process, th: &mut Thread, call: Call, name: &'static str) -> R<[Value; 2]> {
    let sig = super::args::Sig { name, params: ["a", "b"], required: 2, positional: 2 };
    match positional(p, th, call, 1).len() {
        0 if named(p, th, call).is_empty() => {
            let what = "missing 2 required positional arguments: 'a' and 'b'";
            return p.type_error(th, format!("{}() {what}", sig.name));
        }
        1 if named(p, th, call).is_empty() => {
            let what = "missing 1 required positional argument: 'b'";
            return p.type_error(th, format!("{}() {what}", sig.name));
        }
        given if given > 2 => {
            let what = format!("takes 3 positional arguments but {} were given", given + 1);
            return p.type_error(th, format!("{}() {what}", sig.name));
        }
        _ => {}
    }
    super::args::bind(p, th, call, 1, &sig)
}

fn randint(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [a, b] = ends(p, th, call, "Random.randint")?;
    let r = core(p, th, call)?;
    let (a, b) = (big(p, th, a)?, big(p, th, b)?);
    let end: BigInt = &b + 1;
    let width: BigInt = &end - &a;
    if !width.is_positive() {
        return p.value_error(th, format!("empty range in randrange({a}, {end})"));
    }
    let x = with(p, r, |twister| twister.below(&width))? + a;
    Ok(Flow::Value(p.int(th, x)))
}

fn uniform(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [a, b] = ends(p, th, call, "Random.uniform")?;
    let r = core(p, th, call)?;
    let mut ends = [0.0; 2];
    for (end, value) in ends.iter_mut().zip([a, b]) {
        *end = match crate::ops::arith::number(p, value) {
            Some(number) => crate::ops::arith::to_float(p, th, &number)?,
            None => {
                let (a, b) = (p.type_name(a), p.type_name(b));
                let message = format!("unsupported operand type(s) for -: '{b}' and '{a}'");
                return p.type_error(th, message);
            }
        };
    }
    let x = with(p, r, Twister::next_f64)?;
    Ok(Flow::Value(Value::Float(ends[0] + (ends[1] - ends[0]) * x)))
}

fn choice(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [items] = plain(p, th, call, 1, "Random.choice", 1)?;
    let r = core(p, th, call)?;
    let length = crate::ops::length(p, th, items)?;
    if length == 0 {
        return p.raise(th, T::IndexError, "Cannot choose from an empty sequence");
    }
    let at = with(p, r, |twister| twister.below(&BigInt::from(length)))?;
    let at = p.int(th, at);
    crate::ops::get_item(p, th, items, at).map(Flow::Value)
}

fn shuffle(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [items] = plain(p, th, call, 1, "Random.shuffle", 1)?;
    let r = core(p, th, call)?;
    let list = p.payload(items);
    let Some(Object::List(items)) = p.object(list) else {
        let message =
            format!("'{}' object does not support item assignment", p.type_name(call.arg(th, 1)));
        return p.type_error(th, message);
    };
    let mut items = items.clone();
    with(p, r, |twister| {
        for at in (1..items.len()).rev() {
            let with = twister.below_small(at as u32 + 1) as usize;
            items.swap(at, with);
        }
    })?;
    if let Value::Ref(list) = list
        && let Object::List(old) = p.heap.get_mut(list)
    {
        *old = items;
    }
    Ok(Flow::Value(Value::None))
}

/// The words and the position, as CPython's state has them.
fn getstate(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = core(p, th, call)?;
    let state = with(p, r, |twister| {
        let words = twister.words.iter().map(|word| Value::Int(i64::from(*word)));
        words.chain([Value::Int(i64::from(twister.at))]).collect::<Vec<Value>>()
    })?;
    Ok(Flow::Value(p.tuple(th, state)))
}

fn setstate(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [state] = plain(p, th, call, 1, "setstate", 1)?;
    let r = core(p, th, call)?;
    let items = p.as_items(state).map(<[Value]>::to_vec).unwrap_or_default();
    let words: Vec<u32> = items
        .iter()
        .filter_map(|item| p.as_i64(*item).and_then(|word| u32::try_from(word).ok()))
        .collect();
    match words.split_last() {
        Some((at, words)) if words.len() == WORDS && *at as usize <= WORDS => {
            let twister = Twister { words: words.to_vec(), at: *at };
            with(p, r, |old| *old = twister)?;
            Ok(Flow::Value(Value::None))
        }
        _ => p.value_error(th, "state vector is the wrong size"),
    }
}

/// SHA-512 (FIPS 180-4): CPython takes it of a text that seeds the generator.
fn sha512(message: &[u8]) -> [u8; 64] {
    let primes: Vec<u64> =
        (2..410u64).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0)).collect();
    let mut state: Vec<u64> = primes[..8].iter().map(|p| root_bits(*p, 2)).collect();
    let constants: Vec<u64> = primes[..80].iter().map(|p| root_bits(*p, 3)).collect();
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 128 != 112 {
        padded.push(0);
    }
    padded.extend((message.len() as u128 * 8).to_be_bytes());
    for block in padded.chunks_exact(128) {
        state = super::digest::sha2_wide(&state, block, &constants);
    }
    let mut out = [0; 64];
    for (bytes, word) in out.chunks_exact_mut(8).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    out
}

/// The first 64 bits of the fraction of a prime's square or cube root.
fn root_bits(prime: u64, degree: u32) -> u64 {
    let scaled = BigInt::from(prime) << (64 * degree);
    let root = scaled.nth_root(degree);
    root.magnitude().to_u64_digits().first().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{Twister, sha512};

    #[test]
    fn numbers_are_cpythons() {
        // random.seed(42); [random.random() for _ in range(3)]
        let mut twister = Twister::from_seed(&BigInt::from(42));
        assert_eq!(twister.next_f64(), 0.639_426_798_457_883_8);
        assert_eq!(twister.next_f64(), 0.025_010_755_222_666_936);
        assert_eq!(twister.next_f64(), 0.275_029_318_369_119_26);
        // random.seed(0); random.getrandbits(100), random.getrandbits(5)
        let mut twister = Twister::from_seed(&BigInt::from(0));
        assert_eq!(twister.bits(100).to_string(), BITS_100);
        assert_eq!(twister.bits(5), BigInt::from(BITS_5));
    }

    const BITS_100: &str = "1169245609517217401678349469645";
    const BITS_5: i32 = 13;

    #[test]
    fn sha512_of_abc() {
        let hex: String = sha512(b"abc").iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(
            hex,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
             2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        );
    }
}
