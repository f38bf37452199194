//! Expressions of a wanted kind, now and then of another one: errors have texts too.

use super::{Gen, literal};

/// What an expression gives if nothing goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Int,
    Float,
    Text,
    Bytes,
    Bool,
    List,
    Tuple,
    Dict,
    Set,
    None,
}

pub const KINDS: [Kind; 10] = [
    Kind::Int,
    Kind::Float,
    Kind::Text,
    Kind::Bytes,
    Kind::Bool,
    Kind::List,
    Kind::Tuple,
    Kind::Dict,
    Kind::Set,
    Kind::None,
];

impl Gen {
    /// An expression of the kind, or of any in one case of thirty.
    pub fn expr(&mut self, kind: Kind, depth: usize) -> String {
        let kind = if self.rng.below(30) == 0 { self.any_kind() } else { kind };
        if depth == 0 || self.rng.chance(25) {
            return self.atom(kind);
        }
        let depth = depth - 1;
        match kind {
            Kind::Int => self.int(depth),
            Kind::Float => self.float(depth),
            Kind::Text => self.text(depth),
            Kind::Bytes => self.bytes(depth),
            Kind::Bool => self.truth(depth),
            Kind::List => self.list(depth),
            Kind::Tuple => self.tuple(depth),
            Kind::Dict => self.dict(depth),
            Kind::Set => self.set(depth),
            Kind::None => "None".to_owned(),
        }
    }

    pub fn any(&mut self, depth: usize) -> String {
        let kind = self.any_kind();
        self.expr(kind, depth)
    }

    pub fn any_kind(&mut self) -> Kind {
        KINDS[self.rng.below(KINDS.len())]
    }

    /// A literal, or a name in sight that holds such a value.
    pub fn atom(&mut self, kind: Kind) -> String {
        let named: Vec<String> =
            self.names.iter().filter(|(_, k)| *k == kind).map(|(n, _)| n.clone()).collect();
        if !named.is_empty() && self.rng.chance(50) {
            return named[self.rng.below(named.len())].clone();
        }
        match kind {
            Kind::Int => literal::int(&mut self.rng),
            Kind::Float => literal::float(&mut self.rng),
            Kind::Text => literal::text(&mut self.rng),
            Kind::Bytes => literal::bytes(&mut self.rng),
            Kind::Bool => self.rng.pick(&["True", "False"]).to_owned(),
            Kind::List => {
                let n = self.rng.below(4);
                format!("[{}]", self.items(n, 0))
            }
            Kind::Tuple => {
                let n = self.rng.below(4);
                let items = self.items(n, 0);
                if n == 1 { format!("({items},)") } else { format!("({items})") }
            }
            Kind::Dict => {
                let n = self.rng.below(4);
                let pairs: Vec<String> = (0..n)
                    .map(|_| {
                        let key = self.key();
                        format!("{key}: {}", self.any(0))
                    })
                    .collect();
                format!("{{{}}}", pairs.join(", "))
            }
            // Sets of texts would show the hash seed: numbers only.
            Kind::Set => match self.rng.below(4) {
                0 => "set()".to_owned(),
                n => {
                    let items: Vec<String> =
                        (0..=n).map(|_| self.rng.range(-2, 40).to_string()).collect();
                    let items = items.join(", ");
                    let frozen = self.rng.chance(30);
                    if frozen { format!("frozenset([{items}])") } else { format!("{{{items}}}") }
                }
            },
            Kind::None => self.rng.pick(&["None", "...", "NotImplemented"]).to_owned(),
        }
    }

    /// A hashable literal.
    pub fn key(&mut self) -> String {
        match self.rng.below(5) {
            0 | 1 => literal::text(&mut self.rng),
            2 => literal::int(&mut self.rng),
            3 => self.rng.pick(&["None", "True", "1.0", "(1, 2)", "0.5", "-1", "b'k'"]).to_owned(),
            _ => self.rng.range(0, 5).to_string(),
        }
    }

    pub fn items(&mut self, n: usize, depth: usize) -> String {
        let kind = if self.rng.chance(60) { self.any_kind() } else { Kind::Int };
        let mixed = self.rng.chance(30);
        let items: Vec<String> =
            (0..n).map(|_| if mixed { self.any(depth) } else { self.expr(kind, depth) }).collect();
        items.join(", ")
    }

    fn number(&mut self, depth: usize) -> String {
        let kind = if self.rng.chance(70) { Kind::Int } else { Kind::Float };
        self.expr(kind, depth)
    }

    fn sequence(&mut self, depth: usize) -> String {
        let kinds = [Kind::List, Kind::Tuple, Kind::Text, Kind::Bytes];
        let kind = kinds[self.rng.below(kinds.len())];
        self.expr(kind, depth)
    }

