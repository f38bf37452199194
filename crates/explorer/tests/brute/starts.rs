//! Processes under each start method: a fork has its parent's memory as it is, the others run the
//! module again.

use heddle_explorer::machine::Grain;

use super::common::{all_agree, found, texts};

const METHODS: [&str; 3] = ["fork", "spawn", "forkserver"];

#[test]
fn what_a_process_finds_in_globals_depends_on_how_it_is_started() {
    let source = "import multiprocessing as mp, sys
n = 1
def work():
    sys.stdout.write(f'child {n}\\n')
if __name__ == '__main__':
    n = 2
    p = mp.get_context('METHOD').Process(target=work)
    p.start()
    sys.stdout.write('parent\\n')
    p.join()
";
    for method in METHODS {
        let found = all_agree(&source.replace("METHOD", method));
        let n = if method == "fork" { 2 } else { 1 };
        let [first, second] = [format!("child {n}\nparent\n"), format!("parent\nchild {n}\n")];
        assert_eq!(texts(&found), [first, second], "{method}");
    }
}

#[test]
fn updates_of_a_shared_number_are_lost_under_each() {
    let source = "import multiprocessing as mp
def work(v):
    v.value += 1
if __name__ == '__main__':
    mp.set_start_method('METHOD')
    v = mp.Value('i', 0)
    ps = [mp.Process(target=work, args=(v,)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(v.value)
";
    for method in METHODS {
        let found = found(&source.replace("METHOD", method), Grain::Visible);
        assert_eq!(texts(&found), ["1\n", "2\n"], "{method}");
    }
}

#[test]
fn what_is_put_into_a_queue_and_what_fails_is_found_under_each() {
    let source = "import multiprocessing as mp
def work(q, lock, name):
    with lock: q.put(name)
    if name == 'b': raise ValueError(name)
if __name__ == '__main__':
    mp.set_start_method('METHOD')
    q, lock = mp.SimpleQueue(), mp.Lock()
    ps = [mp.Process(target=work, args=(q, lock, name)) for name in 'ab']
    for p in ps: p.start()
    got = q.get() + q.get()
    for p in ps: p.join()
    print(got, [p.exitcode for p in ps])
";
    for method in METHODS {
        let reduced = found(&source.replace("METHOD", method), Grain::Visible);
        assert_eq!(texts(&reduced), ["ab [0, 1]\n", "ba [0, 1]\n"], "{method}");
        assert_eq!(reduced.failures.iter().collect::<Vec<_>>(), ["ValueError: b"], "{method}");
    }
}
