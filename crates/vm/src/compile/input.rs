//! What `input()` reads: comments under a line `#@input`, one for each line of the input.

use std::sync::Arc;

const MARK: &str = "#@input";

/// The lines of a program's input, without their ends. An empty one at the end ends the line before it.
pub(super) fn input(source: &str) -> Arc<[Box<str>]> {
    let block = source.lines().skip_while(|line| line.trim_end() != MARK).skip(1);
    let comments = block.map_while(|line| line.strip_prefix('#'));
    let mut lines: Vec<Box<str>> =
        comments.map(|text| text.strip_prefix(' ').unwrap_or(text).into()).collect();
    if lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    lines.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_under_the_mark_are_the_input_until_the_comments_end() {
        let read = |source| input(source).iter().map(|line| line.to_string()).collect::<Vec<_>>();
        assert!(read("print(input())\n# no mark\n").is_empty());
        assert_eq!(
            read("#@input\n# Ann\n#  two\n#\n#end\nprint(1)\n# no\n"),
            ["Ann", " two", "", "end"]
        );
        assert_eq!(read("x = 1\r\n#@input \r\n# a\r\n#\r\n"), ["a"]);
    }
}
