//! Objects whose end can be seen: told once, where the last reference is dropped, whoever drops it.

use super::{
    Draw,
    common::{all_agree, both, texts},
};

const HEAD: &str = "import threading, weakref, sys
write = sys.stdout.write
kept, n = [], 0
class R:
    def __init__(self, k): self.k = k
    def __del__(self): write(self.k)
class Back(R):
    def __del__(self): kept.append(self)
def use(r): pass
";

/// What a thread does with objects: T is its letter.
const STATEMENTS: [&str; 16] = [
    "r = R('T')",
    "r = None",
    "use(R('T'))",
    "kept.append(R('T'))",
    "kept.append(r)",
    "kept.clear()",
    "r = kept[0] if kept else None",
    "n = R('T')",
    "n = 0",
    "r = n",
    "n += 1 if n is None else 0",
    "w = weakref.ref(R('T'), lambda w: write('t'))",
    "r = R('T'); w = weakref.finalize(r, write, 't')",
    "r = Back('T'); r = None",
    "[R('T')]",
    "write('.' if r else ',')",
];

/// Two threads of one to three statements.
fn program(seed: u64) -> String {
    let mut draw = Draw(seed ^ 0xDE1);
    let mut source = HEAD.to_owned();
    for (thread, letter) in ["A", "B"].into_iter().enumerate() {
        source.push_str(&format!("def f{thread}():\n    global n\n    r = None\n"));
        for _ in 0..1 + draw.below(3 - thread as u64) {
            let statement = draw.pick(&STATEMENTS).replace('T', letter);
            source.push_str(&format!(
                "    {}\n",
                statement.replace("'t'", &format!("'{}'", letter.to_lowercase()))
            ));
        }
    }
    source.push_str("ts = [threading.Thread(target=f) for f in [f0, f1]]\n");
    source.push_str("for t in ts: t.start()\n");
    if draw.below(2) == 0 {
        source.push_str("for t in ts: t.join()\nkept.clear()\n");
    }
    source
}

fn gives(source: &str, expected: &[&str]) {
    let found = all_agree(source);
    assert_eq!(texts(&found), expected, "{source}");
}

#[test]
fn an_object_of_a_thread_ends_once_wherever_others_are() {
    gives(
        "import threading, sys
ns = {'n': 0}
class R:
    def __del__(self): sys.stdout.write('c')
def up(): ns['n'] += 1
def work():
    r = R(); up(); r = None
ts = [threading.Thread(target=work) for k in range(2)]
for t in ts: t.start()
for t in ts: t.join()",
        &["cc"],
    );
    gives(
        "import threading, sys
class R:
    def __del__(self): sys.stdout.write('c')
def work():
    r = R(); exec('pass'); r = None
    sys.stdout.write('d')
ts = [threading.Thread(target=work) for k in range(2)]
for t in ts: t.start()
for t in ts: t.join()",
        &["ccdd", "cdcd"],
    );
}

#[test]
fn who_drops_the_last_reference_tells_of_the_end() {
    gives(
        "import threading, sys
class R:
    def __del__(self): sys.stdout.write(threading.current_thread().name[0])
def work(r): pass
r = R()
t = threading.Thread(target=work, args=(r,), name='T')
t.start()
r = None
t.join()",
        &["M", "T"],
    );
}

#[test]
fn who_is_kept_by_a_local_that_nobody_reads_again_is_there() {
    gives(
        "import threading, weakref, sys
class R: pass
def work():
    r = R(); w = weakref.ref(r, lambda w: sys.stdout.write('g'))
    sys.stdout.write('x')
    sys.stdout.write(str(w() is None))
threading.Thread(target=work).start()
sys.stdout.write('m')",
        &["mxFalseg", "xFalsegm", "xFalsemg", "xmFalseg"],
    );
}

#[test]
fn keys_that_compare_by_identity_are_found_again() {
    gives(
        "import threading, sys
class K: pass
def work():
    a, b = K(), K()
    d, s = {a: 'a', b: 'b', work: 'w'}, {a}
    sys.stdout.write(d[a])
    c = K()
    sys.stdout.write(d[b] + d[work] + str(a in s) + str(c in s))
threading.Thread(target=work).start()
sys.stdout.write('m')",
        &["abwTrueFalsem", "ambwTrueFalse", "mabwTrueFalse"],
    );
}

#[test]
fn generated_programs_with_finalizers() {
    let mut outputs = 0;
    for seed in 0..60 {
        let source = program(seed);
        let (reduced, full) = both(&source);
        assert_eq!(reduced, full, "seed {seed}\n{source}");
        outputs += full.outputs.len();
    }
    assert!(outputs > 90, "{outputs} outputs only");
}

#[test]
fn a_plain_search_finds_the_same_of_them() {
    for seed in [1, 4, 8] {
        all_agree(&program(seed));
    }
}
