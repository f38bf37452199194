//! Literals of each kind, with a taste for the edges.

use super::Rng;

const TEXTS: &[&str] = &[
    "''",
    "'a'",
    "'abc'",
    "'Hello, World'",
    "'  pad '",
    "'a,b,,c'",
    "'na\u{ef}ve'",
    "'\u{df}'",
    "'\u{1c5}x'",
    "'\u{65e5}\u{672c}\u{8a9e}'",
    "'smile \u{1f600}'",
    r"'tab\tnew\nline'",
    "\"it's\"",
    "'\"q\"'",
    r"'back\\slash'",
    "'123'",
    "'-4.5'",
    r"'\x00z'",
    "'The quick brown fox'",
    "'\u{663}\u{665}'",
    "'\u{bd}'",
    "'\u{fb01}t'",
    "'aAbB'",
    "'xyzzy'",
    "'1_000'",
    "' 12 '",
    "'0x1f'",
    "'1e5'",
    "'nan'",
    r"'\u200b'",
    r"'a\rb\r\nc\x0bd'",
    "'{}'",
    "'%s'",
    "'ab' 'cd'",
    "'mississippi'",
    "'title case here'",
    "'UPPER'",
    "'_id'",
    "'9lives'",
    "'for'",
    "'\u{130}i'",
    "'\u{3a3}\u{3c3}\u{3c2}'",
    r"'\ud7ff'",
    r"'e\u0301'",
    r"'\xa0'",
    "'aaa'",
    "'abcabc'",
    "'-'",
    "' '",
    r"'\\'",
    r"'\''",
    "'key=value'",
    "'a b  c'",
];

const BYTES: &[&str] = &[
    "b''",
    "b'a'",
    "b'abc'",
    r"b'\x00\xff'",
    "b'Hello'",
    "b' pad '",
    "b'a,b,,c'",
    r"b'caf\xc3\xa9'",
    "b'123'",
    r"b'\n\t\\'",
    "b\"it's\"",
    "bytes(3)",
    "bytes([1, 2, 250])",
    "bytearray(b'xyz')",
    "b'mississippi'",
    "b'UPPER lower'",
    r"b'\x80\x81'",
];

const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "0.5",
    "-2.25",
    "1e16",
    "1e15",
    "123456789.125",
    "1e22",
    "1e23",
    "1e-5",
    "0.0001",
    "1e300",
    "-1e-300",
    "5e-324",
    "1.7976931348623157e308",
    "float('inf')",
    "float('-inf')",
    "-0.0",
    "0.1",
    "2.675",
    "1.005",
    "3.14159265358979",
    "1e100",
    "9007199254740993.0",
    "2.5",
    "-3.5",
    "100.0",
    "1_0.5e1",
];

const BIG: &[&str] = &[
    "2147483647",
    "-2147483648",
    "4294967296",
    "9007199254740993",
    "4611686018427387904",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551616",
    "10**20",
    "-10**25",
    "2**100",
    "0xFF",
    "0b1011",
    "0o17",
    "1_000_000",
    "123456789012345678901234567890",
    "(1 << 64) - 1",
    "-(1 << 63)",
    "3037000500",
    "4294967295",
];

pub fn int(rng: &mut Rng) -> String {
    match rng.below(12) {
        0..6 => rng.range(-3, 10).to_string(),
        6 | 7 => rng.range(-1000, 1000).to_string(),
        8 => rng.pick(&["True", "False"]).to_owned(),
        9 => {
            let digits: String = (0..rng.range(18, 40)).map(|_| digit(rng)).collect();
            format!("{}1{digits}", rng.pick(&["", "-"]))
        }
        _ => rng.pick(BIG).to_owned(),
    }
}

fn digit(rng: &mut Rng) -> char {
    char::from(b'0' + rng.below(10) as u8)
}

pub fn float(rng: &mut Rng) -> String {
    match rng.below(6) {
        0 | 1 => rng.pick(FLOATS).to_owned(),
        2 => format!("{}.{}", rng.range(-50, 50), rng.range(0, 999)),
        3 => {
            let digits: String = (0..rng.range(1, 17)).map(|_| digit(rng)).collect();
            format!("{}.{digits}e{}", rng.range(-9, 9), rng.range(-30, 30))
        }
        4 => {
            // Any finite double, by its bits.
            let value = f64::from_bits(rng.draw());
            if value.is_finite() { format!("{value:e}") } else { "1.5".to_owned() }
        }
        _ => format!("{}.0", rng.range(-10, 10)),
    }
}

pub fn text(rng: &mut Rng) -> String {
    rng.pick(TEXTS).to_owned()
}

pub fn bytes(rng: &mut Rng) -> String {
    rng.pick(BYTES).to_owned()
}
