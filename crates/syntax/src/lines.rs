//! Byte offsets to lines and columns.

use heddle_protocol::Place;
use ruff_text_size::{TextRange, TextSize};

/// The text that was parsed and where its lines begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    source: Box<str>,
    /// Offset of each line's first byte; never empty.
    starts: Vec<u32>,
    /// Columns are byte offsets.
    ascii: bool,
}

impl LineIndex {
    /// Reads `source` as CPython reads a file: without byte order mark, each line end as `\n`.
    ///
    /// The source must be shorter than 4 GiB, which [`crate::parse`] sees to.
    #[must_use]
    pub fn new(source: &str) -> Self {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        let source: Box<str> = if source.contains('\r') {
            source.replace("\r\n", "\n").replace('\r', "\n").into()
        } else {
            source.into()
        };
        let ends = source.bytes().zip(1_u32..).filter(|(byte, _)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(_, next)| next)).collect();
        Self { ascii: source.is_ascii(), source, starts }
    }

    /// The text that ranges count in.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What stands at a range; empty where the range is not one of this text.
    #[must_use]
    pub fn text(&self, range: TextRange) -> &str {
        self.source.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("")
    }

    /// Lines counted from 1, columns in code points from 0.
    #[must_use]
    pub fn place(&self, range: TextRange) -> Place {
        let (line, column) = self.position(range.start());
        let (end_line, end_column) =
            if range.is_empty() { (line, column) } else { self.position(range.end()) };
        Place { line, column, end_line, end_column }
    }

    /// Line from 1 and column in code points from 0 of an offset. An offset past the end is the
    /// end.
    #[must_use]
    pub fn position(&self, offset: TextSize) -> (u32, u32) {
        let offset = offset.to_u32();
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts[line - 1];
        let column = if self.ascii {
            offset.min(self.source.len() as u32) - start
        } else {
            let before = start as usize..(offset as usize).min(self.source.len());
            let bytes = &self.source.as_bytes()[before];
            // Continuation bytes of UTF-8 are not code points of their own.
            bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u32
        };
        (line as u32, column)
    }

    /// The line of an offset, from 1.
    #[must_use]
    pub fn line(&self, offset: TextSize) -> u32 {
        self.starts.partition_point(|start| *start <= offset.to_u32()).max(1) as u32
    }

    /// The offset of a line's first byte, lines from 1; the text's end for a line past the last.
    #[must_use]
    pub fn line_start(&self, line: u32) -> TextSize {
        let start = self.starts.get((line as usize).saturating_sub(1)).copied();
        TextSize::new(start.unwrap_or(self.source.len() as u32))
    }

    /// A line's text without its end, lines from 1; empty for a line that is not there.
    #[must_use]
    pub fn line_text(&self, line: u32) -> &str {
        let start = self.line_start(line).to_usize();
        let end = self.line_start(line + 1).to_usize();
        let text = &self.source[start..end];
        text.strip_suffix('\n').unwrap_or(text)
    }

    /// How many lines there are; an empty text has one.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: u32, end: u32) -> TextRange {
        TextRange::new(TextSize::new(start), TextSize::new(end))
    }

    #[test]
    fn columns_are_code_points() {
        let lines = LineIndex::new("a = '界é'; b\nc\n");
        let b = lines.source().find('b').unwrap_or(0) as u32;
        let place = lines.place(range(b, b + 1));
        assert_eq!(place, Place { line: 1, column: 10, end_line: 1, end_column: 11 });
    }

    #[test]
    fn every_line_end_counts_once() {
        let lines = LineIndex::new("\u{feff}a\r\nb\rc\nd");
        assert_eq!(lines.source(), "a\nb\nc\nd");
        assert_eq!(lines.line_count(), 4);
        assert_eq!(lines.line_text(2), "b");
        assert_eq!(lines.line_text(4), "d");
        assert_eq!(lines.line_text(5), "");
        assert_eq!(lines.position(TextSize::new(6)), (4, 0));
    }

    #[test]
    fn a_place_may_span_lines() {
        let lines = LineIndex::new("f(\n  1)\n");
        let place = lines.place(range(0, 7));
        assert_eq!(place, Place { line: 1, column: 0, end_line: 2, end_column: 4 });
    }

    #[test]
    fn offsets_past_the_end_are_the_end() {
        let lines = LineIndex::new("ab");
        assert_eq!(lines.position(TextSize::new(99)), (1, 2));
        assert_eq!(lines.text(range(1, 99)), "");
        assert_eq!(LineIndex::new("").line_text(1), "");
    }
}
