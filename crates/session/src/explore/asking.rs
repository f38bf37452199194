//! Could it print this, or end so? Answered in slices between which somebody may say stop.

use heddle_explorer::{pattern::Pattern, questions::Walk, search::Search};
use heddle_protocol::explore::{Asked, Expected, Extent, Possible, Writes};

use super::Explore;

/// Edges that are walked between two moments at which somebody may say stop.
const EDGES: u64 = 1 << 12;

/// A question, and how far its answer has come.
#[derive(Debug)]
pub(super) struct Asking {
    asked: Asked,
    walk: Walk,
}

impl Asking {
    pub fn new(search: &Search, asked: Asked) -> Asking {
        let pattern = |expected: &Expected| Pattern::new(&expected.text, expected.extent);
        let walk = match &asked.writes {
            Writes::Anything => Walk::new(search, Pattern::new("", Extent::Prefix)),
            Writes::Expected(expected) => Walk::new(search, pattern(expected)),
            Writes::Other(expected) => Walk::other(search, pattern(expected)),
            Writes::Order { first, later } => Walk::new(search, Pattern::before(first, later)),
        };
        Asking { asked, walk }
    }

    /// Goes on; None while there is more to look at.
    pub fn go_on(&mut self, explore: &mut Explore) -> Option<Possible> {
        let search = &explore.search;
        let names = &explore.settings.finals;
        let place = |name: &String| names.iter().position(|one| one == name);
        let values: Vec<(Option<usize>, &String)> =
            self.asked.ends.iter().map(|(name, value)| (place(name), value)).collect();
        let fits = |state: u32| {
            if values.is_empty() {
                return true;
            }
            let finals = search.finals_at(state).unwrap_or_default();
            values.iter().all(|(at, value)| {
                let held = at.and_then(|at| finals.get(at)).and_then(Option::as_ref);
                held == Some(value)
            })
        };
        let found = self.walk.go_on(search, fits, EDGES)?;
        Some(match found {
            Some(witness) => {
                let close = explore.close_of(&witness);
                Possible::Yes(explore.example(witness, close))
            }
            None => explore.left().map_or(Possible::No, Possible::Unknown),
        })
    }
}
