//! The set of outputs, worked out in slices between which somebody may say stop.

use heddle_explorer::{
    language::{Language, Making},
    outputs::{Outputs, Working},
    search::Search,
    shortest::Shortest,
};

/// States of the automaton of outputs at most.
const MOST_STATES: usize = 1 << 21;

/// Work between two moments at which somebody may say stop: edges, arcs, places and characters that are
/// looked at.
pub(super) const WORK: u64 = 1 << 16;

/// A set of outputs, or how far it has come.
#[derive(Debug)]
pub(super) enum Set {
    Language(Box<Making>),
    Working(Box<(Language, Working)>),
    Known(Box<Outputs>),
    /// There is no bound on outputs, and the shortest ones are wanted.
    Shortest(Box<(Language, Shortest)>),
    /// It is too large, or nobody needs it.
    Unknown,
}

impl Set {
    pub fn new(search: &Search) -> Set {
        Set::Language(Box::new(Making::new(search)))
    }

    /// Works on at it. True while there is more to do. Where there is no bound on outputs, no more are
    /// found than the `shortest` that are wanted, if so many are.
    pub fn go_on(&mut self, search: &Search, shortest: Option<usize>) -> bool {
        *self = match std::mem::replace(self, Set::Unknown) {
            Set::Language(mut making) => {
                if making.go_on(search, WORK) {
                    let language = making.finish(search);
                    if language.is_unbounded && shortest.is_some() {
                        let shortest = Shortest::new(&language);
                        Set::Shortest(Box::new((language, shortest)))
                    } else {
                        let working = Working::new(&language);
                        Set::Working(Box::new((language, working)))
                    }
                } else {
                    Set::Language(making)
                }
            }
            Set::Working(mut both) => {
                let (language, working) = &mut *both;
                if working.len() > MOST_STATES {
                    Set::Unknown
                } else if working.go_on(language, WORK) {
                    let (language, working) = *both;
                    Set::Known(Box::new(working.finish(&language)))
                } else {
                    Set::Working(both)
                }
            }
            Set::Shortest(mut both) => {
                let (language, shortest_of) = &mut *both;
                let is_over = shortest_of.go_on(language, shortest.unwrap_or_default(), WORK);
                *self = Set::Shortest(both);
                return !is_over;
            }
            over => over,
        };
        matches!(self, Set::Language(_) | Set::Working(_) | Set::Shortest(_))
    }

    pub fn known(&self) -> Option<&Outputs> {
        if let Set::Known(outputs) = self { Some(outputs) } else { None }
    }
}
