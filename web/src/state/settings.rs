//! What is typed for a scheduler, and what it stands for.

use heddle_protocol::{SchedulerKind, ThreadKey};

/// The longest turn and the deepest search that make sense.
const MOST_QUANTUM: u32 = 1_000_000;
const MOST_DEPTH: u32 = 1_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    Quantum,
    Depth,
    Order,
}

/// What a scheduler needs besides the seed.
pub fn parameter_of(kind: &SchedulerKind) -> Option<Parameter> {
    match kind {
        SchedulerKind::RoundRobin { .. } => Some(Parameter::Quantum),
        SchedulerKind::Pct { .. } => Some(Parameter::Depth),
        SchedulerKind::Priorities { .. } => Some(Parameter::Order),
        SchedulerKind::Random | SchedulerKind::Manual | SchedulerKind::Replay => None,
    }
}

/// It, as it is typed.
pub fn parameter_text(kind: &SchedulerKind) -> String {
    match kind {
        SchedulerKind::RoundRobin { quantum } => quantum.to_string(),
        SchedulerKind::Pct { depth } => depth.to_string(),
        SchedulerKind::Priorities { order } => {
            let threads = order.iter().map(|thread| match thread.process {
                0 => thread.thread.to_string(),
                process => format!("{process}.{}", thread.thread),
            });
            threads.collect::<Vec<_>>().join(" ")
        }
        SchedulerKind::Random | SchedulerKind::Manual | SchedulerKind::Replay => String::new(),
    }
}

/// The scheduler with what was typed; `None` where that cannot be.
pub fn with_parameter(kind: &SchedulerKind, raw: &str) -> Option<SchedulerKind> {
    let number = |most: u32| raw.trim().parse().ok().filter(|number| (1..=most).contains(number));
    match kind {
        SchedulerKind::RoundRobin { .. } => {
            Some(SchedulerKind::RoundRobin { quantum: number(MOST_QUANTUM)? })
        }
        SchedulerKind::Pct { .. } => Some(SchedulerKind::Pct { depth: number(MOST_DEPTH)? }),
        SchedulerKind::Priorities { .. } => {
            let words = raw.split([' ', ',']).filter(|word| !word.is_empty());
            let order = words.map(thread).collect::<Option<Vec<_>>>()?;
            Some(SchedulerKind::Priorities { order })
        }
        SchedulerKind::Random | SchedulerKind::Manual | SchedulerKind::Replay => None,
    }
}

fn thread(word: &str) -> Option<ThreadKey> {
    let (process, thread) = word.split_once('.').unwrap_or(("0", word));
    Some(ThreadKey { process: process.parse().ok()?, thread: thread.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_what_is_shown() {
        for (kind, raw) in [
            (SchedulerKind::RoundRobin { quantum: 1 }, "25"),
            (SchedulerKind::Pct { depth: 1 }, "4"),
            (SchedulerKind::Priorities { order: Vec::new() }, "2 1 1.3"),
        ] {
            let typed = with_parameter(&kind, raw).expect("it can be");
            assert_eq!(parameter_text(&typed), raw);
        }
    }

    #[test]
    fn what_cannot_be_stays_out() {
        for (kind, raw) in [
            (SchedulerKind::RoundRobin { quantum: 1 }, "0"),
            (SchedulerKind::RoundRobin { quantum: 1 }, ""),
            (SchedulerKind::Pct { depth: 1 }, "many"),
            (SchedulerKind::Pct { depth: 1 }, "1001"),
            (SchedulerKind::Priorities { order: Vec::new() }, "1, main"),
            (SchedulerKind::Random, "1"),
        ] {
            assert_eq!(with_parameter(&kind, raw), None, "{raw}");
        }
    }
}
