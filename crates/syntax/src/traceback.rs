//! A diagnostic as CPython prints it on stderr.

use heddle_protocol::Diagnostic;

use crate::LineIndex;

/// The traceback of a program that was refused, with a line end after each line.
///
/// `source` is what was given to [`crate::parse`]. As CPython does, one line of source is shown,
/// without its indentation, and carets under the part that is wrong: one where no end is known.
#[must_use]
pub fn traceback_text(diagnostic: &Diagnostic, file_name: &str, source: &str) -> String {
    let lines = LineIndex::new(source);
    let place = diagnostic.place;
    let last = format!("{}: {}\n", diagnostic.kind, diagnostic.message);
    if place.line == 0 {
        return format!("  File \"{file_name}\"\n{last}");
    }
    let mut text = format!("  File \"{file_name}\", line {}\n", place.line);
    let line = lines.line_text(place.line);
    let shown = line.trim_start_matches([' ', '\x0c', '\t']);
    // Without its indentation, a line of spaces alone is not shown at all.
    let shown = shown.trim_end_matches([' ', '\t', '\x0c']);
    let cut = line.chars().count() - line.trim_start_matches([' ', '\x0c', '\t']).chars().count();
    if !shown.is_empty() || diagnostic.kind != "SyntaxError" {
        text.push_str(&format!("    {shown}\n"));
        if (place.column as usize) >= cut {
            let start = place.column as usize - cut;
            let length = line.chars().count() - cut;
            let end = if place.end_line != place.line {
                length
            } else {
                (place.end_column as usize).saturating_sub(cut)
            };
            let kept = |character: char| if character.is_whitespace() { character } else { ' ' };
            text.push_str("    ");
            text.extend(shown.chars().map(kept).chain(std::iter::repeat(' ')).take(start));
            text.push_str(&"^".repeat(end.saturating_sub(start).max(1)));
            text.push('\n');
        }
    }
    text + &last
}
