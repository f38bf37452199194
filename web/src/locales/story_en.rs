//! Stories of runs that went wrong, in English.

use heddle_protocol::{
    WaitFor,
    story::{Held, Link, Meddling, Step, Story},
};

use super::en::wait_for;
use super::phrases::MOST_LINKS;
use super::phrases::listed;

pub(super) fn story(story: &Story) -> String {
    match story {
        Story::Missed { .. } => "The output is not what was expected.".to_owned(),
        Story::Circle { links } => circle(links),
        Story::Abandoned { waiter, lock, holder } => format!(
            "{} waits for the lock {lock}, which {} took{} and never gave back: {} is over.",
            at(waiter),
            holder.who,
            in_line(holder.line),
            holder.who
        ),
        Story::Nobody { waiter, what, last, asleep, missing, alike, behind, more } => {
            let why = match (what, last) {
                (WaitFor::Barrier { parties, .. }, _) => {
                    let come = if *missing == 1 { "comes" } else { "come" };
                    format!("{missing} of its {parties} parties never {come}")
                }
                (WaitFor::Item { .. }, None) => "nobody ever put one in".to_owned(),
                (WaitFor::Item { .. }, Some(last)) => {
                    format!("the last one was put in by {}", at(last))
                }
                (WaitFor::Event { .. }, Some(last)) if *asleep => format!(
                    "{} set it without waking the event loop, as call_soon_threadsafe would",
                    at(last)
                ),
                (WaitFor::Condition { .. } | WaitFor::Event { .. }, Some(last)) => {
                    format!("the signal of {} came when nobody waited for it yet", at(last))
                }
                (_, _) => "nobody is left to bring it".to_owned(),
            };
            let mut told = format!("{} waits for {}, and {why}.", at(waiter), wanted(what));
            match alike.as_slice() {
                [] => {}
                [one] => told.push_str(&format!(" {} waits for the same.", at(one))),
                several => {
                    let several: Vec<String> = several.iter().map(at).collect();
                    told.push_str(&format!(" {} wait for the same.", listed(&several)));
                }
            }
            for link in behind {
                told.push_str(&format!(" {} waits for {}", at(&link.waiter), wanted(&link.what)));
                if let Some(holder) = &link.holder {
                    told.push_str(&format!(", which {} took{}", holder.who, in_line(holder.line)));
                }
                told.push('.');
            }
            match more {
                0 => {}
                1 => told.push_str(" One other waits for one of these."),
                n => told.push_str(&format!(" {n} others wait for one of these.")),
            }
            told
        }
        Story::Raised { who, error, between: None } => {
            format!("{} failed{}: {error}.", who.who, in_line(who.line))
        }
        Story::Raised { who, error, between: Some(Meddling { variable, first, other }) } => {
            format!(
                "{} looked at {variable}{}, then {} changed it{}, and then {} failed{}: {error}.",
                first.who,
                in_line(first.line),
                other.who,
                in_line(other.line),
                who.who,
                in_line(who.line)
            )
        }
        Story::LostUpdate { meddling: Meddling { variable, first, other }, line, times } => {
            let often = match times {
                0 | 1 => String::new(),
                n => format!(" That happened {n} times."),
            };
            format!(
                "{} read {variable}{}, then {} wrote it{}, and then {} wrote what it had made of \
                 the old value{}: the update of {} was lost.{often}",
                first.who,
                in_line(first.line),
                other.who,
                in_line(other.line),
                first.who,
                in_line(*line),
                other.who
            )
        }
        Story::BrokenOutput { writer, text, other, other_text, times } => {
            let often = match times {
                0 | 1 => String::new(),
                n => format!("; that happened {n} times"),
            };
            format!(
                "{} wrote {text:?}{}, and before its line was over {} wrote {other_text:?}{} into \
                 it{often}.",
                writer.who,
                in_line(writer.line),
                other.who,
                in_line(other.line)
            )
        }
    }
}

