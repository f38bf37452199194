//! Code made at run time: what is compiled by whom, and in which order, makes no states of its own.

use heddle_explorer::machine::Grain;

use super::common::{all_agree, found, search, texts};

/// Two threads that run these.
fn two(first: &str, second: &str) -> String {
    format!(
        "import threading, sys
write = sys.stdout.write
n = 0
space = {{'m': 0}}
def a():
    {first}
def b():
    {second}
ts = [threading.Thread(target=f) for f in (a, b)]
for t in ts: t.start()
for t in ts: t.join()
print(n, space['m'])
"
    )
}

#[test]
fn updates_by_exec_are_lost() {
    let update = "exec('global n\\nn = n + 1')";
    assert_eq!(texts(&all_agree(&two(update, update))), ["1 0\n", "2 0\n"]);
    let update = "exec('m = m + 1', space)";
    assert_eq!(texts(&all_agree(&two(update, update))), ["0 1\n", "0 2\n"]);
}

#[test]
fn new_names_and_texts_in_any_order_are_found() {
    let found = all_agree(&two(
        "exec('first = 1; write(\"a\")', globals())",
        "exec('second = 2; write(\"b\")', globals())",
    ));
    assert_eq!(texts(&found), ["ab0 0\n", "ba0 0\n"]);
}

#[test]
fn functions_made_by_exec_are_as_others() {
    let source = |body: &str| {
        two("exec(text)\n    locals()", "work()").replace(
            "n = 0\n",
            &format!("n = 0\ntext = 'unseen = 1'\nspace0 = globals()\n{body}\n"),
        )
    };
    let plain = source("def work():\n    global n\n    n += 1\n    write(str(n))");
    let made = source(
        "exec('''def work():\n    global n\n    n += 1\n    write(str(n))\n''')\nwork = globals()['work']",
    );
    assert_eq!(all_agree(&plain), all_agree(&made));
}

#[test]
fn the_same_text_compiled_by_both_is_one() {
    let evaluates = two("x = eval('n + 1')", "x = eval('n + 1')");
    let calculates = two("x = n + 1", "x = n + 1");
    let states = |source: &str, grain| search(source, grain).states();
    assert_eq!(states(&evaluates, Grain::Visible), states(&calculates, Grain::Visible));
    let apart = two("x = eval('n + 1'); write('a')", "y = eval('n + 2'); write('b')");
    let plain = two("x = n + 1; write('a')", "y = n + 2; write('b')");
    assert_eq!(states(&apart, Grain::Visible), states(&plain, Grain::Visible));
}

#[test]
fn processes_make_code_of_their_own() {
    for method in ["fork", "spawn"] {
        let source = format!(
            "import multiprocessing as mp, sys
exec('def work(word):\\n    exec(\"made = word\")\\n    sys.stdout.write(eval(\"word * 2\"))')
if __name__ == '__main__':
    ctx = mp.get_context('{method}')
    ps = [ctx.Process(target=work, args=(word,)) for word in 'xy']
    for p in ps: p.start()
    for p in ps: p.join()
"
        );
        let found = found(&source, Grain::Visible);
        assert_eq!(texts(&found), ["xxyy", "yyxx"], "{method}");
    }
}

/// What the end of an exception's name frees is not the module that is imported next.
#[test]
fn a_module_imported_by_a_later_step_is_kept() {
    let found = all_agree(
        "import threading
lock = threading.Lock()
def work():
    with lock: pass
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
try: raise ValueError('x')
except ValueError as e: print(e)
import queue
print(queue.__name__, queue.Queue(2).maxsize)
",
    );
    assert_eq!(texts(&found), ["x\nqueue 2\n"]);
}
