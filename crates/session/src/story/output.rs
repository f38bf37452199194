//! Output broken apart: somebody writes while another's print call has not ended its line.

use std::collections::BTreeMap;

use heddle_protocol::{
    Actor, Stream,
    story::{Step, Story},
};

/// What somebody wrote since its last line end.
#[derive(Clone, Debug)]
struct Open {
    line: u32,
    text: String,
    /// Who wrote first after it, where, and what.
    other: Option<(Actor, u32, String)>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Output {
    open: BTreeMap<(Actor, u8), Open>,
    first: Option<(Actor, Open)>,
    times: u64,
}

/// Longer texts are cut in the story.
const LONGEST: usize = 40;

impl Output {
    pub fn hear(&mut self, actor: Actor, line: u32, stream: Stream, text: &str) {
        let stream = u8::from(stream == Stream::Stderr);
        for ((other, on), open) in &mut self.open {
            if *other != actor && *on == stream && open.other.is_none() {
                open.other = Some((actor, line, short(text.trim_end_matches('\n'))));
            }
        }
        let key = (actor, stream);
        if !text.ends_with('\n') {
            // A text of several writes is told by the last of them before it was broken.
            let open = Open { line, text: short(text), other: None };
            match self.open.get_mut(&key) {
                Some(known) if known.line == line && known.other.is_some() => {}
                _ => {
                    self.open.insert(key, open);
                }
            }
            return;
        }
        let Some(open) = self.open.remove(&key) else { return };
        // Only a line end by itself belongs to the same print call for sure.
        if text == "\n" && open.line == line && open.other.is_some() {
            self.times += 1;
            self.first.get_or_insert((actor, open));
        }
    }

    pub fn broken(&self, name: impl Fn(Actor) -> String) -> Option<Story> {
        let (writer, open) = self.first.as_ref()?;
        let (other, line, other_text) = open.other.as_ref()?;
        Some(Story::BrokenOutput {
            writer: Step { who: name(*writer), line: open.line },
            text: open.text.clone(),
            other: Step { who: name(*other), line: *line },
            other_text: other_text.clone(),
            times: self.times,
        })
    }
}

fn short(text: &str) -> String {
    let mut chars = text.chars();
    let mut short: String = chars.by_ref().take(LONGEST).collect();
    if chars.next().is_some() {
        short.push('…');
    }
    short
}
