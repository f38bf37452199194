//! Programs whose threads are ordered by what they use, in the ways in which that is mostly done: none of
//! them has a race.

use std::{fs, path::Path};

use heddle_protocol::{SwitchPoints, explore::ExploreSettings};
use heddle_session::{Explore, check};

fn races(source: &str, points: SwitchPoints) -> Vec<String> {
    let checked = check(source, "program.py").expect("it compiles");
    let settings =
        ExploreSettings { switch_points: points, shown: 0, ..ExploreSettings::default() };
    let mut explore = Explore::new(&checked, settings);
    while !explore.is_complete() && explore.advance(1_000) {}
    let report = explore.report();
    assert!(report.complete, "{source}");
    report.races.iter().map(|found| format!("{:?}", found.race)).collect()
}

#[test]
fn who_is_ordered_does_not_race() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/ordered");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let source = fs::read_to_string(&path).expect("it is a text");
        for points in [SwitchPoints::Instruction, SwitchPoints::Cpython] {
            let races = races(&source, points);
            assert!(races.is_empty(), "{}: {races:?}", path.display());
        }
        count += 1;
    }
    assert!(count > 40, "{count}");
}
