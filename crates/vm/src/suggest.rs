//! "Did you mean": the nearest name by edit distance, as CPython weighs it.

const MOVE: usize = 2;
const CASE: usize = 1;
const LONGEST: usize = 40;

/// What is added to a message about a name that is not known.
pub fn hint<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    match closest(name, known) {
        Some(close) => format!(". Did you mean '{close}'?"),
        None => String::new(),
    }
}

/// The closest of `names`, if one is near enough.
pub fn closest<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wrong: Vec<char> = wrong.chars().collect();
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        let chars: Vec<char> = name.chars().collect();
        if chars == wrong || chars.len() > LONGEST || wrong.len() > LONGEST {
            continue;
        }
        let limit = (chars.len() + wrong.len() + 3) * MOVE / 6;
        let distance = distance(&wrong, &chars);
        if distance <= limit && best.is_none_or(|(d, _)| distance < d) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).map(|i| i * MOVE).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, y) in b.iter().enumerate() {
            let cost = if x == y {
                0
            } else if x.to_lowercase().eq(y.to_lowercase()) {
                CASE
            } else {
                MOVE
            };
            let next = (diagonal + cost).min(row[j] + MOVE).min(row[j + 1] + MOVE);
            diagonal = row[j + 1];
            row[j + 1] = next;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn finds_the_nearest_name_or_none() {
        let names = ["counter", "lock", "append"];
        assert_eq!(closest("coutner", names.iter().copied()), Some("counter"));
        assert_eq!(closest("Lock", names.iter().copied()), Some("lock"));
        assert_eq!(closest("zebra", names.iter().copied()), None);
    }
}
