//! What was written: append-only text cut into lines, once for all together and once for each
//! actor.
//!
//! A line is a row of pieces; a piece is a stretch of the one text, by one actor on one stream.
//! 100,000 lines cost one string and two tables of small numbers for each place they are shown in.

use std::ops::Range;

use heddle_protocol::Stream;

/// An actor by the order in which it was first heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActorIndex(pub u16);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    start: u32,
    end: u32,
    pub actor: ActorIndex,
    pub stream: Stream,
}

impl Piece {
    /// Where it begins in the text.
    pub fn start(&self) -> u32 {
        self.start
    }

    /// In bytes.
    pub fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }
}

/// Lines of one place: everything, or what one actor wrote.
#[derive(Debug, Default)]
pub struct Lines {
    pieces: Vec<Piece>,
    lines: Vec<Line>,
}

#[derive(Clone, Copy, Debug)]
struct Line {
    /// Index of its first piece.
    first: u32,
    /// Where its line end stands in the text; [`GROWING`] while there is none.
    end: u32,
}

/// No line ends there.
const GROWING: u32 = u32::MAX;

impl Lines {
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The pieces of a line; none of a line that is empty or not there.
    pub fn pieces(&self, line: usize) -> &[Piece] {
        let Some(&Line { first, .. }) = self.lines.get(line) else { return &[] };
        let end = self.lines.get(line + 1).map_or(self.pieces.len(), |next| next.first as usize);
        &self.pieces[first as usize..end]
    }

    /// The line's end: none while the last line may grow.
    pub fn end_of(&self, line: usize) -> &'static str {
        if self.lines.get(line).is_some_and(|line| line.end == GROWING) { "" } else { "\n" }
    }

    /// Another whenever something is shown differently.
    pub fn version(&self) -> u64 {
        let grown = self.pieces.last().map_or(0, |piece| u64::from(piece.end));
        let is_closed = self.lines.last().is_some_and(|line| line.end != GROWING);
        ((self.lines.len() as u64) << 34) + (grown << 1) + u64::from(is_closed)
    }

    /// How many lines had begun when so much text was written.
    pub fn begun_at(&self, text: u32) -> usize {
        self.lines.partition_point(|line| self.begin_of(line) < text)
    }

    /// The line in which that byte of the text stands, if it is one of these lines'.
    pub fn line_at(&self, text: u32) -> Option<usize> {
        let after = self.pieces.partition_point(|piece| piece.start <= text);
        match after.checked_sub(1).filter(|&piece| text < self.pieces[piece].end) {
            Some(piece) => {
                self.lines.partition_point(|line| line.first as usize <= piece).checked_sub(1)
            }
            None => self.lines.binary_search_by_key(&text, |line| line.end).ok(),
        }
    }

    /// A line and its end as they stood when so much text was written.
    pub fn clipped(&self, line: usize, text: u32) -> (Vec<Piece>, &'static str) {
        let begun = self.pieces(line).iter().filter(|piece| piece.start < text);
        let pieces = begun.map(|piece| Piece { end: piece.end.min(text), ..*piece }).collect();
        let has_end = self.lines.get(line).is_some_and(|line| line.end < text);
        (pieces, if has_end { "\n" } else { "" })
    }

    /// A line begins with its first piece, and an empty one with its end.
    fn begin_of(&self, line: &Line) -> u32 {
        match self.pieces.get(line.first as usize) {
            Some(piece) if piece.start < line.end => piece.start,
            _ => line.end,
        }
    }

    fn truncate(&mut self, text: u32) {
        self.lines.truncate(self.begun_at(text));
        self.pieces.truncate(self.pieces.partition_point(|piece| piece.start < text));
        if let Some(last) = self.pieces.last_mut() {
            last.end = last.end.min(text);
        }
        if let Some(last) = self.lines.last_mut()
            && last.end >= text
        {
            last.end = GROWING;
        }
    }

    fn add(&mut self, piece: Piece) {
        self.begin_line();
        if let Some(last) = self.line_tail()
            && last.end == piece.start
            && (last.actor, last.stream) == (piece.actor, piece.stream)
        {
            last.end = piece.end;
            return;
        }
        self.pieces.push(piece);
    }

    fn end_line(&mut self, at: u32) {
        self.begin_line();
        if let Some(last) = self.lines.last_mut() {
            last.end = at;
        }
    }

    /// Unless the last one may grow.
    fn begin_line(&mut self) {
        if self.lines.last().is_none_or(|line| line.end != GROWING) {
            self.lines.push(Line { first: self.pieces.len() as u32, end: GROWING });
        }
    }

    /// The last piece, if it stands in the line that may grow.
    fn line_tail(&mut self) -> Option<&mut Piece> {
        let first = self.lines.last()?.first as usize;
        self.pieces[first..].last_mut()
    }
}

