//! A diagnostic as CPython prints it on stderr.

use heddle_protocol::Diagnostic;

use crate::LineIndex;

/// The traceback of a program that was refused, with a line end after each line.
///
/// `source` is what was given to [`crate::parse`]. As CPython does, one line of source is shown,
/// without its indentation, and carets under the part that is wrong: one where no end is known,
/// none where that part lies in the indentation.
#[must_use]
pub fn traceback_text(diagnostic: &Diagnostic, file_name: &str, source: &str) -> String {
    let lines = LineIndex::new(source);
    let place = diagnostic.place;
    let mut text = format!("  File \"{file_name}\", line {}\n", place.line);
    let line: Vec<char> = lines.line_text(place.line).chars().collect();
    // CPython reads a line up to its null byte.
    let line = line.split(|character| *character == '\0').next().unwrap_or(&[]);
    let indent = line.iter().take_while(|character| matches!(character, ' ' | '\x0c')).count();
    let shown = &line[indent..];
    push_line(&mut text, shown.iter().copied());
    let start = (place.column as usize).min(line.len());
    let end = if place.end_line == place.line { place.end_column as usize } else { line.len() };
    let end = end.min(line.len() + 1).max(start + 1);
    // CPython gives the end of a file a line, and no column that could be shown.
    let missing_block =
        diagnostic.message.starts_with("expected ") && place.column == place.end_column;
    if let Some(before) = start.checked_sub(indent)
        && !missing_block
        && !lines.source().contains('\0')
    {
        let kept = |character: &char| if character.is_whitespace() { *character } else { ' ' };
        let carets = std::iter::repeat_n('^', end - start);
        push_line(&mut text, shown.iter().take(before).map(kept).chain(carets));
    }
    text.push_str(&format!("{}: {}\n", diagnostic.kind, diagnostic.message));
    text
}

fn push_line(text: &mut String, line: impl Iterator<Item = char>) {
    text.push_str("    ");
    text.extend(line);
    text.push('\n');
}
