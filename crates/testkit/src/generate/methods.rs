//! Methods and functions of numbers, texts and bytes, called every way that has a text.

use super::{Gen, expr::Kind, literal};

pub fn numbers(g: &mut Gen) {
    for _ in 0..6 + g.rng.below(6) {
        let i = g.expr(Kind::Int, 1);
        let f = g.float_or_nan(1);
        let t = literal::text(&mut g.rng);
        let text = match g.rng.below(30) {
            0 => format!("({i}).bit_length()"),
            1 => format!("({i}).bit_count()"),
            2 => {
                let order = g.rng.pick(&["'big'", "'little'", "'middle'"]);
                let signed = g.rng.pick(&["", ", signed=True"]);
                format!("({i}).to_bytes({}, {order}{signed})", g.rng.range(-1, 12))
            }
            3 => format!(
                "int.from_bytes({}, {}, signed={})",
                g.expr(Kind::Bytes, 0),
                g.rng.pick(&["'big'", "'little'"]),
                g.rng.pick(&["True", "False"])
            ),
            4 => format!("int({t}, {})", g.rng.range(-1, 37)),
            5 => format!(
                "{}({i})",
                g.rng.pick(&["hex", "oct", "bin", "str", "float", "chr", "bool"])
            ),
            6 => format!("{}({f})", g.rng.pick(&["hex", "int", "str", "repr", "round", "bool"])),
            7 => format!("({f}).is_integer()"),
            8 => format!("({f}).as_integer_ratio()"),
            9 => format!("({f}).hex()"),
            10 => format!("float({t})"),
            11 => format!("int({t})"),
            12 => format!("round({f}, {})", g.rng.range(-4, 8)),
            13 => format!("round({i}, {})", g.rng.range(-4, 2)),
            14 => format!("divmod({i}, {})", g.expr(Kind::Int, 1)),
            15 => format!("divmod({f}, {})", g.expr(Kind::Float, 1)),
            16 => format!("pow({i}, {})", g.rng.range(-3, 6)),
            // No fraction: that of a negative number would be complex.
            17 => format!("pow({f}, {})", g.rng.pick(&["2", "5", "-1", "0", "-2", "3.0"])),
            18 => format!("pow({i}, {}, {})", g.rng.range(-3, 60), g.expr(Kind::Int, 0)),
            // The hash of anything else, a nan too, is the run's own.
            19 => format!(
                "[hash(x) if isinstance(x, (int, float)) and x == x else type(x) for x in [{i}, {f}]]"
            ),
            20 => format!(
                "float.fromhex({})",
                g.rng.pick(&["'0x1.8p3'", "'-inf'", "'1.8'", "'zz'", "'0x.1p-2'"])
            ),
            21 => format!(
                "({i}).{}",
                g.rng.pick(&["real", "imag", "numerator", "denominator", "conjugate()"])
            ),
            22 => format!("({i} < {f}, {i} == {f}, {i} >= {f})"),
            23 => format!("sum([{i}, {f}, {}])", g.expr(Kind::Int, 0)),
            24 => format!("sum([{f}, 0.1, 0.2, {}], {})", g.expr(Kind::Float, 0), g.small()),
            25 => format!("sorted([{i}, {f}, {}, 0.5])", g.expr(Kind::Int, 0)),
            26 => format!("({i}).as_integer_ratio()"),
            27 => format!("({f}) // ({})", g.float_or_nan(0)),
            28 => format!("({f}) % ({})", g.float_or_nan(0)),
            _ => format!(
                "isinstance({i}, {})",
                g.rng.pick(&["int", "bool", "float", "(int, str)", "int | str", "5"])
            ),
        };
        g.show(&text);
    }
}

