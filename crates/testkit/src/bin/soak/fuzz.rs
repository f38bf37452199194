//! Programs made wrong, for a while: what panics is made small and kept in the corpus.

use std::{
    fs, io,
    path::Path,
    time::{Duration, Instant},
};

use heddle_testkit::{fingerprint, fuzz, generate::Rng, minimise};

use crate::Options;

/// How long it looks.
const PATIENCE: Duration = Duration::from_secs(120);
/// Questions that making a source small may cost.
const TRIES: usize = 2_000;

/// Gives back how many sources panicked.
pub fn run(options: &Options) -> io::Result<usize> {
    let corpus = fuzz::corpus()?;
    let mut rng = Rng::new(options.seed ^ 0xF022);
    let begun = Instant::now();
    let (mut runs, mut crashes) = (0_u64, 0);
    while begun.elapsed() < PATIENCE {
        let source = fuzz::source(&corpus, &mut rng);
        runs += 1;
        let Some(crash) = fuzz::try_source(&source) else { continue };
        crashes += 1;
        let small = minimise(&crash.source, TRIES, |text| fuzz::try_source(text).is_some());
        let name = format!("crash_{:016x}.py", fingerprint(&small));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
        fs::write(folder.join(&name), &small)?;
        println!("{name}: {}\n{small}", crash.words);
    }
    println!("{runs} programs made wrong: {crashes} panicked");
    Ok(crashes)
}
