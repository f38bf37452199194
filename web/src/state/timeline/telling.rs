//! An event as data for words: what was done, with the names of all that it was done with.

use heddle_protocol::{Access, Stream, WaitFor};

use super::Timeline;
use super::moment::Deed;
use crate::locales::Words;
use crate::state::board::Board;

/// Characters of a text that are quoted.
const MOST_QUOTED: usize = 48;

#[derive(Clone, Debug, PartialEq)]
pub enum Told<'a> {
    Writes { text: String, stream: Stream },
    Starts { by: Option<&'a str> },
    Ends { error: Option<&'a str> },
    Waits(&'a WaitFor),
    GoesOn,
    Takes(&'a str),
    LetsGo(&'a str),
    Puts(&'a str),
    Gets(&'a str),
    Joins(&'a str),
    Runs,
    Raises(&'a str),
    Accesses(Access, &'a str),
    OutputFull,
}

/// Who did what in that event.
pub struct Fact<'a> {
    pub who: &'a str,
    pub line: u32,
    pub time_us: u64,
    pub step: u32,
    pub told: Told<'a>,
}

pub fn fact(board: &Board, event: u32) -> Option<Fact<'_>> {
    let Timeline { moments, .. } = &board.timeline;
    let moment = moments.get(event)?;
    let name = |actor| board.roster.get(actor).map_or("", |member| member.name.as_str());
    let thing = |thing| moments.thing(thing).map_or("", |info| info.name.as_str());
    let told = match moment.deed {
        Deed::Write { stream, end } => {
            let start = board.timeline.text_of(event).unwrap_or(end);
            let text = board.output.text().get(start as usize..end as usize).unwrap_or("");
            Told::Writes { text: quoted(text), stream }
        }
        Deed::Start { parent } => Told::Starts { by: parent.map(name) },
        Deed::End { error } => Told::Ends { error: error.map(|note| moments.note(note)) },
        Deed::Wait { what, .. } => moments.wait(what).map_or(Told::Runs, Told::Waits),
        Deed::Wake => Told::GoesOn,
        Deed::Acquire(lock) => Told::Takes(thing(lock)),
        Deed::Release(lock) => Told::LetsGo(thing(lock)),
        Deed::Put { queue, .. } => Told::Puts(thing(queue)),
        Deed::Get { queue, .. } => Told::Gets(thing(queue)),
        Deed::Join { whom } => Told::Joins(name(whom)),
        Deed::Switch => Told::Runs,
        Deed::Raise(note) => Told::Raises(moments.note(note)),
        Deed::Access(how, variable) => Told::Accesses(how, thing(variable)),
        Deed::OutputFull => Told::OutputFull,
    };
    let (line, time_us, step) = (moment.line, moment.time_us, moment.step);
    Some(Fact { who: name(moment.actor), line, time_us, step, told })
}

/// The event in a sentence.
pub fn sentence(words: &Words, board: &Board, event: u32) -> String {
    fact(board, event).map_or_else(String::new, |fact| {
        (words.event)(fact.who, fact.line, &(words.deed)(&fact.told))
    })
}

/// Between quotation marks, on one line, and not too long.
fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(MOST_QUOTED).flat_map(char::escape_debug).collect();
    if text.chars().nth(MOST_QUOTED).is_some() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}

#[cfg(test)]
mod tests {
    use heddle_protocol::{Actor, Batch, Event, EventKind, RunId};

    use super::*;
    use crate::locales::Locale;

    fn board(kinds: Vec<(u32, EventKind)>) -> Board {
        let mut board = Board::default();
        board.begin(RunId(1), Vec::new());
        let events: Vec<Event> = kinds
            .into_iter()
            .map(|(thread, kind)| {
                let actor = Actor { thread, ..Actor::default() };
                Event { actor, line: 4, step: 1, time_us: 5, kind }
            })
            .collect();
        board.take(RunId(1), &Batch::of(&events));
        board
    }

    #[test]
    fn events_are_told_by_name_in_both_languages() {
        let main = Some(Actor::default());
        let board = board(vec![
            (0, EventKind::Start { name: "MainThread".into(), parent: None }),
            (1, EventKind::Start { name: "numbers".into(), parent: main }),
            (1, EventKind::Write { stream: Stream::Stdout, text: "a\n".into() }),
            (1, EventKind::Acquire { object: 3, name: "gate".into() }),
            (1, EventKind::End { error: Some("KeyError: 1".into()) }),
            (0, EventKind::Join { whom: Actor { thread: 1, ..Actor::default() } }),
        ]);
        let all = |locale: Locale| -> Vec<String> {
            (0..7).map(|event| sentence(locale.words(), &board, event)).collect()
        };
        assert_eq!(
            all(Locale::English),
            [
                "MainThread, line 4: begins",
                "numbers, line 4: is started by MainThread",
                "numbers, line 4: writes \"a\\n\"",
                "numbers, line 4: takes gate",
                "numbers, line 4: ends with KeyError: 1",
                "MainThread, line 4: has waited for the end of numbers",
                "",
            ]
        );
        assert_eq!(all(Locale::Chinese)[3], "numbers，第 4 行：获得 gate");
    }

    #[test]
    fn a_long_text_is_cut_in_the_quotation() {
        assert_eq!(quoted("a\tb"), "\"a\\tb\"");
        assert!(quoted(&"x".repeat(100)).ends_with("x…\""));
    }
}