/// Methods of texts, with what they are given.
const TEXT_METHODS: &[&str] = &[
    "upper()",
    "lower()",
    "title()",
    "capitalize()",
    "swapcase()",
    "casefold()",
    "strip()",
    "lstrip()",
    "rstrip()",
    "strip(T)",
    "lstrip(T)",
    "rstrip(T)",
    "split()",
    "split(T)",
    "split(T, N)",
    "rsplit(T, N)",
    "split(None, N)",
    "rsplit(None, N)",
    "splitlines()",
    "splitlines(True)",
    "partition(T)",
    "rpartition(T)",
    "find(T)",
    "find(T, N)",
    "rfind(T, N, N)",
    "index(T)",
    "rindex(T)",
    "count(T)",
    "count(T, N, N)",
    "startswith(T)",
    "startswith((T, T))",
    "endswith(T)",
    "endswith(T, N)",
    "replace(T, T)",
    "replace(T, T, N)",
    "removeprefix(T)",
    "removesuffix(T)",
    "center(W)",
    "center(W, C)",
    "ljust(W, C)",
    "rjust(W, C)",
    "zfill(W)",
    "expandtabs()",
    "expandtabs(N)",
    "isalpha()",
    "isdigit()",
    "isalnum()",
    "isspace()",
    "isupper()",
    "islower()",
    "istitle()",
    "isidentifier()",
    "isdecimal()",
    "isnumeric()",
    "isprintable()",
    "isascii()",
    "encode()",
    "encode('ascii')",
    "encode('ascii', 'replace')",
    "encode('latin-1', 'ignore')",
    "encode('ascii', 'backslashreplace')",
    "encode('ascii', 'xmlcharrefreplace')",
    "join(L)",
    "join(T)",
    "join([T, T])",
    "join([T, N])",
    "translate({97: 'X', 98: None})",
    "translate(str.maketrans('ab', 'xy', 'c'))",
    "__len__()",
    "__contains__(T)",
    "__add__(T)",
    "__mul__(N)",
    "format(T, N)",
    "nosuch()",
    "upper(1)",
    "split(sep=T, maxsplit=N)",
    "split('')",
    "replace(T)",
    "count()",
    "startswith(N)",
    "splitlines(keepends=1)",
];

pub fn texts(g: &mut Gen) {
    for _ in 0..6 + g.rng.below(6) {
        let receiver =
            if g.rng.chance(80) { literal::text(&mut g.rng) } else { g.expr(Kind::Text, 1) };
        let text = match g.rng.below(10) {
            0 => {
                let index = if g.rng.chance(50) { g.small() } else { g.slice() };
                format!("{receiver}[{index}]")
            }
            1 => format!(
                "{}({receiver})",
                g.rng.pick(&[
                    "ascii", "repr", "len", "list", "ord", "tuple", "set", "sorted", "max", "hash"
                ])
            ),
            2 => format!(
                "{receiver} {} {}",
                g.rng.pick(&["<", "==", "in", ">=", "not in", "+"]),
                literal::text(&mut g.rng)
            ),
            _ => {
                let method = g.rng.pick(TEXT_METHODS);
                let call = fill(g, method, Kind::Text);
                format!("({receiver}).{call}")
            }
        };
        // The hash and the order of texts in a set are the run's own.
        if text.starts_with("hash(") || text.starts_with("set(") {
            continue;
        }
        g.show(&text);
    }
}

const BYTES_METHODS: &[&str] = &[
    "upper()",
    "lower()",
    "title()",
    "swapcase()",
    "capitalize()",
    "strip()",
    "strip(T)",
    "split()",
    "split(T)",
    "split(T, N)",
    "rsplit(None, N)",
    "splitlines()",
    "partition(T)",
    "rpartition(T)",
    "find(T)",
    "find(N)",
    "index(T)",
    "count(T)",
    "startswith(T)",
    "endswith((T, T))",
    "replace(T, T)",
    "replace(T, T, N)",
    "center(W)",
    "ljust(W)",
    "rjust(W, b'-')",
    "zfill(W)",
    "isalpha()",
    "isdigit()",
    "isspace()",
    "isupper()",
    "istitle()",
    "isalnum()",
    "isascii()",
    "decode()",
    "decode('ascii')",
    "decode('utf-8', 'replace')",
    "decode('latin-1')",
    "decode('ascii', 'ignore')",
    "hex()",
    "hex('-')",
    "hex(':', 2)",
    "join([T, T])",
    "removeprefix(T)",
    "removesuffix(T)",
    "expandtabs()",
    "translate(None, b'a')",
    "nosuch()",
    "join([1])",
];

