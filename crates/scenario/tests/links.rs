//! Links: round trips, sizes, frozen bytes, and what must be refused.

use heddle_protocol::{
    LabSettings, Mode, Opening, Pace, SchedulerKind, Sleeps, SwitchPoints, ThreadKey,
};
use heddle_scenario::link::{MAX_PACKED, MAX_UNPACKED, decode, encode};
use heddle_scenario::{
    About, Challenge, Content, Goal, LinkError, Locking, Mark, Model, Question, Scene, Sheet, Task,
    View, Work, examples,
};
use proptest::prelude::*;

fn program(source: impl Into<String>) -> Scene {
    Scene { content: Content::Program { source: source.into() }, ..Scene::default() }
}

/// A link of any bytes, with right check characters: what a hostile person would make.
fn forged(bytes: &[u8]) -> String {
    forged_of('1', bytes)
}

fn forged_of(version: char, bytes: &[u8]) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const CHECK: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut link = String::from(version);
    let bits: Vec<bool> =
        bytes.iter().flat_map(|b| (0..8).rev().map(move |i| b >> i & 1 == 1)).collect();
    for sextet in bits.chunks(6) {
        let value = (0..6).fold(0, |v, i| v << 1 | usize::from(*sextet.get(i).unwrap_or(&false)));
        link.push(char::from(ALPHABET[value]));
    }
    let hash = link
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let hash = (hash ^ hash >> 15) as usize;
    link.extend([hash / 62 % 62, hash % 62].map(|digit| char::from(CHECK[digit])));
    link
}

fn tasks() -> impl Strategy<Value = Task> {
    let work = prop_oneof![
        Just(Work::Numbers),
        Just(Work::Letters),
        Just(Work::Counter),
        any::<String>().prop_map(Work::Text),
        Just(Work::Producer),
        Just(Work::Consumer),
        Just(Work::BusyLoop),
    ];
    ("\\PC{0,12}", work, any::<u32>(), 0..=60_000_u32, 0..=60_000_u32).prop_map(
        |(name, work, count, delay_ms, start_delay_ms)| Task {
            name,
            work,
            count,
            delay_ms,
            start_delay_ms,
        },
    )
}

fn contents() -> impl Strategy<Value = Content> {
    let model = prop_oneof![Just(Model::Threads), Just(Model::Processes), Just(Model::Async)];
    let locking = prop_oneof![Just(Locking::None), Just(Locking::Shared), Just(Locking::PerTask)];
    let sheet = (model, proptest::collection::vec(tasks(), 0..6), locking, any::<bool>())
        .prop_map(|(model, tasks, locking, join)| Sheet { model, tasks, locking, join });
    prop_oneof![
        sheet.prop_map(Content::Sheet),
        any::<String>().prop_map(|source| Content::Program { source }),
        proptest::sample::select(examples::all()).prop_map(|e| {
            Content::Example(examples::by_id(e.id).expect("an example has its id"))
        }),
    ]
}

fn labs() -> impl Strategy<Value = LabSettings> {
    let scheduler = prop_oneof![
        any::<u32>().prop_map(|quantum| SchedulerKind::RoundRobin { quantum }),
        Just(SchedulerKind::Random),
        any::<u32>().prop_map(|depth| SchedulerKind::Pct { depth }),
        proptest::collection::vec((any::<u32>(), any::<u32>()), 0..4).prop_map(|keys| {
            let key = |(process, thread)| ThreadKey { process, thread };
            SchedulerKind::Priorities { order: keys.into_iter().map(key).collect() }
        }),
        Just(SchedulerKind::Manual),
        Just(SchedulerKind::Replay),
    ];
    let points = prop_oneof![
        Just(SwitchPoints::Instruction),
        Just(SwitchPoints::Cpython),
        Just(SwitchPoints::Line),
        Just(SwitchPoints::FreeThreaded),
    ];
    let opening = prop_oneof![
        Just(Opening::Run),
        any::<u64>().prop_map(Opening::PausedAt),
        Just(Opening::PausedAtEnd),
    ];
    let sleeps = prop_oneof![Just(Sleeps::Clock), Just(Sleeps::AnyTime)];
    let pace = prop_oneof![Just(Pace::AtOnce), Just(Pace::RealTime)];
    let seed = prop_oneof![Just(0), any::<u64>()];
    let schedule = prop_oneof![Just(String::new()), "1( [0-9]\\*[0-9]{1,3}){0,40}"];
    (scheduler, points, opening, sleeps, pace, seed, schedule).prop_map(
        |(scheduler, switch_points, opening, sleeps, pace, seed, schedule)| LabSettings {
            scheduler,
            seed,
            switch_points,
            sleeps,
            schedule,
            pace,
            opening,
        },
    )
}

