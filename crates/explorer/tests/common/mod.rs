//! What the explorer's tests share: programs, what a search found as sets, and the plain search
//! that is their oracle.

use std::{
    collections::{BTreeSet, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use heddle_explorer::{
    finals::Finals,
    language::Language,
    machine::{Grain, Settings},
    outputs::Outputs,
    search::{Budget, End, Progress, Search, Turn},
};
use heddle_protocol::{Ending, EventKind, Stream};
use heddle_vm::{
    code::Program,
    world::{Choice, Sleeps, World, WorldConfig},
};

/// All that may come of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Text written to stdout, and how the run ended.
    pub outputs: BTreeSet<(String, u8)>,
    /// Who waits for what, in words.
    pub deadlocks: BTreeSet<String>,
    /// Last lines of uncaught exceptions.
    pub failures: BTreeSet<String>,
    /// What marked variables hold at the ends.
    pub finals: BTreeSet<Finals>,
}

pub fn compiled(source: &str) -> Arc<Program> {
    heddle_vm::compile::compile(source, "program.py").expect("the program compiles")
}

pub fn search(source: &str, grain: Grain) -> Search {
    search_of(compiled(source), source, grain)
}

pub fn search_of(program: Arc<Program>, source: &str, grain: Grain) -> Search {
    search_with(program, source, Settings { grain, ..Settings::default() })
}

pub fn search_with(program: Arc<Program>, source: &str, settings: Settings) -> Search {
    let mut search = Search::new(program, settings);
    let progress = search.advance(usize::MAX, Budget::default());
    assert_eq!(progress, Progress::Complete, "{source}");
    search
}

pub fn found(source: &str, grain: Grain) -> Found {
    found_in(&search(source, grain))
}

fn marked(grain: Grain, marks: &[&str]) -> Settings {
    let finals = marks.iter().map(|mark| (*mark).to_owned()).collect();
    Settings { grain, finals, ..Settings::default() }
}

/// What a search finds that keeps the last values of these variables.
pub fn found_marked(source: &str, grain: Grain, marks: &[&str]) -> Found {
    found_in(&search_with(compiled(source), source, marked(grain, marks)))
}

/// What a reduced and a full search find.
pub fn both(source: &str) -> (Found, Found) {
    let program = compiled(source);
    let found = |grain| found_in(&search_of(program.clone(), source, grain));
    (found(Grain::Visible), found(Grain::Everything))
}

pub fn found_in(search: &Search) -> Found {
    let language = Language::new(search);
    let outputs = Outputs::new(&language, 1 << 20).expect("the program is small");
    // Every end of an output counts by itself.
    let mut all = BTreeSet::new();
    for (text, ends) in outputs.list(usize::MAX) {
        all.extend((0..4).filter(|bit| ends.0 >> bit & 1 == 1).map(|bit| (text.clone(), 1 << bit)));
    }
    let deadlocks = search
        .ends()
        .values()
        .filter_map(|end| match end {
            End::Deadlock(number) => Some(format!("{:?}", search.deadlock(*number))),
            _ => None,
        })
        .collect();
    let failures = search.failure_texts().into_iter().map(str::to_owned).collect();
    let finals = search.ends().keys().filter_map(|state| search.finals_at(*state)).collect();
    Found { outputs: all, deadlocks, failures, finals }
}

/// What a reduced search finds, which full and plain ones find too.
pub fn all_agree(source: &str) -> Found {
    let (reduced, full) = both(source);
    assert_eq!(reduced, full, "{source}");
    assert_eq!(reduced, plainly(source), "{source}");
    reduced
}

/// The outputs that were found, in order.
pub fn texts(found: &Found) -> Vec<&str> {
    found.outputs.iter().map(|(text, _)| text.as_str()).collect()
}

/// The oracle: every choice after every instruction, nothing merged but what is equal in all.
pub fn plainly(source: &str) -> Found {
    plainly_marked(source, &[])
}

/// The same with what global variables hold at the ends.
pub fn plainly_marked(source: &str, marks: &[&str]) -> Found {
    plainly_in(source, marks, Sleeps::Clock)
}

/// The same where sleeps end in this order.
pub fn plainly_in(source: &str, marks: &[&str], sleeps: Sleeps) -> Found {
    let program = heddle_vm::compile::compile(source, "program.py").expect("the program compiles");
    let config = WorldConfig { step_ns: 0, sleeps, ..WorldConfig::default() };
    let mut first = World::new(program, config);
    first.keep_fallen(true);
    let mut work = vec![(first, String::new())];
    let mut seen = HashSet::new();
    let mut found = Found::default();
    while let Some((world, text)) = work.pop() {
        let choices = world.choices();
        if choices.is_empty() {
            if !marks.is_empty() {
                found.finals.insert(held(&world, marks));
            }
            let end = match world.ending() {
                Some(Ending::Finished) => 1,
                Some(Ending::Failed { .. }) => 2,
                Some(Ending::Deadlock { waits }) => {
                    found.deadlocks.insert(format!("{waits:?}"));
                    4
                }
                _ => 8,
            };
            found.outputs.insert((text, end));
            continue;
        }
        let alone = choices.len() == 1;
        for choice in choices {
            let (mut world, mut text) = (world.clone(), text.clone());
            // Alone, a thread need not be watched at every instruction.
            loop {
                for event in world.step(choice, 1).events {
                    match event.kind {
                        EventKind::Write { stream: Stream::Stdout, text: more } => {
                            text.push_str(&more);
                        }
                        EventKind::Raise { error, .. } => {
                            found.failures.insert(error);
                        }
                        _ => {}
                    }
                }
                if !alone || world.choices() != [choice] {
                    break;
                }
            }
            let mut hasher = DefaultHasher::new();
            world.take_performed();
            world.hash(&mut hasher);
            // What a process that is over held is no part of the world.
            if !marks.is_empty() && world.process(0).is_none() {
                held(&world, marks).hash(&mut hasher);
            }
            if seen.insert((hasher.finish(), text.clone())) {
                work.push((world, text));
            }
        }
    }
    found
}

/// What globals of the program hold now, or held when it ended.
fn held(world: &World, marks: &[&str]) -> Finals {
    let p = match world.process(0) {
        Some(p) => p.clone(),
        None => world.clone().take_fallen().into_iter().find(|p| p.pid == 0).expect("it was kept"),
    };
    let main = usize::from(p.program.main.0);
    let names = &p.program.modules[main].globals;
    let value = |mark: &&str| {
        let at = names.iter().position(|sym| p.program.syms.text(*sym) == *mark)?;
        let value = p.globals[main].get(at).filter(|value| !value.is_undef())?;
        Some(heddle_vm::text::repr::repr(&p, *value).expect("it is of a built-in type"))
    };
    marks.iter().map(value).collect()
}

/// Runs turns, and what is left when nobody has a choice any more.
pub fn replay(source: &str, turns: &[Turn]) -> (String, Option<Ending>) {
    let config = WorldConfig { step_ns: 0, ..WorldConfig::default() };
    let mut world = World::new(compiled(source), config);
    let mut text = String::new();
    for (choice, steps) in turns {
        if *choice == Choice::Tick {
            world.set_clock(world.now_us() + steps);
            continue;
        }
        let end = world.position() + steps;
        loop {
            assert!(world.choices().contains(choice), "{choice:?} of {:?}", world.choices());
            for event in world.step(*choice, end - world.position()).events {
                if let EventKind::Write { stream: Stream::Stdout, text: more } = event.kind {
                    text.push_str(&more);
                }
            }
            if world.position() >= end {
                break;
            }
        }
    }
    // Who would only try in vain stands before the try in a graph.
    for _ in 0..100 {
        let Some(choice) = world.choices().first().copied() else { break };
        world.step(choice, 1);
    }
    (text, world.ending())
}