const BYTEARRAY_METHODS: &[&str] = &[
    "append(N)",
    "extend(T)",
    "insert(N, N)",
    "pop()",
    "pop(N)",
    "remove(N)",
    "reverse()",
    "clear()",
    "copy()",
    "append(300)",
    "extend([1, 2])",
    "append('x')",
];

pub fn bytes(g: &mut Gen) {
    for _ in 0..5 + g.rng.below(5) {
        let receiver = literal::bytes(&mut g.rng);
        let text = match g.rng.below(9) {
            0 => {
                let index = if g.rng.chance(50) { g.small() } else { g.slice() };
                format!("{receiver}[{index}]")
            }
            1 => format!(
                "{}({receiver})",
                g.rng.pick(&[
                    "list",
                    "len",
                    "bytearray",
                    "sorted",
                    "sum",
                    "repr",
                    "str",
                    "bytes",
                    "max"
                ])
            ),
            2 => format!("{receiver} {} {}", g.rng.pick(&["<", "==", "in", "+", "*"]), g.any(0)),
            3 => g
                .rng
                .pick(&[
                    "bytes.fromhex('00 ff')",
                    "bytes.fromhex('0')",
                    "bytes(-1)",
                    "bytes([256])",
                    "bytes('a')",
                    "bytes('h\u{e9}', 'utf-8')",
                    "bytes([1, 'a'])",
                    "bytes(range(5))",
                    "bytearray(4)",
                    "bytes(2.5)",
                    "bytes(None)",
                ])
                .to_owned(),
            _ => {
                let method = g.rng.pick(BYTES_METHODS);
                let call = fill(g, method, Kind::Bytes);
                format!("({receiver}).{call}")
            }
        };
        g.show(&text);
    }
    if g.rng.chance(50) {
        let name = g.fresh("buf");
        let start = literal::bytes(&mut g.rng);
        g.line(&format!("{name} = bytearray({start})"));
        for _ in 0..4 {
            let method = g.rng.pick(BYTEARRAY_METHODS);
            let call = fill(g, method, Kind::Bytes);
            g.show(&format!("({name}.{call}, {name})"));
        }
        let (slice, value) = (g.slice(), literal::bytes(&mut g.rng));
        g.block("try:", |g| g.line(&format!("{name}[{slice}] = {value}")));
        g.block("except ValueError as error:", |g| g.line("print(error)"));
        g.line(&format!("print({name})"));
    }
}

/// Puts arguments into a call: `T` text or bytes, `N` a small number, `W` a width, `C` a character,
/// `L` a list.
pub fn fill(g: &mut Gen, method: &str, kind: Kind) -> String {
    let Some((name, args)) = method.split_once('(') else { return method.to_owned() };
    let mut out = format!("{name}(");
    let mut last = ' ';
    for (at, c) in args.char_indices() {
        let after = args[at + 1..].chars().next().unwrap_or(' ');
        let alone = !last.is_alphanumeric() && !after.is_alphanumeric() && last != '\'';
        match c {
            'T' if alone => {
                let wrong = g.rng.below(15) == 0;
                let text = if wrong { g.any(0) } else { g.atom(kind) };
                out.push_str(&text);
            }
            'N' if alone => out.push_str(&g.small()),
            'W' if alone => out.push_str(&g.rng.range(-1, 14).to_string()),
            'C' if alone => {
                out.push_str(g.rng.pick(&["'*'", "'-'", "' '", "'\u{e9}'", "'ab'", "''", "0"]))
            }
            'L' if alone => out.push_str(&g.expr(Kind::List, 1)),
            'V' if alone => out.push_str(&g.any(0)),
            'K' if alone => out.push_str(&g.key()),
            _ => out.push(c),
        }
        last = c;
    }
    out
}
