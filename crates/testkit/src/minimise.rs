//! The smallest part of a program that still shows what the whole one does.

/// Takes away statements, whole blocks first, as long as `shows` holds; `tries` bounds the number
/// of questions.
pub fn minimise(program: &str, mut tries: usize, mut shows: impl FnMut(&str) -> bool) -> String {
    let mut lines: Vec<&str> = program.lines().collect();
    loop {
        let before = lines.len();
        let mut size = lines.len().div_ceil(2);
        while size > 0 {
            let mut at = 0;
            while at < lines.len() {
                let end = block_end(&lines, (at + size).min(lines.len()) - 1);
                let mut fewer = lines[..at].to_vec();
                fewer.extend(&lines[end..]);
                if tries == 0 {
                    return joined(&lines);
                }
                tries -= 1;
                if !fewer.is_empty() && shows(&joined(&fewer)) {
                    lines = fewer;
                } else {
                    at += size;
                }
            }
            size /= 2;
        }
        if lines.len() == before {
            return joined(&lines);
        }
    }
}

fn joined(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [*line, "\n"]).collect()
}

/// Past the lines that belong to the statement in line `at`.
fn block_end(lines: &[&str], at: usize) -> usize {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let own = depth(lines[at]);
    let inner = |line: &&&str| line.trim().is_empty() || depth(line) > own;
    at + 1 + lines[at + 1..].iter().take_while(inner).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_needed_is_left() {
        let program = "a\nif b:\n    c\n    d\n\nwhile e:\n    f\ng\n";
        let small = minimise(program, 1000, |text| text.contains('d') && text.contains('g'));
        assert_eq!(small, "if b:\n    d\ng\n");
    }

    #[test]
    fn a_block_goes_with_its_head() {
        let program = "if b:\n    c\n    d\ng\n";
        let mut seen = Vec::new();
        minimise(program, 1000, |text| {
            seen.push(text.to_owned());
            false
        });
        assert!(seen.contains(&"g\n".to_owned()));
    }
}
