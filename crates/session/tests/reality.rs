//! Every output that CPython was seen to give is among the explored ones. `cargo xtask soak explore`
//! runs the same programs hundreds of times more beside a CPython.

use heddle_testkit::real_programs;

#[test]
fn what_cpython_was_seen_to_print_is_explored() {
    let programs = real_programs().expect("the folder is there");
    assert!(programs.len() >= 40, "{} programs", programs.len());
    let mut outputs = 0;
    for program in programs {
        let name = &program.file_name;
        assert!(!program.seen.is_empty(), "{name} has no foot: cargo xtask soak explore --record");
        // One more that cannot be: a check that takes everything would be none.
        let wrong = format!("{}and more\n", program.seen[0]);
        let asked: Vec<String> = program.seen.iter().cloned().chain([wrong]).collect();
        let mut placed = program.place(&asked).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(placed.pop(), Some(false), "{name} takes what cannot be");
        for (seen, is_explored) in program.seen.iter().zip(placed) {
            assert!(is_explored, "{name}: CPython gave {seen:?}");
        }
        outputs += program.seen.len();
    }
    assert!(outputs > 50, "{outputs} outputs: hardly any program has two");
}
