//! With sleeps in any order an event loop's timers are taken one by one: where they could come in more
//! ways, the answer does not call itself exhaustive.

use heddle_protocol::Sleeps;
use heddle_protocol::explore::{
    Asked, Bound, Expected, ExploreReport, ExploreSettings, Extent, Possible, Writes,
};
use heddle_session::Explore;

const TWO: &str = "\
import asyncio

async def first():
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().call_soon(print, 'then')
    print('first')

async def second():
    await asyncio.sleep(0.2)
    print('second')

async def main():
    await asyncio.gather(first(), second())

asyncio.run(main())
";

/// A timeout that never has to come, beside work that is ready.
const BESIDE: &str = "\
import asyncio

async def work():
    for _ in range(3):
        await asyncio.sleep(0)
    return 'done'

async def main():
    try:
        print(await asyncio.wait_for(work(), 5))
    except TimeoutError:
        print('late')

asyncio.run(main())
";

const ALONE: &str = "\
import asyncio

async def main():
    await asyncio.sleep(0.1)
    print('one')
    await asyncio.sleep(0.2)
    print('two')

asyncio.run(main())
";

fn explored(source: &str, sleeps: Sleeps) -> Explore {
    let checked = heddle_session::check(source, "program.py").expect("it compiles");
    let mut explore = Explore::new(&checked, ExploreSettings { sleeps, ..Default::default() });
    while explore.advance(1_000) {}
    explore
}

fn mark(report: &ExploreReport) -> (bool, Option<Bound>) {
    (report.complete, report.bound)
}

#[test]
fn two_timers_could_come_together() {
    let mut explore = explored(TWO, Sleeps::AnyTime);
    assert_eq!(mark(&explore.report()), (false, Some(Bound::Timers)));
    let mut possible = |text: &str| {
        let expected = Expected { text: text.to_owned(), extent: Extent::Whole };
        explore.possible(&Asked { writes: Writes::Expected(expected), ends: Vec::new() })
    };
    assert!(matches!(possible("first\nthen\nsecond"), Possible::Yes(_)));
    // A loop that wakes late takes both at once.
    assert_eq!(possible("first\nsecond\nthen"), Possible::Unknown(Bound::Timers));
}

#[test]
fn a_timeout_could_come_while_others_are_ready() {
    let report = explored(BESIDE, Sleeps::AnyTime).report();
    assert_eq!(mark(&report), (false, Some(Bound::Timers)));
    assert_eq!(report.outputs.count, None);
}

#[test]
fn one_timer_after_the_other_comes_in_one_way() {
    assert_eq!(mark(&explored(ALONE, Sleeps::AnyTime).report()), (true, None));
    for source in [TWO, BESIDE, ALONE] {
        assert_eq!(mark(&explored(source, Sleeps::Clock).report()), (true, None), "{source}");
    }
}
