//! Every golden program does in the lab what CPython did with it, whatever the schedule.

use std::ops::Range;

use heddle_testkit::{Golden, difference, golden_programs, groups, known, observe};

/// Schedules under which each program runs.
const FEW: Range<u64> = 0..3;
/// The same where others may move.
const MANY: Range<u64> = 0..16;
/// What a program mentions that has others.
const OTHERS: [&str; 4] = ["threading", "multiprocessing", "concurrent", "asyncio"];

macro_rules! groups {
    ($($name:ident)*) => {
        const GROUPS: &[&str] = &[$(stringify!($name)),*];
        $(#[test]
        fn $name() {
            check_group(stringify!($name));
        })*
    };
}

groups! {
    abstract_classes argparse asyncio builtins classes closures code collections contextlib control copies
    dataclasses dates decimals dicts enums examples exceptions fstrings functions functools futures
    generators heaps imports inheritance io itertools json lambdas lists logging managers memory_views
    multiprocessing numbers numbers_modules operators pools prints queues ranges regex sets
    small_modules strings supers syntax text threads time_os_sys tracebacks tuples tutorials
    typing uncaught unittest weak with_blocks
}

fn check_group(group: &str) {
    let programs = golden_programs(group).expect("the group's programs can be read");
    let known = known().expect("the table can be read");
    let mut failures = Vec::new();
    let mut left_out = 0;
    for golden in &programs {
        let difference = first_difference(golden);
        let reason = known.iter().find(|row| row.program == golden.name());
        match (difference, reason) {
            (None, None) => {}
            (Some(_), Some(_)) => left_out += 1,
            (Some(text), None) => failures.push(format!("{}\n{text}", golden.name())),
            (None, Some(row)) => failures.push(format!(
                "{} passes, but KNOWN.md says that it does not: {}\n",
                row.program, row.reason
            )),
        }
    }
    let passed = programs.len() - failures.len() - left_out;
    println!("{group}: {passed} of {} pass, {left_out} known not to", programs.len());
    assert!(failures.is_empty(), "{} of {group}\n\n{}", failures.len(), failures.join("\n"));
}

fn first_difference(golden: &Golden) -> Option<String> {
    let has_others = OTHERS.iter().any(|name| golden.program.contains(name));
    let seeds = if has_others { MANY } else { FEW };
    let outcomes = observe(&golden.program, &golden.file_name, seeds.clone());
    seeds.zip(outcomes).find_map(|(seed, seen)| {
        let text = difference(&golden.expected, &seen)?;
        Some(format!("  seed {seed}\n{text}"))
    })
}

#[test]
fn every_group_has_its_test() {
    assert_eq!(groups().expect("the groups can be read"), GROUPS);
}

#[test]
fn every_known_difference_names_a_program() {
    let all: Vec<String> = GROUPS
        .iter()
        .flat_map(|group| golden_programs(group).expect("the group's programs can be read"))
        .map(|golden| golden.name())
        .collect();
    for row in known().expect("the table can be read") {
        assert!(all.contains(&row.program), "KNOWN.md names {}, which is not there", row.program);
    }
}
