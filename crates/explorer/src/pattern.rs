//! Expected outputs with holes: a line `...` stands for any lines, `?` for one line, and `...`
//! inside a line for any text in it.

use std::collections::BTreeSet;

pub use heddle_protocol::explore::Extent;

/// What may stand at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Char(char),
    /// Any characters of one line, also none.
    InLine,
    /// Any lines, each with its end; also none.
    Lines,
    /// Any characters whatever.
    Anything,
}

/// An expected output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
    extent: Extent,
}

/// Where in a pattern a text may have come: positions, and whether inside of a line that `Lines`
/// stands for.
pub type Places = BTreeSet<(u32, bool)>;

impl Pattern {
    /// Reads a pattern. The line end after the last line may be left out.
    pub fn new(text: &str, extent: Extent) -> Pattern {
        if extent == Extent::Exactly {
            return Pattern { parts: text.chars().map(Part::Char).collect(), extent };
        }
        let mut parts = Vec::new();
        let body = text.strip_suffix('\n').unwrap_or(text);
        if !body.is_empty() {
            for line in body.split('\n') {
                match line {
                    "..." => parts.push(Part::Lines),
                    "?" => parts.extend([Part::InLine, Part::Char('\n')]),
                    _ => {
                        for (at, piece) in line.split("...").enumerate() {
                            if at > 0 {
                                parts.push(Part::InLine);
                            }
                            parts.extend(piece.chars().map(Part::Char));
                        }
                        parts.push(Part::Char('\n'));
                    }
                }
            }
        }
        if extent == Extent::Prefix {
            if !text.ends_with('\n') && parts.last() == Some(&Part::Char('\n')) {
                parts.pop();
            }
            parts.push(Part::Anything);
        }
        Pattern { parts, extent }
    }

    /// One line before another, whatever else is written.
    pub fn before(first: &str, second: &str) -> Pattern {
        Pattern::new(&format!("...\n{first}\n...\n{second}\n...\n"), Extent::Whole)
    }

    pub fn start(&self) -> Places {
        self.closed(Places::from([(0, false)]))
    }

    fn part(&self, at: u32) -> Option<Part> {
        self.parts.get(at as usize).copied()
    }

    /// Adds the places that need no character.
    fn closed(&self, mut places: Places) -> Places {
        let mut work: Vec<(u32, bool)> = places.iter().copied().collect();
        while let Some((at, inside)) = work.pop() {
            let skips = match self.part(at) {
                Some(Part::InLine | Part::Anything) => true,
                Some(Part::Lines) => !inside,
                Some(Part::Char(_)) | None => false,
            };
            if skips && places.insert((at + 1, false)) {
                work.push((at + 1, false));
            }
        }
        places
    }

    /// The places after one more character.
    pub fn step(&self, places: &Places, ch: char) -> Places {
        let mut next = Places::new();
        for (at, _) in places {
            match self.part(*at) {
                Some(Part::Char(wanted)) if wanted == ch => {
                    next.insert((at + 1, false));
                }
                Some(Part::InLine) if ch != '\n' => {
                    next.insert((*at, false));
                }
                Some(Part::Anything) => {
                    next.insert((*at, false));
                }
                Some(Part::Lines) => {
                    next.insert((*at, ch != '\n'));
                }
                _ => {}
            }
        }
        self.closed(next)
    }

    /// The places after a text.
    pub fn steps(&self, places: &Places, text: &str) -> Places {
        let mut places = places.clone();
        for ch in text.chars() {
            if places.is_empty() {
                break;
            }
            places = self.step(&places, ch);
        }
        places
    }

    /// Whether an output may end here. A last line without its end counts as one with it.
    pub fn accepts(&self, places: &Places) -> bool {
        let end = self.parts.len() as u32;
        let done = |places: &Places| places.iter().any(|(at, inside)| *at == end && !inside);
        done(places) || (self.extent != Extent::Exactly && done(&self.step(places, '\n')))
    }

    /// Whether an output may go on as it likes from here.
    pub fn takes_more(&self, places: &Places) -> bool {
        let last = self.parts.len().wrapping_sub(1) as u32;
        matches!(self.parts.last(), Some(Part::Lines | Part::Anything))
            && places.iter().any(|(at, _)| *at == last)
    }

    /// Whether a text is an output as expected.
    pub fn matches(&self, text: &str) -> bool {
        self.accepts(&self.steps(&self.start(), text))
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, Pattern};

    #[test]
    fn holes_stand_for_what_they_say() {
        let whole = |pattern: &str, text: &str| Pattern::new(pattern, Extent::Whole).matches(text);
        assert!(whole("a\nb\n", "a\nb\n") && whole("a\nb", "a\nb\n") && whole("a\nb\n", "a\nb"));
        assert!(!whole("a\nb", "a\n") && !whole("a", "a\nb\n"));
        assert!(whole("...", "") && whole("...", "x\ny\n") && whole("a\n...\nb", "a\nb\n"));
        assert!(whole("a\n...\nb", "a\nx\ny\nb\n") && !whole("a\n...\nb", "a\nxb\n"));
        assert!(whole("?\nb", "anything\nb\n") && !whole("?\nb", "b\n"));
        assert!(whole("n = ...", "n = 12\n") && !whole("n = ...", "n = 1\n2\n"));
        assert!(whole("", "") && !whole("", "x"));
    }

    #[test]
    fn a_prefix_is_how_it_begins() {
        let begins =
            |pattern: &str, text: &str| Pattern::new(pattern, Extent::Prefix).matches(text);
        assert!(begins("a", "ab\nc\n") && begins("a\n", "a\nc\n") && !begins("a\n", "ab\n"));
    }

    #[test]
    fn an_exact_text_has_no_holes() {
        let exactly =
            |pattern: &str, text: &str| Pattern::new(pattern, Extent::Exactly).matches(text);
        assert!(exactly("?\n...\n", "?\n...\n") && exactly("a", "a") && exactly("", ""));
        assert!(!exactly("a\n", "a") && !exactly("a", "a\n") && !exactly("...", "x"));
    }

    #[test]
    fn one_line_before_another() {
        let pattern = Pattern::before("x", "y");
        assert!(pattern.matches("x\ny\n") && pattern.matches("1\nx\n2\ny\n3\n"));
        assert!(!pattern.matches("y\nx\n") && !pattern.matches("x\n"));
    }
}
