//! Sources that CPython 3.13 refuses, with its exception, message, line and column.
//!
//! Recorded from CPython 3.13.0's `compile`; columns are its offsets less one.

mod assignments;
mod brackets;
mod characters;
mod colons;
mod commas;
mod indents;
mod numbers;
mod others;
mod parameters;
mod scopes;
mod several;
mod strings;

/// Source, exception, message, line from 1, column from 0.
type Case = (&'static str, &'static str, &'static str, u32, u32);

fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (source, kind, message, line, column) in cases {
        let found = match heddle_syntax::parse(source) {
            Ok(_) => "accepted".to_owned(),
            Err(diagnostics) => {
                let first = &diagnostics[0];
                let place = (first.place.line, first.place.column);
                if (first.kind.as_str(), first.message.as_str(), place)
                    == (*kind, *message, (*line, *column))
                {
                    continue;
                }
                format!("{}: {} at {place:?}", first.kind, first.message)
            }
        };
        wrong.push(format!(
            "{source:?}\n  wanted {kind}: {message} at ({line}, {column})\n  found {found}"
        ));
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn colons_are_refused_in_cpythons_words() {
    check(colons::CASES);
}

#[test]
fn indents_are_refused_in_cpythons_words() {
    check(indents::CASES);
}

#[test]
fn strings_are_refused_in_cpythons_words() {
    check(strings::CASES);
}

#[test]
fn brackets_are_refused_in_cpythons_words() {
    check(brackets::CASES);
}

#[test]
fn commas_are_refused_in_cpythons_words() {
    check(commas::CASES);
}

#[test]
fn assignments_are_refused_in_cpythons_words() {
    check(assignments::CASES);
}

#[test]
fn parameters_are_refused_in_cpythons_words() {
    check(parameters::CASES);
}

#[test]
fn numbers_are_refused_in_cpythons_words() {
    check(numbers::CASES);
}

#[test]
fn characters_are_refused_in_cpythons_words() {
    check(characters::CASES);
}

#[test]
fn scopes_are_refused_in_cpythons_words() {
    check(scopes::CASES);
}

#[test]
fn others_are_refused_in_cpythons_words() {
    check(others::CASES);
}

#[test]
fn several_are_refused_in_cpythons_words() {
    check(several::CASES);
}
