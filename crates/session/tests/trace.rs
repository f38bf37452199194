//! The exported trace is what Perfetto reads: every record has what its phase needs, stretches of a
//! track lie apart or within each other, arrows have two ends inside of stretches.

use std::collections::{BTreeMap, BTreeSet};

use heddle_protocol::{LabSettings, Limits, Mode, RunId, RunRequest};
use heddle_scenario::examples;
use heddle_session::LabRun;
use serde_json::Value;

const MIX: &str = "import asyncio, multiprocessing as mp, queue, threading, time
q, jobs, lock, ready = mp.Queue(), queue.Queue(2), threading.Lock(), threading.Event()
def child():
    time.sleep(0.1)
    q.put('from the child')
def work(name):
    ready.wait()
    for n in range(3):
        with lock:
            print(name, n)
        jobs.put(n)
async def part(n):
    await asyncio.sleep(n / 100)
    return n
async def main():
    print(await asyncio.gather(*(part(n) for n in range(3))))
p = mp.Process(target=child)
ts = [threading.Thread(target=work, args=(c,)) for c in 'ab']
p.start()
for t in ts: t.start()
time.sleep(0.01)
ready.set()
for _ in range(6): jobs.get()
for t in ts: t.join()
asyncio.run(main())
p.join()
print(q.get())
raise ValueError('at last')
";

fn trace(source: &str, seed: u64) -> Vec<Value> {
    let checked = heddle_session::check(source, "program.py").expect("the program compiles");
    let request = RunRequest {
        run: RunId(0),
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab: LabSettings { seed, ..LabSettings::default() },
        limits: Limits::default(),
        expected: None,
    };
    let mut run = LabRun::new(&checked, &request);
    while run.run_on(100_000).ending.is_none() {}
    let json: Value = serde_json::from_slice(&run.trace(&checked).to_json()).expect("it is JSON");
    json["traceEvents"].as_array().expect("it has a list of events").clone()
}

type Track = (u64, u64);

/// A time or a length, in nanoseconds.
fn nanoseconds(record: &Value, key: &str) -> u64 {
    let us = record[key].as_f64().unwrap_or_else(|| panic!("{key} is missing in {record}"));
    assert!(us >= 0.0, "{record}");
    (us * 1000.0).round() as u64
}

fn track(record: &Value) -> Track {
    let part =
        |key: &str| record[key].as_u64().unwrap_or_else(|| panic!("{key} is missing in {record}"));
    (part("pid"), part("tid"))
}

/// Checks the format, and gives the names of stretches by track, and of arrows.
fn check(records: &[Value]) -> (BTreeMap<Track, Vec<String>>, Vec<String>) {
    let mut named = BTreeSet::new();
    let mut last = 0;
    let mut open: BTreeMap<Track, Vec<u64>> = BTreeMap::new();
    let mut stretches: BTreeMap<Track, Vec<String>> = BTreeMap::new();
    let mut arrows: BTreeMap<u64, (String, u64)> = BTreeMap::new();
    let mut ended = Vec::new();
    for record in records {
        let name = record["name"].as_str().expect("every record has a name");
        let (at, track) = (nanoseconds(record, "ts"), track(record));
        assert!(at >= last, "the order of time is kept: {record}");
        last = at;
        // Perfetto closes a stretch at its end, before what comes then.
        let inside = open.entry(track).or_default();
        inside.retain(|end| *end > at);
        match record["ph"].as_str().expect("every record has a phase") {
            "M" => {
                if name == "thread_name" {
                    named.insert(track);
                }
                let args = &record["args"];
                assert!(args["name"].is_string() || args["sort_index"].is_u64(), "{record}");
            }
            "X" => {
                let end = at + nanoseconds(record, "dur");
                assert!(end > at, "a stretch has a length: {record}");
                for around in inside.iter() {
                    assert!(end <= *around, "stretches do not cross: {record}");
                }
                inside.push(end);
                stretches.entry(track).or_default().push(name.to_owned());
            }
            "i" => assert_eq!(record["s"], "t", "{record}"),
            "s" => {
                assert!(!inside.is_empty(), "an arrow begins in a stretch: {record}");
                let id = record["id"].as_u64().expect("an arrow has a number");
                let known = arrows.insert(id, (name.to_owned(), at));
                assert_eq!(known, None, "numbers of arrows are not used twice: {record}");
            }
            "f" => {
                assert!(!inside.is_empty(), "an arrow ends in a stretch: {record}");
                assert_eq!(record["bp"], "e", "{record}");
                let id = record["id"].as_u64().expect("an arrow has a number");
                let (begun, since) = arrows.remove(&id).expect("an arrow begins before it ends");
                assert_eq!(begun, name);
                assert!(since < at, "{record}");
                ended.push(begun);
            }
            other => panic!("{other} is no phase of ours: {record}"),
        }
    }
    assert!(arrows.is_empty(), "every arrow ends: {arrows:?}");
    for track in stretches.keys() {
        assert!(named.contains(track), "{track:?} has no name");
    }
    (stretches, ended)
}

