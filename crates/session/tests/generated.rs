//! Generated programs do what CPython 3.13 did with them. What that was stands in
//! `tests/generated.txt`; `cargo xtask soak` runs thousands of others beside a CPython.

use heddle_testkit::{fingerprint, generate, observe, recorded};

#[test]
fn generated_programs_do_what_cpython_did() {
    let all = recorded().expect("the records can be read");
    assert!(all.len() >= 490, "only {} are recorded", all.len());
    let mut failures = Vec::new();
    for record in &all {
        let program = generate::program(record.seed);
        assert_eq!(
            fingerprint(&program),
            record.program,
            "the generator makes another program of seed {}: `cargo xtask soak --record` writes \
             down what CPython does with it",
            record.seed
        );
        let seen = observe(&program, "p.py", [0]).swap_remove(0);
        if let Some(words) = record.difference(&program, &seen) {
            failures.push(format!("seed {}: {words}", record.seed));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {}; `cargo xtask soak --seed N --count 1` shows one beside CPython\n{}",
        failures.len(),
        all.len(),
        failures.join("\n")
    );
}