fn questions() -> impl Strategy<Value = Question> {
    let marks = [None, Some(Mark::Exhaustive), Some(Mark::Bounded), Some(Mark::OutOfBudget)];
    let asked = prop_oneof![
        Just((String::new(), false, None)),
        ("(\\PC|\n){0,20}", any::<bool>(), prop::sample::select(marks.to_vec())),
    ];
    let about = prop::sample::select(vec![About::Output, About::Order, About::Ends, About::Always]);
    let text = || "(\\PC|\n){0,20}";
    let marked = prop::collection::vec("[a-z.]{1,9}", 0..3);
    let more = prop_oneof![
        Just((About::Output, String::new(), String::new(), String::new(), Vec::new())),
        (about, text(), text(), text(), marked),
    ];
    (asked, more).prop_map(|((expected, prefix, mark), (about, first, later, ends, marked))| {
        Question { about, expected, prefix, first, later, ends, marked, mark }
    })
}

fn challenges() -> impl Strategy<Value = Option<Challenge>> {
    let goal = prop::sample::select(Goal::ALL.to_vec());
    prop::option::of((goal, "(\\PC|\n){0,20}", any::<bool>()))
        .prop_map(|one| one.map(|(goal, text, prefix)| Challenge { goal, text, prefix }))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn every_scene_comes_back(
        content in contents(),
        mode in prop_oneof![Just(Mode::Live), Just(Mode::Lab)],
        lab in labs(),
        embed in any::<bool>(),
        question in questions(),
        challenge in challenges(),
    ) {
        let scene = Scene { content, mode, lab, view: View { embed }, question, challenge };
        let link = encode(&scene).unwrap();
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        prop_assert!(link.ends_with(|c: char| c.is_ascii_alphanumeric()));
        prop_assert_eq!(decode(&link), Ok(scene));
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = decode(&text);
        let _ = decode(&format!("1{text}"));
        let _ = decode(&format!("2{text}"));
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(&forged(&bytes));
        for kind in [1, 2, 0x15, 0x16] {
            for version in ['1', '2'] {
                let _ = decode(&forged_of(version, &[&[kind], bytes.as_slice()].concat()));
            }
        }
    }

    #[test]
    fn a_cut_or_changed_link_is_refused(
        cut in 0..60_usize,
        place in 0..60_usize,
        other in proptest::char::range('a', 'z'),
    ) {
        let scene = program("import threading\n\nprint(threading.current_thread().name, 'done')\n");
        let link = encode(&scene).unwrap();
        if cut < link.len() {
            prop_assert!(decode(&link[..cut]).is_err());
        }
        let mut changed: Vec<char> = link.chars().collect();
        if place < changed.len() && changed[place] != other {
            changed[place] = other;
            prop_assert_ne!(decode(&changed.iter().collect::<String>()), Ok(scene));
        }
    }
}

#[test]
fn links_of_version_1_open_for_ever() {
    let sheet = Scene {
        content: Content::Sheet(Sheet {
            model: Model::Processes,
            tasks: vec![
                Task { delay_ms: 250, start_delay_ms: 1000, ..Task::new("a", Work::Letters, 26) },
                Task::new("b", Work::Text("你好".into()), 3),
            ],
            locking: Locking::PerTask,
            join: false,
        }),
        mode: Mode::Lab,
        lab: LabSettings { seed: 42, ..LabSettings::default() },
        view: View { embed: true },
        question: Question::default(),
        challenge: None,
    };
    for (link, scene) in [
        (GOLDEN[0], Scene::of_example(examples::by_id("threads").unwrap())),
        (GOLDEN[1], Scene::of_example(examples::by_id("busy-processes").unwrap())),
        (GOLDEN[2], Scene::default()),
        (GOLDEN[3], sheet),
        (GOLDEN[4], program(include_str!("../examples/philosophers.py"))),
    ] {
        assert_eq!(encode(&scene).as_deref(), Ok(link));
        assert_eq!(decode(link), Ok(scene));
    }
}

