//! What Heddle does not know is refused with the sentence that `tests/refused.md` says, and what it does
//! otherwise than CPython is what `tests/differs.md` says.

use std::{fs, path::Path};

use heddle_testkit::{End, observe};

/// The cells of the rows of a table, programs with their line ends.
fn rows(table: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests").join(table);
    let table = fs::read_to_string(path).expect("the table can be read");
    let cells = |row: &str| {
        let inner = row.trim_start_matches("| ").trim_end_matches(" |");
        inner.split(" | ").map(|cell| cell.trim_matches('`').replace('⏎', "\n")).collect()
    };
    table.lines().filter(|line| line.starts_with("| ")).skip(2).map(cells).collect()
}

#[test]
fn every_row_is_refused_with_its_sentence() {
    let rows = rows("refused.md");
    assert!(rows.len() >= 15, "only {} rows", rows.len());
    for row in rows {
        let [_, program, sentence] = &row[..] else { panic!("three cells: {row:?}") };
        let seen = observe(program, "p.py", [0]).swap_remove(0);
        let mut said = seen.stderr.lines().filter_map(|line| {
            line.strip_prefix("HeddleUnsupported: ").or_else(|| line.strip_prefix("Unsupported: "))
        });
        let expected = (Some(sentence.as_str()), End::Status(1));
        assert_eq!((said.next_back(), seen.end), expected, "{program}");
    }
}

#[test]
fn every_difference_is_as_it_is_told() {
    for row in rows("differs.md") {
        let [_, program, cpython, ours, _] = &row[..] else { panic!("five cells: {row:?}") };
        for seen in observe(program, "p.py", [0, 1]) {
            assert_eq!((seen.stdout.trim_end(), seen.end), (ours.as_str(), End::Status(0)));
        }
        assert_ne!(cpython, ours);
    }
}