#[test]
fn traces_of_the_examples_keep_to_the_format() {
    for example in examples::all().iter().filter(|example| !example.id.starts_with("busy")) {
        for seed in 0..2 {
            let (stretches, _) = check(&trace(&example.content.source(), seed));
            assert!(!stretches.is_empty(), "{}", example.id);
        }
    }
}

#[test]
fn a_mix_of_everything_has_every_kind_of_stretch_and_arrow() {
    for seed in 0..3 {
        let records = trace(MIX, seed);
        let (stretches, arrows) = check(&records);
        let names: BTreeSet<&str> = stretches.values().flatten().map(String::as_str).collect();
        for expected in [
            "running",
            "ready",
            "sleeps",
            "waits for the event ready",
            "waits for the end of Process-1",
            "waits for an item in jobs",
            "Thread-1 (work)",
            "Thread-2 (work)",
        ] {
            assert!(names.contains(expected), "{expected} is not among {names:?}");
        }
        let arrows: BTreeSet<&str> = arrows.iter().map(String::as_str).collect();
        for expected in ["starts", "is joined", "message", "wakes"] {
            assert!(arrows.contains(expected), "{expected} is not among {arrows:?}");
        }
        let instant = |name: &str| records.iter().any(|r| r["ph"] == "i" && r["name"] == name);
        assert!(instant("writes \"from the child\""));
        assert!(instant("raises ValueError: at last"));
        let track_names: BTreeSet<&str> = records
            .iter()
            .filter(|record| record["name"] == "thread_name")
            .filter_map(|record| record["args"]["name"].as_str())
            .collect();
        let expected = [
            "MainThread",
            "Thread-1 (work)",
            "Thread-2 (work)",
            "lock jobs.mutex",
            "lock lock",
            "task Task-1",
            "task Task-2",
            "task Task-3",
            "task Task-4",
        ];
        assert_eq!(track_names.into_iter().collect::<Vec<_>>(), expected);
        let processes: BTreeSet<u64> = records.iter().map(|record| track(record).0).collect();
        assert_eq!(processes.into_iter().collect::<Vec<_>>(), [1000, 1001]);
    }
}

#[test]
fn a_message_s_arrow_begins_where_it_was_put_whatever_order_the_queue_has() {
    for (kind, puts) in
        [("Queue", "'b' 'a'"), ("LifoQueue", "'a' 'b'"), ("PriorityQueue", "'b' 'a'")]
    {
        let source = format!(
            "import queue, threading
q = queue.{kind}()
def put(item): q.put(item)
for item in {}:
    t = threading.Thread(target=put, args=(item,), name=item)
    t.start()
    t.join()
print(q.get())
",
            puts.replace(' ', ", ")
        );
        let records = trace(&source, 0);
        let named = |name: &str| {
            let names = |r: &&Value| r["name"] == "thread_name" && r["args"]["name"] == name;
            records.iter().find(names).map(track).expect("the thread has a track")
        };
        let starts = records.iter().filter(|r| r["ph"] == "s" && r["name"] == "message");
        let from: Vec<Track> = starts.map(track).collect();
        assert_eq!(from, [named(if kind == "PriorityQueue" { "a" } else { "b" })], "{kind}");
    }
}