/// Everything that a run wrote.
#[derive(Debug, Default)]
pub struct Output {
    /// All of stdout and stderr, in the order written, line ends included.
    text: String,
    together: Lines,
    apart: Vec<Lines>,
    /// Where in the text stderr stands.
    errors: Vec<Range<usize>>,
}

impl Output {
    pub fn write(&mut self, actor: ActorIndex, stream: Stream, text: &str) {
        let own = usize::from(actor.0);
        if self.apart.len() <= own {
            self.apart.resize_with(own + 1, Lines::default);
        }
        if stream == Stream::Stderr {
            let start = self.text.len();
            let end = start + text.len();
            match self.errors.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => self.errors.push(start..end),
            }
        }
        for segment in text.split_inclusive('\n') {
            let (words, ends) = match segment.strip_suffix('\n') {
                Some(words) => (words, true),
                None => (segment, false),
            };
            let start = self.text.len() as u32;
            self.text.push_str(segment);
            let piece = Piece { start, end: start + words.len() as u32, actor, stream };
            for lines in [&mut self.together, &mut self.apart[own]] {
                if !words.is_empty() {
                    lines.add(piece);
                }
                if ends {
                    lines.end_line(piece.end);
                }
            }
        }
    }

    /// Only so much text was written.
    pub fn truncate(&mut self, text: u32) {
        let text_end = text as usize;
        self.text.truncate(text_end);
        self.errors.retain(|range| range.start < text_end);
        if let Some(last) = self.errors.last_mut() {
            last.end = last.end.min(text_end);
        }
        self.together.truncate(text);
        self.apart.iter_mut().for_each(|lines| lines.truncate(text));
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was written to stdout alone.
    pub fn stdout(&self) -> String {
        let mut text = String::new();
        let mut from = 0;
        for Range { start, end } in &self.errors {
            text.push_str(&self.text[from..*start]);
            from = *end;
        }
        text.push_str(&self.text[from..]);
        text
    }

    pub fn words(&self, piece: &Piece) -> &str {
        &self.text[piece.start as usize..piece.end as usize]
    }

    pub fn together(&self) -> &Lines {
        &self.together
    }

    /// What the actor wrote; `None` while it has written nothing.
    pub fn of(&self, actor: ActorIndex) -> Option<&Lines> {
        self.apart.get(usize::from(actor.0))
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// Rows of a virtual list that belong in the document: those in sight, and the last ones, which
/// are always there for screen readers and tests. In order, without overlap.
pub fn rows_in_document(total: usize, seen: Range<usize>, last: usize) -> [Range<usize>; 2] {
    let tail = total.saturating_sub(last)..total;
    let seen = seen.start.min(total)..seen.end.min(total);
    if seen.is_empty() {
        [0..0, tail]
    } else if seen.end >= tail.start {
        [0..0, seen.start.min(tail.start)..total]
    } else {
        [seen, tail]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ActorIndex = ActorIndex(0);
    const B: ActorIndex = ActorIndex(1);

    fn written(writes: &[(ActorIndex, &str)]) -> Output {
        let mut output = Output::default();
        for &(actor, text) in writes {
            output.write(actor, Stream::Stdout, text);
        }
        output
    }

    fn shown(output: &Output, lines: &Lines) -> Vec<String> {
        (0..lines.len())
            .map(|line| lines.pieces(line).iter().map(|piece| output.words(piece)).collect())
            .collect()
    }

    #[test]
    fn a_text_and_its_line_end_are_one_line() {
        let output = written(&[(A, "0"), (A, "\n"), (A, "1"), (A, "\n")]);
        assert_eq!(shown(&output, output.together()), ["0", "1"]);
        assert_eq!(output.text(), "0\n1\n");
        assert_eq!(output.together().end_of(1), "\n");
        let growing = written(&[(A, "0\n"), (A, "1")]);
        assert_eq!([0, 1].map(|line| growing.together().end_of(line)), ["\n", ""]);
    }

    #[test]
    fn lines_break_together_as_they_were_written_and_stay_whole_apart() {
        let output = written(&[(A, "0"), (B, "a"), (A, "\n"), (B, "\n"), (A, "1\n")]);
        assert_eq!(shown(&output, output.together()), ["0a", "", "1"]);
        assert_eq!(shown(&output, output.of(A).expect("A wrote")), ["0", "1"]);
        assert_eq!(shown(&output, output.of(B).expect("B wrote")), ["a"]);
        let actors: Vec<_> = output.together().pieces(0).iter().map(|piece| piece.actor).collect();
        assert_eq!(actors, [A, B]);
    }

    #[test]
    fn writes_of_one_actor_in_a_row_are_one_piece() {
        let output = written(&[(A, "a"), (A, " "), (A, "b")]);
        assert_eq!(output.together().pieces(0).len(), 1);
    }

    #[test]
    fn stdout_is_had_alone() {
        let mut output = Output::default();
        for (stream, text) in [
            (Stream::Stdout, "a"),
            (Stream::Stderr, "no\n"),
            (Stream::Stderr, "never\n"),
            (Stream::Stdout, "\nb\n"),
            (Stream::Stderr, "x"),
        ] {
            output.write(ActorIndex(0), stream, text);
        }
        assert_eq!(output.stdout(), "a\nb\n");
        output.truncate(3);
        assert_eq!(output.stdout(), "a");
    }

    #[test]
    fn streams_are_told_apart_within_a_line() {
        let mut output = written(&[(A, "out")]);
        output.write(A, Stream::Stderr, "err\n");
        let streams: Vec<_> =
            output.together().pieces(0).iter().map(|piece| piece.stream).collect();
        assert_eq!(streams, [Stream::Stdout, Stream::Stderr]);
    }

    #[test]
    fn one_write_may_hold_many_lines_and_empty_ones() {
        let output = written(&[(A, "a\n\nb\nc")]);
        assert_eq!(shown(&output, output.together()), ["a", "", "b", "c"]);
        let output = written(&[(A, "")]);
        assert!(output.together().is_empty());
    }

    #[test]
    fn the_version_grows_with_every_visible_change() {
        let mut output = Output::default();
        let mut seen = output.together().version();
        for text in ["a", "\n", "\n", "b"] {
            output.write(A, Stream::Stdout, text);
            let now = output.together().version();
            assert!(now > seen, "after {text:?}");
            seen = now;
        }
    }

    #[test]
    fn cut_back_it_is_as_it_was_when_so_much_was_written() {
        let writes = [
            (A, "0"),
            (B, "a"),
            (A, "\n"),
            (B, "\n"),
            (A, "\n"),
            (A, "1\n2"),
            (B, "b\n"),
            (A, "\n"),
        ];
        let mut cut = written(&writes);
        for kept in (0..=writes.len()).rev() {
            let as_it_was = written(&writes[..kept]);
            let text = as_it_was.text().len() as u32;
            let lines = cut.together();
            assert_eq!(lines.begun_at(text), as_it_was.together().len(), "{kept}");
            if let Some(last) = lines.begun_at(text).checked_sub(1) {
                let (pieces, end) = lines.clipped(last, text);
                assert_eq!(pieces, as_it_was.together().pieces(last), "{kept}");
                assert_eq!(end, as_it_was.together().end_of(last), "{kept}");
            }
            cut.truncate(text);
            let look = |output: &Output| {
                let of = |actor| output.of(actor).map(|lines| (shown(output, lines), lines.len()));
                let ends: Vec<_> =
                    (0..output.together().len()).map(|n| output.together().end_of(n)).collect();
                (shown(output, output.together()), ends, of(A), of(B))
            };
            let (mut before, mut after) = (look(&as_it_was), look(&cut));
            for seen in [&mut before, &mut after] {
                seen.2 = seen.2.take().filter(|(_, len)| *len > 0);
                seen.3 = seen.3.take().filter(|(_, len)| *len > 0);
            }
            assert_eq!(after, before, "{kept}");
            let mut again = cut;
            again.write(B, Stream::Stdout, "new\n");
            let mut fresh = written(&writes[..kept]);
            fresh.write(B, Stream::Stdout, "new\n");
            assert_eq!(shown(&again, again.together()), shown(&fresh, fresh.together()), "{kept}");
            again.truncate(text);
            cut = again;
        }
    }

    #[test]
    fn a_byte_of_the_text_is_found_in_its_line() {
        let output = written(&[(A, "ab"), (B, "c"), (A, "\n"), (B, "\n"), (A, "d\n")]);
        let lines = |lines: &Lines| (0..7).map(|at| lines.line_at(at)).collect::<Vec<_>>();
        assert_eq!(
            lines(output.together()),
            [Some(0), Some(0), Some(0), Some(0), Some(1), Some(2), Some(2)]
        );
        assert_eq!(
            lines(output.of(A).expect("A wrote")),
            [Some(0), Some(0), None, Some(0), None, Some(1), Some(1)]
        );
    }

    #[test]
    fn the_last_rows_are_always_in_the_document() {
        let check = |total, seen, expect: [Range<usize>; 2]| {
            assert_eq!(rows_in_document(total, seen, 200), expect);
        };
        check(10, 0..40, [0..0, 0..10]);
        check(1000, 0..40, [0..40, 800..1000]);
        check(1000, 790..830, [0..0, 790..1000]);
        check(1000, 960..1000, [0..0, 800..1000]);
        check(1000, 5000..5040, [0..0, 800..1000]);
        check(0, 0..40, [0..0, 0..0]);
    }
}
