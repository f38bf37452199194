//! What a program reads with `input()`: comments under a line `#@input`, so that it travels with the
//! program.

const MARK: &str = "#@input";

/// The text that is read, a line for each comment; None where a source has no such block.
pub fn input(source: &str) -> Option<String> {
    let (_, block, _) = split(source)?;
    let lines = block.lines().skip(1).map(|line| {
        let text = line.strip_prefix('#').unwrap_or(line);
        text.strip_prefix(' ').unwrap_or(text)
    });
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// The source with this to be read; without the block if it is empty.
pub fn with_input(source: &str, text: &str) -> String {
    let (before, after) = match split(source) {
        Some((before, _, after)) => (before.to_owned(), after),
        None if source.is_empty() || source.ends_with('\n') => (source.to_owned(), ""),
        None => (format!("{source}\n"), ""),
    };
    if text.is_empty() {
        return before + after;
    }
    let comment = |line: &str| if line.is_empty() { "#\n".into() } else { format!("# {line}\n") };
    let block: String = text.split('\n').map(comment).collect();
    format!("{before}{MARK}\n{block}{after}")
}

/// Whether a program may read what it is given, as far as its words tell.
pub fn may_read(source: &str) -> bool {
    source.contains("input(") || source.contains("stdin") || split(source).is_some()
}

/// What stands before the block, the block, what stands behind it.
fn split(source: &str) -> Option<(&str, &str, &str)> {
    let mut at = 0;
    let mut begin = None;
    for line in source.split_inclusive('\n') {
        match begin {
            None if line.trim_end() == MARK => begin = Some(at),
            Some(begin) if !line.starts_with('#') => {
                return Some((&source[..begin], &source[begin..at], &source[at..]));
            }
            _ => {}
        }
        at += line.len();
    }
    begin.map(|begin| (&source[..begin], &source[begin..], ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_comes_back_and_leaves_the_rest_alone() {
        for source in ["", "x = input()", "x = input()\n", "#@input\n# old\nprint(1)\n# end\n"] {
            let without = with_input(source, "");
            assert_eq!(input(&without), None, "{source}");
            for text in ["Ann", "Ann\n", " Ann\n\n# 2", "\n", "#@input"] {
                let with = with_input(source, text);
                assert_eq!(input(&with).as_deref(), Some(text), "{with}");
                assert!(may_read(&with));
            }
        }
        let middle = with_input("#@input\n# old\nprint(1)\n# end\n", "new\nlines");
        assert_eq!(middle, "#@input\n# new\n# lines\nprint(1)\n# end\n");
        assert_eq!(with_input(&middle, ""), "print(1)\n# end\n");
        assert!(!may_read("print(1)\n") && may_read("for line in sys.stdin: pass\n"));
    }
}