    pub fn iterable(&mut self, depth: usize) -> String {
        match self.rng.below(8) {
            0 => format!("range({}, {})", self.rng.range(-3, 3), self.rng.range(0, 9)),
            1 => self.expr(Kind::Set, depth),
            2 => self.expr(Kind::Dict, depth),
            3 => format!("zip({}, {})", self.sequence(depth), self.sequence(depth)),
            4 => format!("enumerate({})", self.sequence(depth)),
            5 => format!("reversed({})", self.sequence(depth)),
            _ => self.sequence(depth),
        }
    }

    pub fn small(&mut self) -> String {
        self.rng.range(-4, 6).to_string()
    }

    fn int(&mut self, d: usize) -> String {
        match self.rng.below(20) {
            0..6 => {
                let op = self.rng.pick(&["+", "-", "*", "//", "%", "&", "|", "^"]);
                format!("({} {op} {})", self.expr(Kind::Int, d), self.expr(Kind::Int, d))
            }
            6 => format!("{} ** {}", self.atom_or_paren(Kind::Int), self.rng.range(-2, 5)),
            7 => {
                let op = self.rng.pick(&["<<", ">>"]);
                format!("({} {op} {})", self.expr(Kind::Int, d), self.rng.range(-1, 70))
            }
            8 => format!("{}{}", self.rng.pick(&["-", "~", "+"]), self.atom_or_paren(Kind::Int)),
            9 => format!("len({})", self.sequence(d)),
            10 => format!("abs({})", self.expr(Kind::Int, d)),
            11 => format!("int({})", self.any(d)),
            12 => format!("sum({})", self.expr(Kind::List, d)),
            13 => format!(
                "{}({}, {})",
                self.rng.pick(&["min", "max"]),
                self.number(d),
                self.number(d)
            ),
            14 => format!("round({}, {})", self.number(d), self.rng.range(-3, 3)),
            15 => format!("divmod({}, {})[{}]", self.number(d), self.number(d), self.rng.below(2)),
            16 => format!(
                "pow({}, {}, {})",
                self.small(),
                self.rng.range(-2, 30),
                self.rng.range(-7, 40)
            ),
            17 => {
                let call = self.rng.pick(&["count", "find", "index", "rfind"]);
                format!("{}.{call}({})", self.expr(Kind::Text, d), self.expr(Kind::Text, 0))
            }
            18 => format!("{}[{}]", self.expr(Kind::List, d), self.small()),
            _ => format!(
                "({} if {} else {})",
                self.expr(Kind::Int, d),
                self.expr(Kind::Bool, d),
                self.expr(Kind::Int, d)
            ),
        }
    }

    pub fn atom_or_paren(&mut self, kind: Kind) -> String {
        let inner = self.expr(kind, 1);
        format!("({inner})")
    }

    /// For where it is looked at alone: two nans are two objects to CPython's containers, and one
    /// here, where floats have no identity.
    pub fn float_or_nan(&mut self, depth: usize) -> String {
        match self.rng.below(12) {
            0 => self.rng.pick(&["float('nan')", "-float('nan')"]).to_owned(),
            1 => "(float('inf') - float('inf'))".to_owned(),
            _ => self.expr(Kind::Float, depth),
        }
    }

    fn float(&mut self, d: usize) -> String {
        match self.rng.below(8) {
            0..4 => {
                let op = self.rng.pick(&["+", "-", "*", "/", "//", "%"]);
                format!("({} {op} {})", self.expr(Kind::Float, d), self.number(d))
            }
            4 => format!("({} / {})", self.expr(Kind::Int, d), self.expr(Kind::Int, d)),
            5 => format!("float({})", self.any(d)),
            6 => format!("round({}, {})", self.expr(Kind::Float, d), self.rng.range(-2, 6)),
            _ => format!("-{}", self.atom_or_paren(Kind::Float)),
        }
    }

    fn text(&mut self, d: usize) -> String {
        match self.rng.below(9) {
            0 | 1 => format!("({} + {})", self.expr(Kind::Text, d), self.expr(Kind::Text, d)),
            2 => format!("({} * {})", self.expr(Kind::Text, d), self.rng.range(-1, 3)),
            3 => format!("{}[{}]", self.expr(Kind::Text, d), self.slice()),
            4 => format!("str({})", self.any(d)),
            5 => format!("repr({})", self.any(d)),
            6 => {
                let inner = self.any(0).replace('\'', "\"");
                let conv = self.rng.pick(&["", "!r", "!s", "!a"]);
                if inner.contains('\\') || inner.contains('{') || inner.contains("\"\"") {
                    return self.expr(Kind::Text, d);
                }
                format!("f'<{{{inner}{conv}}}>'")
            }
            7 => {
                let call = self.rng.pick(&["upper", "lower", "title", "strip", "swapcase"]);
                format!("{}.{call}()", self.expr(Kind::Text, d))
            }
            _ => format!("{}.join(map(str, {}))", literal::text(&mut self.rng), self.iterable(d)),
        }
    }

