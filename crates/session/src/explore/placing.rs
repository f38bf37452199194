//! Where outputs stand among the explored ones, found in slices.

use heddle_explorer::{
    language::{Ends, Language, Making},
    reading::Reading,
    search::Search,
};
use heddle_protocol::explore::{Bound, Placed};

use super::{Explore, sets::WORK};

/// Outputs that are being placed.
#[derive(Debug)]
pub(super) struct Placing {
    outputs: Vec<String>,
    /// Of the first ones: how runs with them end.
    found: Vec<Ends>,
    stage: Stage,
}

#[derive(Debug, Default)]
enum Stage {
    #[default]
    New,
    Making(Box<Making>),
    /// The next one is read.
    Reading(Box<Language>, Reading),
}

impl Placing {
    pub fn new(outputs: Vec<String>) -> Placing {
        Placing { outputs, found: Vec::new(), stage: Stage::New }
    }

    /// Places on. True while there is more to do.
    pub fn go_on(&mut self, search: &Search) -> bool {
        let Some(output) = self.outputs.get(self.found.len()) else { return false };
        self.stage = match std::mem::take(&mut self.stage) {
            Stage::New => Stage::Making(Box::new(Making::new(search))),
            Stage::Making(mut making) => {
                if making.go_on(search, WORK) {
                    let language = Box::new(making.finish(search));
                    let reading = Reading::new(&language, output);
                    Stage::Reading(language, reading)
                } else {
                    Stage::Making(making)
                }
            }
            Stage::Reading(language, mut reading) => {
                if let Some(ends) = reading.go_on(&language, WORK) {
                    self.found.push(ends);
                    let next = self.outputs.get(self.found.len());
                    reading = Reading::new(&language, next.map_or("", String::as_str));
                }
                Stage::Reading(language, reading)
            }
        };
        true
    }

    /// Where each stands. Of those that were not come to, `why` says why.
    pub fn finish(self, explore: &Explore, why: Bound) -> Vec<Placed> {
        let place = |at: usize| match self.found.get(at) {
            Some(ends) if ends.any() => Placed::Explored,
            Some(_) => explore.left().map_or(Placed::Impossible, Placed::Unknown),
            None => Placed::Unknown(why),
        };
        (0..self.outputs.len()).map(place).collect()
    }
}