fn circle(links: &[Link]) -> String {
    if let [Link { waiter, what: WaitFor::Lock { name, .. }, holds }] = links {
        let line = in_line(holds.as_ref().map_or(0, |held| held.line));
        return format!(
            "{} waits for the lock {name}, which it took itself{line} and still holds.",
            at(waiter)
        );
    }
    let shown = links.len().min(MOST_LINKS);
    let told = links.iter().take(shown).enumerate().map(|(n, link)| {
        let next = &links[(n + 1) % links.len()];
        let which = match &next.holds {
            Some(Held { line, .. }) => {
                format!(", which {} took{}", next.waiter.who, in_line(*line))
            }
            None => String::new(),
        };
        format!("{} waits for {}{which}", at(&link.waiter), wanted(&link.what))
    });
    let mut told: Vec<String> = told.collect();
    if shown < links.len() {
        told.push(match links.len() - shown {
            1 => "and so on through 1 more task".to_owned(),
            more => format!("and so on through {more} more tasks"),
        });
    }
    format!("{}: the circle is closed.", told.join("; "))
}

fn at(step: &Step) -> String {
    match step.line {
        0 => step.who.clone(),
        line => format!("{} (line {line})", step.who),
    }
}

fn in_line(line: u32) -> String {
    if line == 0 { String::new() } else { format!(" in line {line}") }
}

/// What is waited for, without who holds it: the story says more about that.
fn wanted(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { name, .. } => format!("the lock {name}"),
        what => wait_for(what),
    }
}

#[cfg(test)]
mod tests {
    use heddle_protocol::story::Behind;

    use super::*;
    use crate::locales::Locale;

    fn step(who: &str, line: u32) -> Step {
        Step { who: who.to_owned(), line }
    }

    fn lock(name: &str, holder: &str) -> WaitFor {
        WaitFor::Lock { name: name.into(), holder: Some(holder.into()) }
    }

    fn held(lock: &str, line: u32) -> Option<Held> {
        Some(Held { lock: lock.to_owned(), line })
    }

    #[test]
    fn of_a_large_circle_the_beginning_is_told() {
        let link = |n: u32| Link {
            waiter: step(&format!("t{n}"), 7),
            what: lock(&format!("l{n}"), "x"),
            holds: held("l", 5),
        };
        let story = Story::Circle { links: (0..20).map(link).collect() };
        let english = (Locale::English.words().story)(&story);
        assert!(english.contains("t5 (line 7) waits") && !english.contains("t6 (line 7) waits"));
        assert!(english.ends_with("; and so on through 14 more tasks: the circle is closed."));
        let chinese = (Locale::Chinese.words().story)(&story);
        assert!(chinese.ends_with("；如此再经过 14 个任务：等待围成了一圈。"));
    }

