//! Values of the task sheet that were typed but cannot be: kept where they were typed, out of the
//! sheet, until they can be.

use heddle_scenario::{Field, Problem, ProblemKind, Sheet, Work};

/// Why a typed value stays out of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a whole number at all.
    NotANumber,
    Impossible(ProblemKind),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub row: usize,
    pub field: Field,
    pub raw: String,
    pub fault: Fault,
}

/// At most one for each row and field, in the order in which they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(Vec<Draft>);

impl Drafts {
    pub fn get(&self, row: usize, field: Field) -> Option<&Draft> {
        self.0.iter().find(|draft| draft.row == row && draft.field == field)
    }

    pub fn first(&self) -> Option<&Draft> {
        self.0.first()
    }

    /// Puts what was typed into the sheet, or keeps it as a draft. Drafts that have become possible
    /// by this go into the sheet too: a name that was taken may be free now.
    pub fn type_in(&mut self, sheet: &mut Sheet, row: usize, field: Field, raw: String) {
        self.forget(row, field);
        match with_value(sheet, row, field, &raw) {
            Ok(changed) => *sheet = changed,
            Err(fault) => self.0.push(Draft { row, field, raw, fault }),
        }
        self.settle(sheet);
    }

    /// The field is no longer there to be typed in.
    pub fn forget(&mut self, row: usize, field: Field) {
        self.0.retain(|draft| (draft.row, draft.field) != (row, field));
    }

    /// The row is gone: its drafts go with it, those below move up.
    pub fn remove_row(&mut self, sheet: &mut Sheet, row: usize) {
        self.0.retain(|draft| draft.row != row);
        for draft in &mut self.0 {
            if draft.row > row {
                draft.row -= 1;
            }
        }
        self.settle(sheet);
    }

    fn settle(&mut self, sheet: &mut Sheet) {
        self.0.retain_mut(|draft| match with_value(sheet, draft.row, draft.field, &draft.raw) {
            Ok(changed) => {
                *sheet = changed;
                false
            }
            Err(fault) => {
                draft.fault = fault;
                true
            }
        });
    }
}

/// The sheet with that value. The sheet has no problem before, so any that it has then is the
/// value's, even when it is reported at the lower of two rows of one name.
fn with_value(sheet: &Sheet, row: usize, field: Field, raw: &str) -> Result<Sheet, Fault> {
    let mut changed = sheet.clone();
    let Some(task) = changed.tasks.get_mut(row) else { return Ok(changed) };
    match field {
        Field::Tasks => {}
        Field::Name => task.name = raw.trim().to_owned(),
        Field::Text => task.work = Work::Text(raw.to_owned()),
        Field::Count => task.count = number(raw)?,
        Field::Delay => task.delay_ms = number(raw)?,
        Field::StartDelay => task.start_delay_ms = number(raw)?,
    }
    match changed.problems().first() {
        None => Ok(changed),
        Some(problem) => Err(Fault::Impossible(blamed_on(row, problem))),
    }
}

fn blamed_on(row: usize, problem: &Problem) -> ProblemKind {
    match (problem.kind, problem.row) {
        (ProblemKind::NameTaken { by }, Some(lower)) if by == row => {
            ProblemKind::NameTaken { by: lower }
        }
        (kind, _) => kind,
    }
}

/// Below 0, or too large for 32 bits, is out of range, which the sheet says better than "no number".
fn number(raw: &str) -> Result<u32, Fault> {
    let digits = raw.trim();
    let unsigned = digits.strip_prefix(['+', '-']).unwrap_or(digits);
    if unsigned.is_empty() || !unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::NotANumber);
    }
    let is_below = digits.starts_with('-') && unsigned.bytes().any(|byte| byte != b'0');
    Ok(if is_below { u32::MAX } else { unsigned.parse().unwrap_or(u32::MAX) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(edits: &[(usize, Field, &str)]) -> (Sheet, Drafts) {
        let mut sheet = Sheet::default();
        let mut drafts = Drafts::default();
        for &(row, field, raw) in edits {
            drafts.type_in(&mut sheet, row, field, raw.to_owned());
        }
        (sheet, drafts)
    }

    #[test]
    fn a_possible_value_goes_into_the_sheet() {
        let (sheet, drafts) = typed(&[(0, Field::Count, " 25 "), (1, Field::Name, "abc")]);
        assert_eq!(sheet.tasks[0].count, 25);
        assert_eq!(sheet.tasks[1].name, "abc");
        assert_eq!(drafts, Drafts::default());
    }

    #[test]
    fn an_impossible_value_stays_out_and_is_kept_as_typed() {
        for (field, raw) in [
            (Field::Count, "0"),
            (Field::Count, ""),
            (Field::Count, "1.5"),
            (Field::Count, "99999999999999"),
            (Field::Delay, "-1"),
            (Field::StartDelay, "60001"),
            (Field::Name, "two words"),
            (Field::Name, "letters"),
        ] {
            let (sheet, drafts) = typed(&[(0, field, raw)]);
            assert_eq!(sheet, Sheet::default(), "{raw}");
            assert_eq!(drafts.get(0, field).map(|draft| draft.raw.as_str()), Some(raw));
        }
    }

    #[test]
    fn a_whole_number_below_its_range_is_told_the_range() {
        let range = Fault::Impossible(ProblemKind::OutOfRange { least: 1, most: 100_000 });
        for (raw, wanted) in
            [("-1", range), ("-0", range), ("-", Fault::NotANumber), ("--1", Fault::NotANumber)]
        {
            let (_, drafts) = typed(&[(0, Field::Count, raw)]);
            assert_eq!(drafts.get(0, Field::Count).map(|draft| draft.fault), Some(wanted), "{raw}");
        }
    }

    #[test]
    fn a_taken_name_names_the_other_row() {
        let (_, drafts) = typed(&[(0, Field::Name, "letters")]);
        let fault = drafts.get(0, Field::Name).map(|draft| draft.fault);
        assert_eq!(fault, Some(Fault::Impossible(ProblemKind::NameTaken { by: 1 })));
    }

    #[test]
    fn a_name_that_becomes_free_is_taken() {
        let (sheet, drafts) = typed(&[(0, Field::Name, "letters"), (1, Field::Name, "other")]);
        assert_eq!(sheet.tasks[0].name, "letters");
        assert_eq!(sheet.tasks[1].name, "other");
        assert_eq!(drafts, Drafts::default());
    }

    #[test]
    fn drafts_move_up_with_their_row() {
        let (mut sheet, mut drafts) = typed(&[(1, Field::Count, "x")]);
        sheet.tasks.remove(0);
        drafts.remove_row(&mut sheet, 0);
        assert!(drafts.get(0, Field::Count).is_some());
        sheet.tasks.remove(0);
        drafts.remove_row(&mut sheet, 0);
        assert_eq!(drafts, Drafts::default());
    }
}
