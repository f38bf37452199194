//! What Heddle does not know is refused with the sentence that `tests/refused.md` says.

use std::{fs, path::Path};

use heddle_testkit::{End, observe};

#[test]
fn every_row_is_refused_with_its_sentence() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/refused.md");
    let table = fs::read_to_string(path).expect("the table can be read");
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    assert!(rows.len() >= 15, "only {} rows", rows.len());
    for row in rows {
        let cells: Vec<&str> =
            row.trim_start_matches("| ").trim_end_matches(" |").split(" | ").collect();
        let [_, program, sentence] = cells[..] else { panic!("three cells: {row}") };
        let program = program.trim_matches('`').replace('⏎', "\n");
        let seen = observe(&program, "p.py", [0]).swap_remove(0);
        let mut said = seen.stderr.lines().filter_map(|line| {
            line.strip_prefix("HeddleUnsupported: ").or_else(|| line.strip_prefix("Unsupported: "))
        });
        assert_eq!((said.next_back(), seen.end), (Some(sentence), End::Status(1)), "{program}");
    }
}
