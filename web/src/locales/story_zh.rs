//! Stories of runs that went wrong, in Simplified Chinese.

use heddle_protocol::{
    WaitFor,
    story::{Held, Link, Meddling, Step, Story},
};

use super::phrases::MOST_LINKS;
use super::zh::wait_for;

pub(super) fn story(story: &Story) -> String {
    match story {
        Story::Missed { .. } => "输出与预期的不符。".to_owned(),
        Story::Circle { links } => circle(links),
        Story::Abandoned { waiter, lock, holder } => format!(
            "{}在等锁 {lock}，它由 {} {}取得后再没有归还，而 {} 已经结束。",
            at(waiter),
            holder.who,
            in_line(holder.line),
            holder.who
        ),
        Story::Nobody { waiter, what, last, asleep, missing, alike, behind, more } => {
            let why = match (what, last) {
                (WaitFor::Barrier { parties, .. }, _) => {
                    format!("但它的 {parties} 方中有 {missing} 方再不会来")
                }
                (WaitFor::Item { .. }, None) => "但从来没有谁放进过一项".to_owned(),
                (WaitFor::Item { .. }, Some(last)) => format!("而最后一项是 {}放入的", at(last)),
                (WaitFor::Event { .. }, Some(last)) if *asleep => {
                    format!(
                        "而 {}设置它时没有唤醒事件循环（call_soon_threadsafe 才会唤醒）",
                        at(last)
                    )
                }
                (WaitFor::Condition { .. } | WaitFor::Event { .. }, Some(last)) => {
                    format!("而 {}发出通知时还没有谁在等", at(last))
                }
                (_, _) => "但已经没有谁能让它等到".to_owned(),
            };
            let mut told = format!("{}在等{}，{why}。", at(waiter), wanted(what));
            if !alike.is_empty() {
                let several: Vec<String> = alike.iter().map(at).collect();
                told.push_str(&format!("{}也在等它。", several.join("、")));
            }
            for link in behind {
                told.push_str(&format!("{}在等{}", at(&link.waiter), wanted(&link.what)));
                if let Some(holder) = &link.holder {
                    told.push_str(&format!("（由 {} {}取得）", holder.who, in_line(holder.line)));
                }
                told.push('。');
            }
            if *more > 0 {
                told.push_str(&format!("另有 {more} 个任务在等上面的某一个。"));
            }
            told
        }
        Story::Raised { who, error, between: None } => {
            format!("{} {}出错：{error}。", who.who, in_line(who.line))
        }
        Story::Raised { who, error, between: Some(Meddling { variable, first, other }) } => {
            format!(
                "{} {}看过 {variable}，随后 {} {}改动了它，接着 {} {}出错：{error}。",
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
                n => format!("这样的情况共有 {n} 次。"),
            };
            format!(
                "{} {}读了 {variable}，随后 {} {}写了它，接着 {} {}又写入由旧值算出的结果：{} \
                 的更新就此丢失。{often}",
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
                n => format!("，这样的情况共有 {n} 次"),
            };
            format!(
                "{} {}写出 {text:?}，这一行还没结束，{} 就{}写出 {other_text:?} 插了进来{often}。",
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
        return format!("{}在等锁 {name}，而这把锁正是它自己{line}取得、至今未放的。", at(waiter));
    }
    let shown = links.len().min(MOST_LINKS);
    let told = links.iter().take(shown).enumerate().map(|(n, link)| {
        let next = &links[(n + 1) % links.len()];
        let which = match &next.holds {
            Some(Held { line, .. }) => {
                format!("（由 {} {}取得）", next.waiter.who, in_line(*line))
            }
            None => String::new(),
        };
        format!("{}在等{}{which}", at(&link.waiter), wanted(&link.what))
    });
    let mut told: Vec<String> = told.collect();
    if shown < links.len() {
        told.push(format!("如此再经过 {} 个任务", links.len() - shown));
    }
    format!("{}：等待围成了一圈。", told.join("；"))
}

/// With a space where a name is followed by Chinese.
fn at(step: &Step) -> String {
    match step.line {
        0 => format!("{} ", step.who),
        line => format!("{}（第 {line} 行）", step.who),
    }
}

fn in_line(line: u32) -> String {
    if line == 0 { String::new() } else { format!("在第 {line} 行") }
}

/// What is waited for, without who holds it: the story says more about that.
fn wanted(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { name, .. } => format!("锁 {name}"),
        what => wait_for(what),
    }
}
