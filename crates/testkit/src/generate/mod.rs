//! Programs made from a number: each is a handful of pieces that print what they find, so that two
//! Pythons can be compared line by line.
//!
//! A program is the same for its seed everywhere. It is deterministic under CPython whatever the
//! hash seed, ends, and uses nothing but the language and its builtins.

mod classes;
mod containers;
mod errors;
mod expr;
mod flow;
mod format;
mod functions;
mod iterate;
mod literal;
mod methods;
mod rng;

pub use rng::Rng;

use expr::Kind;

/// A piece of a program.
type Piece = fn(&mut Gen);

/// Pieces by what they try.
const PIECES: &[Piece] = &[
    values,
    values,
    methods::numbers,
    methods::texts,
    methods::bytes,
    format::specs,
    format::templates,
    containers::list_script,
    containers::dict_script,
    containers::set_script,
    containers::unpacking,
    containers::functional,
    flow::loops,
    flow::try_ladder,
    flow::matching,
    functions::signatures,
    functions::closures,
    functions::recursion,
    classes::operators,
    classes::hierarchy,
    classes::attributes,
    classes::protocols,
    iterate::generators,
    iterate::delegation,
    errors::chains,
    errors::groups,
];

/// What every program begins with: a result or an error, in one line.
const HEAD: &str = "\
def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error, sep=': ')


";

/// A program under way.
pub struct Gen {
    rng: Rng,
    out: String,
    indent: usize,
    /// Globals in sight and what they hold.
    names: Vec<(String, Kind)>,
    made: usize,
}

/// The program of a seed.
pub fn program(seed: u64) -> String {
    let mut g = Gen {
        rng: Rng::new(seed ^ 0x0048_6564_646c_6501),
        out: HEAD.to_owned(),
        indent: 0,
        names: Vec::new(),
        made: 0,
    };
    g.globals();
    for _ in 0..2 + g.rng.below(3) {
        let piece = PIECES[g.rng.below(PIECES.len())];
        piece(&mut g);
    }
    if g.rng.chance(60) {
        errors::uncaught(&mut g);
    }
    g.out
}

/// Expressions shown one by one.
fn values(g: &mut Gen) {
    for _ in 0..4 + g.rng.below(6) {
        let kind = g.any_kind();
        let depth = 1 + g.rng.below(3);
        let text = g.expr(kind, depth);
        g.show(&text);
    }
}

impl Gen {
    fn globals(&mut self) {
        for (name, kind) in [
            ("n1", Kind::Int),
            ("n2", Kind::Int),
            ("f1", Kind::Float),
            ("s1", Kind::Text),
            ("s2", Kind::Text),
            ("b1", Kind::Bytes),
            ("xs", Kind::List),
            ("ts", Kind::Tuple),
            ("ds", Kind::Dict),
            ("us", Kind::Set),
        ] {
            if self.rng.chance(50) {
                let value = self.literal(kind);
                self.line(&format!("{name} = {value}"));
                self.names.push((name.to_owned(), kind));
            }
        }
    }

    /// A literal of exactly this kind.
    fn literal(&mut self, kind: Kind) -> String {
        let names = std::mem::take(&mut self.names);
        let text = self.atom(kind);
        self.names = names;
        text
    }

    /// A name that nothing else has.
    fn fresh(&mut self, stem: &str) -> String {
        self.made += 1;
        format!("{stem}{}", self.made)
    }

    fn line(&mut self, text: &str) {
        for line in text.split('\n') {
            for _ in 0..self.indent {
                self.out.push_str("    ");
            }
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    fn block(&mut self, head: &str, body: impl FnOnce(&mut Gen)) {
        self.line(head);
        self.indent += 1;
        body(self);
        self.indent -= 1;
    }

    fn show(&mut self, text: &str) {
        self.line(&format!("show(lambda: {text})"));
    }
}