#[test]
fn links_of_version_2_open_for_ever() {
    let lab = LabSettings {
        scheduler: SchedulerKind::Replay,
        seed: 7,
        switch_points: SwitchPoints::Line,
        sleeps: Sleeps::AnyTime,
        schedule: "1 0*57 1*23 2*8 0*5 1 2.0*40".into(),
        pace: Pace::RealTime,
        opening: Opening::PausedAt(90),
    };
    let example = Scene::of_example(examples::by_id("threads").unwrap());
    let order = vec![ThreadKey { process: 1, thread: 2 }];
    let ordered =
        LabSettings { scheduler: SchedulerKind::Priorities { order }, ..LabSettings::default() };
    let question = Question {
        expected: "n = ...\n?".into(),
        prefix: true,
        mark: Some(Mark::Exhaustive),
        ..Question::default()
    };
    let ends = Question {
        about: About::Ends,
        ends: "n=3".into(),
        marked: vec!["n".into(), "box.full".into()],
        ..Question::default()
    };
    let challenge = Challenge { goal: Goal::Repair, text: "n = 2\n".into(), prefix: false };
    for (link, scene) in [
        (GOLDEN_2[4], Scene { challenge: Some(challenge), ..example.clone() }),
        (GOLDEN_2[3], Scene { question: ends, ..example.clone() }),
        (GOLDEN_2[2], Scene { question, ..example.clone() }),
        (GOLDEN_2[0], Scene { mode: Mode::Lab, lab, ..example }),
        (GOLDEN_2[1], Scene { lab: ordered, ..program("print(1)\n") }),
    ] {
        assert_eq!(encode(&scene).as_deref(), Ok(link));
        assert_eq!(decode(link), Ok(scene));
    }
}

#[test]
fn a_schedule_too_long_for_a_link_is_said() {
    let scene = |turns| {
        let turn = |n: u64| format!(" {}*{}", n * 7 % 3, n * n * 7919 % 97 + 1);
        let schedule = format!("1{}", (0..turns).map(turn).collect::<String>());
        let lab = LabSettings { schedule, ..LabSettings::default() };
        Scene { lab, ..Scene::of_example(examples::by_id("threads").unwrap()) }
    };
    assert!(encode(&scene(100)).unwrap().len() < 2_000);
    assert_eq!(encode(&scene(100_000)), Err(LinkError::ScheduleTooLong));
}

/// A failure here means that links which people have shared would break.
const GOLDEN: [&str; 5] = [
    "1AAEwo",
    "1ABMTJ",
    "1ARz___9MV7d9mc0I-Nmol4FX2P",
    "1HSoZ___EQzz9sUJog90TQLeqSggfNtqgD83qv9YBTv",
    "1AukEhW7D5eV1BglNoyTSgWUJeNUqE9YnrJXuBVp1ZJALOjIgJ4Gpasbvh3W0g7zURcgUv5ADoYKBCuaZhEPP6ADieYKL9P8Sop9w1AOHhDa1vQOOWP2kiKm-rHQBsjkUmVxU30hZhveIp-625lGYBLHgvj2OrcmcLMbMzeIT3c0E6J6oTwQVW",
];

const GOLDEN_2: [&str; 5] = [
    "2FAcFAgEBAVoWHKdx9nXDn-wdeXzTo5gHmaTJR-x6OAE2K",
    "2EgADAQECAQAAAAAJdit7Qz",
    "2MAABAQAAAAANDf_8djxp9nUAGe2g7QENP",
    "2UAABAQAAAAASE___inEjJ4mYIYYK9dMBSZLaAQpE",
    "2kAABAQAAAAAKCf__TCQ1aVc5YQEXI",
];

