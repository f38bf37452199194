//! Programs made wrong never panic: a bounded number of them, always the same; `cargo xtask soak`
//! goes on with others.

use heddle_testkit::{fuzz, generate::Rng};

/// Cases, and the numbers that they follow from.
const CASES: usize = 1_500;
const SEED: u64 = 20;

#[test]
fn programs_made_wrong_never_panic() {
    let corpus = fuzz::corpus().expect("the corpus can be read");
    let mut rng = Rng::new(SEED);
    for case in 0..CASES {
        let source = fuzz::source(&corpus, &mut rng);
        if let Some(crash) = fuzz::try_source(&source) {
            panic!("case {case}: {}\n{}", crash.words, crash.source);
        }
    }
}

#[test]
fn the_kept_corpus_never_panics() {
    for source in fuzz::corpus().expect("the corpus can be read") {
        assert_eq!(fuzz::try_source(&source), None);
    }
}