    fn bytes(&mut self, d: usize) -> String {
        match self.rng.below(5) {
            0 => format!("({} + {})", self.expr(Kind::Bytes, d), self.expr(Kind::Bytes, d)),
            1 => format!("({} * {})", self.expr(Kind::Bytes, d), self.rng.range(-1, 3)),
            2 => format!("{}[{}]", self.expr(Kind::Bytes, d), self.slice()),
            3 => format!("{}.encode()", self.expr(Kind::Text, d)),
            _ => format!("bytes({})", self.expr(Kind::List, d)),
        }
    }

    pub fn slice(&mut self) -> String {
        let mut part = |percent| {
            if self.rng.chance(percent) { self.rng.range(-5, 6).to_string() } else { String::new() }
        };
        let (a, b, c) = (part(60), part(60), part(30));
        if c.is_empty() { format!("{a}:{b}") } else { format!("{a}:{b}:{c}") }
    }

    fn truth(&mut self, d: usize) -> String {
        match self.rng.below(9) {
            0..3 => {
                let op = self.rng.pick(&["<", "<=", ">", ">=", "==", "!="]);
                let kind = self.any_kind();
                format!("({} {op} {})", self.expr(kind, d), self.expr(kind, d))
            }
            3 => format!("(not {})", self.any(d)),
            4 => {
                let op = self.rng.pick(&["in", "not in"]);
                format!("({} {op} {})", self.any(0), self.iterable(d))
            }
            5 => format!("bool({})", self.any(d)),
            6 => {
                let op = self.rng.pick(&["and", "or"]);
                format!("({} {op} {})", self.any(d), self.any(d))
            }
            7 => {
                let (a, b) = (self.number(d), self.number(d));
                let op = self.rng.pick(&["<", "<=", "==", "!="]);
                format!("({a} < {b} {op} {})", self.number(d))
            }
            _ => format!("{}({})", self.rng.pick(&["any", "all"]), self.iterable(d)),
        }
    }

    fn list(&mut self, d: usize) -> String {
        match self.rng.below(11) {
            0..3 => {
                let n = self.rng.below(5);
                format!("[{}]", self.items(n, d))
            }
            3 => format!("({} + {})", self.expr(Kind::List, d), self.expr(Kind::List, d)),
            4 => format!("({} * {})", self.expr(Kind::List, d), self.rng.range(-1, 3)),
            5 => format!("{}[{}]", self.expr(Kind::List, d), self.slice()),
            6 => {
                let reverse =
                    self.rng.pick(&["", ", reverse=True", ", key=str", ", key=lambda v: -v"]);
                format!("sorted({}{reverse})", self.iterable(d))
            }
            7 => format!("list({})", self.iterable(d)),
            8 => format!("[*{}, {}]", self.iterable(d), self.any(d)),
            _ => self.comprehension("[", "]", d),
        }
    }

    /// A comprehension over one or two sources, with or without a condition.
    pub fn comprehension(&mut self, open: &str, close: &str, d: usize) -> String {
        let item =
            self.rng.pick(&["x", "(x, x)", "x * 2", "str(x)", "[x]", "-x", "x if x else None"]);
        let source = self.iterable(d);
        let more = match self.rng.below(5) {
            0 => " if x".to_owned(),
            1 => format!(" for y in {}", self.expr(Kind::List, 0)),
            2 => format!(" if x != {}", self.any(0)),
            3 => " if x not in (1, 2)".to_owned(),
            _ => String::new(),
        };
        format!("{open}{item} for x in {source}{more}{close}")
    }

    fn tuple(&mut self, d: usize) -> String {
        match self.rng.below(6) {
            0 | 1 => {
                let n = 2 + self.rng.below(3);
                format!("({})", self.items(n, d))
            }
            2 => format!("({} + {})", self.expr(Kind::Tuple, d), self.expr(Kind::Tuple, d)),
            3 => format!("tuple({})", self.iterable(d)),
            4 => format!("divmod({}, {})", self.number(d), self.number(d)),
            _ => format!("{}[{}]", self.expr(Kind::Tuple, d), self.slice()),
        }
    }

    fn dict(&mut self, d: usize) -> String {
        match self.rng.below(5) {
            0 => format!("({} | {})", self.expr(Kind::Dict, d), self.expr(Kind::Dict, d)),
            1 => format!("dict(zip({}, {}))", self.sequence(d), self.iterable(d)),
            2 => format!("{{**{}, {}: {}}}", self.expr(Kind::Dict, d), self.key(), self.any(d)),
            3 => format!("dict.fromkeys({}, {})", self.sequence(d), self.any(0)),
            _ => format!("{{k: v for k, v in enumerate({})}}", self.iterable(d)),
        }
    }

    fn set(&mut self, d: usize) -> String {
        match self.rng.below(4) {
            0 | 1 => {
                let op = self.rng.pick(&["|", "&", "-", "^"]);
                format!("({} {op} {})", self.expr(Kind::Set, d), self.expr(Kind::Set, d))
            }
            2 => format!(
                "{{x % {} for x in range({})}}",
                self.rng.range(1, 9),
                self.rng.range(0, 12)
            ),
            _ => format!("set(range({}, {}))", self.rng.range(-5, 5), self.rng.range(0, 40)),
        }
    }
}
