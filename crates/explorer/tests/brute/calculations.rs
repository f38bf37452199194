//! Long calculations, of which what comes is kept: for the thread that made one, and for others that come to
//! the same frame.

use heddle_explorer::machine::Grain;

use super::common::{both, found};

/// What a thread calculates for long with what only it reaches is kept and not made again when the
/// search begins again; what it does before and after is.
#[test]
fn both_agree_on_long_calculations() {
    let source = "import threading
n = 0
def f():
    global n
    total = n
    for i in range(1100):
        total = (total + i * i) % 1009
    n = total
def g():
    global n
    n += 1
ts = [threading.Thread(target=t) for t in (f, g)]
for t in ts: t.start()
for t in ts: t.join()
print(n)";
    let (reduced, full) = both(source);
    assert_eq!(reduced, full);
    assert_eq!(reduced.outputs.len(), 3, "{reduced:?}");
}

/// Threads that make the same calculation. Of what it begins with and drops on the way, the frames below
/// hold on to different parts.
#[test]
fn equal_calculations_of_several_threads_are_as_if_each_had_made_it() {
    let source = |first: &str, second: &str| {
        format!(
            "import threading
def inner(a, b):
    i = 0
    {first}
    {second}
    return a[0]
def both():
    r, x, y = 0, [1], [1]
    r = inner(x, y)
    print(r, x, y)
def one():
    r, x, y = 0, [1], 0
    r = inner(x, [1])
    print(r, x)
def none():
    r, x, y = 0, 0, 0
    r = inner([1], [1])
    print(r)
ts = [threading.Thread(target=t) for t in (none, one, both, none)]
for t in ts: t.start()
for t in ts: t.join()"
        )
    };
    let calculated = source(
        "while i < 1100: a[0] = (a[0] + b[0] * i) % 1009; i += 1",
        "while i > 0: a[0] = (a[0] + i) % 1009; i -= 1",
    );
    let up = (0..1100).fold(1, |sum, i| (sum + i) % 1009);
    let down = (1..=1100).rev().fold(up, |sum, i| (sum + i) % 1009);
    let known = source(&format!("a[0] = {up}"), &format!("a[0] = {down}"));
    let [calculated, known] = [calculated, known].map(|source| found(&source, Grain::Visible));
    assert_eq!(calculated, known);
    assert!(known.outputs.len() > 12, "{known:?}");
}

/// What depends on who calculates is not the same for all.
#[test]
fn who_asks_who_it_is_calculates_for_itself() {
    let source = "import threading
def f():
    me, total, n = threading.get_ident, 0, 0
    while n < 1100:
        total += me()
        n += 1
    print(total == n * me())
ts = [threading.Thread(target=f) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()";
    let found = found(source, Grain::Visible);
    let whole = |text: &str| text.replace('\n', "") == "TrueTrueTrue";
    assert!(found.outputs.iter().all(|(text, _)| whole(text)), "{found:?}");
}
