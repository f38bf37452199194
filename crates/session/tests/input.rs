//! What a program reads: the comments under `#@input`, a line each. What it prints and how it ends is what
//! CPython 3.13 does where those lines come from a pipe.

use heddle_protocol::explore::ExploreSettings;
use heddle_session::Explore;
use heddle_testkit::{End, Outcome, observe};

fn ran(program: &str) -> Outcome {
    observe(program, "program.py", [0]).swap_remove(0)
}

#[test]
fn input_reads_line_after_line_and_then_there_is_none() {
    let program = "name = input('Name? ')
print('Hello', name)
print(repr(input()), repr(input()))
input('More? ')
#@input
# Ann
#
#  two
";
    let outcome = ran(program);
    assert_eq!(outcome.stdout, "Name? Hello Ann\n'' ' two'\nMore? ");
    assert!(outcome.stderr.ends_with("EOFError: EOF when reading a line\n"), "{}", outcome.stderr);
    assert_eq!(outcome.end, End::Status(1));
}

#[test]
fn stdin_is_what_input_reads() {
    let program = "import sys
#@input
# 1
# 2
# 3
# 4
print(repr(sys.stdin.readline()), input())
print([int(line) for line in sys.stdin], repr(sys.stdin.read()), sys.stdin.readlines())
";
    assert_eq!(ran(program).stdout, "'1\\n' 2\n[3, 4] '' []\n");
    let mixed = "import sys
print(int(next(sys.stdin)))
for line in sys.stdin:
    if not line.strip(): break
    print('got', line.strip())
print(input(), [line for _, line in zip(range(1), sys.stdin)])
print(sorted(sys.stdin), next(sys.stdin, 'none'))
#@input
# 2
# x
#
# first
# p
# z
# b
";
    assert_eq!(ran(mixed).stdout, "2\ngot x\nfirst ['p\\n']\n['b\\n', 'z\\n'] none\n");
    let whole = "import sys\nprint(repr(sys.stdin.read()))\n#@input\n# a\n# b\n";
    assert_eq!(ran(whole).stdout, "'a\\nb\\n'\n");
}

#[test]
fn a_child_of_multiprocessing_has_nothing_to_read() {
    let program = "from multiprocessing import Process
def child():
    try:
        print('child', input())
    except EOFError as error:
        print('child', error)
if __name__ == '__main__':
    p = Process(target=child)
    p.start()
    p.join()
    print('parent', input())
#@input
# one
";
    assert_eq!(ran(program).stdout, "child EOF when reading a line\nparent one\n");
}

#[test]
fn threads_that_read_take_lines_in_any_order() {
    let program = "import threading
seen = [None, None]
def read(n):
    seen[n] = input()
ts = [threading.Thread(target=read, args=(n,)) for n in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(seen)
#@input
# a
# b
";
    let checked = heddle_session::check(program, "program.py").expect("it compiles");
    let mut explore = Explore::new(&checked, ExploreSettings { shown: 9, ..Default::default() });
    while explore.advance(1_000) {}
    let report = explore.report();
    let mut texts: Vec<&str> = report.outputs.shown.iter().map(|row| row.text.as_str()).collect();
    texts.sort_unstable();
    assert!(report.complete);
    assert_eq!(texts, ["['a', 'b']\n", "['b', 'a']\n"]);
}

/// The page writes the block and the machine reads it: both take it for the same lines.
#[test]
fn what_is_typed_on_the_page_is_what_is_read() {
    for text in ["Ann", "Ann\n41", " a\n\n# b\n", "\n", "#@input\n#"] {
        let reading = "import sys\nsys.stdout.write(sys.stdin.read())\n";
        let read = ran(&heddle_scenario::form::with_input(reading, text)).stdout;
        let ended = if text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") };
        assert_eq!(read, ended, "{text:?}");
    }
}