#[test]
fn programs_take_less_than_a_third_of_their_bytes() {
    let link_of = |content| encode(&Scene { content, ..Scene::default() }).unwrap().len();
    for example in examples::all() {
        let content = Content::Example(example);
        let edited = match content.sheet() {
            Some(sheet) => link_of(Content::Sheet(sheet.into_owned())),
            None => link_of(Content::Program { source: content.source().into_owned() }),
        };
        let bytes = content.source().len();
        assert!(3 * edited <= bytes, "{}: {edited} characters for {bytes} bytes", example.id);
    }
}

#[test]
fn what_chat_programs_do_to_a_link_does_no_harm() {
    let scene = program("print('-_-')\n".repeat(7));
    let link = encode(&scene).unwrap();
    for text in [
        format!("#{link}"),
        format!("  {link}.\n"),
        format!("{link})"),
        link.replace('-', "%2D").replace('_', "%5f"),
        link.replace('_', "\\_"),
        format!("{}\r\n {}", &link[..9], &link[9..]),
    ] {
        assert_eq!(decode(&text), Ok(scene.clone()), "{text}");
    }
}

#[test]
fn hostile_links_are_refused() {
    let length = |bytes: usize| {
        let mut head = vec![2];
        head.extend(postcard_length(bytes));
        head
    };
    for (link, error) in [
        (String::new(), LinkError::Empty),
        ("#".into(), LinkError::Empty),
        ("  \n".into(), LinkError::Empty),
        ("3AAAA00".into(), LinkError::UnknownVersion('3')),
        ("<script>alert(1)</script>".into(), LinkError::UnknownVersion('<')),
        ("../../etc/passwd".into(), LinkError::UnknownVersion('.')),
        ("1<script>".into(), LinkError::NotALink),
        ("1AAA%00AA".into(), LinkError::NotALink),
        ("1AAAA你好".into(), LinkError::NotALink),
        ("1".into(), LinkError::Damaged),
        ("1AA".into(), LinkError::Damaged),
        ("1AQEBAQEBAQ".into(), LinkError::Damaged),
        ("1".repeat(MAX_PACKED + 1), LinkError::TooLong),
        ("%31".repeat(1 << 20), LinkError::TooLong),
        (forged(&[]), LinkError::Damaged),
        (forged(&[0]), LinkError::Damaged),
        (forged(&[0, 255]), LinkError::Newer),
        (forged(&[0, 1, 1]), LinkError::Damaged),
        (forged(&[3]), LinkError::Newer),
        (forged(&[0x80, 1]), LinkError::Newer),
        (forged(&[2]), LinkError::Damaged),
        // A seed that never ends.
        (
            forged(&[0x10, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]),
            LinkError::Damaged,
        ),
        // Lengths without the bits for them.
        (forged(&length(MAX_UNPACKED + 1)), LinkError::UnpacksTooLarge),
        (forged(&length(u32::MAX as usize)), LinkError::UnpacksTooLarge),
        (forged(&[2, 255, 255, 255, 255, 255]), LinkError::Damaged),
    ] {
        assert_eq!(decode(&link), Err(error), "{}", &link[..link.len().min(40)]);
    }
}

fn postcard_length(mut length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while length >= 0x80 {
        bytes.push(length as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes
}

#[test]
fn a_scene_that_no_link_can_hold_is_refused() {
    assert_eq!(encode(&program("x".repeat(MAX_UNPACKED + 1))), Err(LinkError::UnpacksTooLarge));
    let mut noise = 1_u32;
    let noise: String = std::iter::repeat_with(|| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b' ' + (noise >> 24) as u8 % 95)
    })
    .take(60_000)
    .collect();
    assert_eq!(encode(&program(&noise)), Err(LinkError::TooLong));
    let largest = program("x".repeat(MAX_UNPACKED));
    assert_eq!(decode(&encode(&largest).unwrap()), Ok(largest));
}

#[test]
fn every_error_has_a_sentence_in_both_languages() {
    for error in [
        LinkError::Empty,
        LinkError::UnknownVersion('2'),
        LinkError::NotALink,
        LinkError::TooLong,
        LinkError::UnpacksTooLarge,
        LinkError::ScheduleTooLong,
        LinkError::Damaged,
        LinkError::Newer,
    ] {
        assert!(error.words().en.ends_with('.'), "{error:?}");
        assert!(error.words().zh.ends_with('。'), "{error:?}");
    }
}