    #[test]
    fn every_story_has_its_words_in_both_languages() {
        let meddling = || Meddling {
            variable: "count".to_owned(),
            first: step("ann", 4),
            other: step("bob", 5),
        };
        let told = [
            (
                Story::Missed { expected: "1".to_owned() },
                "The output is not what was expected.",
                "输出与预期的不符。",
            ),
            (
                Story::Circle {
                    links: vec![
                        Link {
                            waiter: step("ann", 4),
                            what: lock("b", "bob"),
                            holds: held("a", 3),
                        },
                        Link {
                            waiter: step("bob", 9),
                            what: lock("a", "ann"),
                            holds: held("b", 8),
                        },
                    ],
                },
                "ann (line 4) waits for the lock b, which bob took in line 8; bob (line 9) waits \
                 for the lock a, which ann took in line 3: the circle is closed.",
                "ann（第 4 行）在等锁 b（由 bob 在第 8 行取得）；bob（第 9 行）在等锁 a（由 ann \
                 在第 3 行取得）：等待围成了一圈。",
            ),
            (
                Story::Circle {
                    links: vec![Link {
                        waiter: step("ann", 4),
                        what: lock("a", "ann"),
                        holds: held("a", 3),
                    }],
                },
                "ann (line 4) waits for the lock a, which it took itself in line 3 and still holds.",
                "ann（第 4 行）在等锁 a，而这把锁正是它自己在第 3 行取得、至今未放的。",
            ),
            (
                Story::Abandoned {
                    waiter: step("ann", 4),
                    lock: "a".to_owned(),
                    holder: step("bob", 3),
                },
                "ann (line 4) waits for the lock a, which bob took in line 3 and never gave back: \
                 bob is over.",
                "ann（第 4 行）在等锁 a，它由 bob 在第 3 行取得后再没有归还，而 bob 已经结束。",
            ),
            (
                Story::Nobody {
                    waiter: step("ann", 4),
                    what: WaitFor::Condition { name: "c".into() },
                    last: Some(step("bob", 3)),
                    asleep: false,
                    missing: 0,
                    alike: vec![],
                    behind: vec![],
                    more: 0,
                },
                "ann (line 4) waits for the condition c, and the signal of bob (line 3) came when \
                 nobody waited for it yet.",
                "ann（第 4 行）在等条件变量 c，而 bob（第 3 行）发出通知时还没有谁在等。",
            ),
            (
                Story::Nobody {
                    waiter: step("ann", 4),
                    what: WaitFor::Event { name: "e".into() },
                    last: Some(step("bob", 3)),
                    asleep: true,
                    missing: 0,
                    alike: vec![],
                    behind: vec![],
                    more: 0,
                },
                "ann (line 4) waits for the event e, and bob (line 3) set it without waking the \
                 event loop, as call_soon_threadsafe would.",
                "ann（第 4 行）在等事件 e，而 bob（第 3 \
                 行）设置它时没有唤醒事件循环（call_soon_threadsafe 才会唤醒）。",
            ),
            (
                Story::Nobody {
                    waiter: step("ann", 4),
                    what: WaitFor::Item { name: "q".into() },
                    last: Some(step("bob", 3)),
                    asleep: false,
                    missing: 0,
                    alike: vec![],
                    behind: vec![Behind {
                        waiter: step("eve", 7),
                        what: lock("a", "ann"),
                        holder: Some(step("ann", 2)),
                    }],
                    more: 1,
                },
                "ann (line 4) waits for an item in q, and the last one was put in by bob (line \
                 3). eve (line 7) waits for the lock a, which ann took in line 2. One other waits \
                 for one of these.",
                "ann（第 4 行）在等 q 中出现数据，而最后一项是 bob（第 3 行）放入的。eve（第 7 \
                 行）在等锁 a（由 ann 在第 2 行取得）。另有 1 个任务在等上面的某一个。",
            ),
            (
                Story::Nobody {
                    waiter: step("ann", 4),
                    what: WaitFor::Barrier { name: "b".into(), parties: 4 },
                    last: None,
                    asleep: false,
                    missing: 2,
                    alike: vec![step("bob", 4)],
                    behind: vec![Behind {
                        waiter: step("eve", 7),
                        what: WaitFor::Futures { names: vec!["ann".into(), "bob".into()] },
                        holder: None,
                    }],
                    more: 0,
                },
                "ann (line 4) waits for the barrier b, and 2 of its 4 parties never come. bob \
                 (line 4) waits for the same. eve (line 7) waits for the results of ann and bob.",
                "ann（第 4 行）在等屏障 b，但它的 4 方中有 2 方再不会来。bob（第 4 \
                 行）也在等它。eve（第 7 行）在等 ann、bob 的结果。",
            ),
            (
                Story::Raised {
                    who: step("ann", 6),
                    error: "KeyError: 'k'".to_owned(),
                    between: Some(meddling()),
                },
                "ann looked at count in line 4, then bob changed it in line 5, and then ann failed \
                 in line 6: KeyError: 'k'.",
                "ann 在第 4 行看过 count，随后 bob 在第 5 行改动了它，接着 ann 在第 6 \
                 行出错：KeyError: 'k'。",
            ),
            (
                Story::LostUpdate { meddling: meddling(), line: 6, times: 2 },
                "ann read count in line 4, then bob wrote it in line 5, and then ann wrote what it \
                 had made of the old value in line 6: the update of bob was lost. That happened 2 \
                 times.",
                "ann 在第 4 行读了 count，随后 bob 在第 5 行写了它，接着 ann 在第 6 \
                 行又写入由旧值算出的结果：bob 的更新就此丢失。这样的情况共有 2 次。",
            ),
            (
                Story::BrokenOutput {
                    writer: step("ann", 4),
                    text: "1".to_owned(),
                    other: step("bob", 0),
                    other_text: "2".to_owned(),
                    times: 1,
                },
                "ann wrote \"1\" in line 4, and before its line was over bob wrote \"2\" into it.",
                "ann 在第 4 行写出 \"1\"，这一行还没结束，bob 就写出 \"2\" 插了进来。",
            ),
        ];
        for (story, english, chinese) in told {
            assert_eq!((Locale::English.words().story)(&story), english);
            assert_eq!((Locale::Chinese.words().story)(&story), chinese);
        }
    }
}
