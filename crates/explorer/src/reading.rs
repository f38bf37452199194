//! Whether a text is an output: it is followed through the automaton as it stands, so the set of all
//! outputs, which may be large, need not be worked out for it.

use crate::{
    language::{Ends, Language},
    outputs::{Next, Place, enter},
};

/// A text that is followed, some characters at a time.
#[derive(Debug)]
pub struct Reading {
    text: String,
    /// Bytes of the text that were read.
    at: usize,
    /// Where a run that wrote these may be.
    places: Vec<Place>,
    ends: Ends,
    work: u64,
}

impl Reading {
    pub fn new(language: &Language, text: &str) -> Reading {
        let mut work = 0;
        let (places, ends, at) = match text.starts_with(&language.prefix) {
            true => {
                let (places, ends) = enter(language, [language.start], &mut work);
                (places, ends, language.prefix.len())
            }
            false => (Vec::new(), Ends::default(), text.len()),
        };
        Reading { text: text.to_owned(), at, places, ends, work }
    }

    /// Goes on for about so many places looked at. In the end: how runs with this output end, none if
    /// it is no output; None while there is more to read.
    pub fn go_on(&mut self, language: &Language, most: u64) -> Option<Ends> {
        let end = self.work + most;
        while self.work < end {
            let Some(wanted) = self.text[self.at..].chars().next() else { return Some(self.ends) };
            let (mut inside, mut nodes) = (Vec::new(), Vec::new());
            for place in &self.places {
                match place.next(language) {
                    Some((ch, Next::Inside(place))) if ch == wanted => inside.push(place),
                    Some((ch, Next::Node(node))) if ch == wanted => nodes.push(node),
                    _ => {}
                }
            }
            nodes.sort_unstable();
            nodes.dedup();
            self.work += 1 + self.places.len() as u64;
            let (more, ends) = enter(language, nodes, &mut self.work);
            inside.extend(more);
            inside.sort_unstable();
            inside.dedup();
            self.at += wanted.len_utf8();
            (self.places, self.ends) = (inside, ends);
            if self.places.is_empty() && self.at < self.text.len() {
                return Some(Ends::default());
            }
        }
        None
    }
}
