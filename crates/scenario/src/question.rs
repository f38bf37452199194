//! What a person asks of every way at once.

use heddle_protocol::explore::{Asked, Expected, Extent, Writes};
use serde::{Deserialize, Serialize};

/// What is asked of the explorer, and what it is to tell besides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Question {
    pub about: About,
    /// `...` stands for anything, `?` for one line. Empty: nothing is asked.
    pub expected: String,
    /// The output need only begin like this.
    pub prefix: bool,
    /// A line, and one that comes later.
    pub first: String,
    pub later: String,
    /// What variables hold in the end, as a person writes it: `n=3, account.balance=0`.
    pub ends: String,
    /// Variables whose last values are told with every answer.
    pub marked: Vec<String>,
    /// What its answer covered when it was given last.
    pub mark: Option<Mark>,
}

/// What a question is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum About {
    /// Could it print this?
    #[default]
    Output,
    /// Can this line come before that one?
    Order,
    /// Can variables end as this?
    Ends,
    /// Does it always print this?
    Always,
}

impl About {
    /// Whether it is about [`Question::expected`].
    pub fn is_of_output(self) -> bool {
        matches!(self, Self::Output | Self::Always)
    }
}

/// What an answer covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// Every interleaving.
    Exhaustive,
    /// What could be explored, or until a person stopped it.
    Bounded,
    /// What its budget allowed.
    OutOfBudget,
}

/// A part of what should hold in the end that is not `name=value`: that part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoAssignment(pub String);

impl Question {
    /// What is expected of a run's output, if anything is.
    pub fn expected(&self) -> Option<Expected> {
        let asks = self.about.is_of_output() && !self.expected.is_empty();
        asks.then(|| self.as_expected())
    }

    fn as_expected(&self) -> Expected {
        let extent = if self.prefix { Extent::Prefix } else { Extent::Whole };
        Expected { text: self.expected.clone(), extent }
    }

    /// As the explorer is asked it.
    ///
    /// # Errors
    /// [`NoAssignment`] where [`Question::ends`] cannot be read.
    pub fn asked(&self) -> Result<Asked, NoAssignment> {
        let (writes, ends) = match self.about {
            About::Output => (Writes::Expected(self.as_expected()), Vec::new()),
            About::Order => {
                let (first, later) = (self.first.clone(), self.later.clone());
                (Writes::Order { first, later }, Vec::new())
            }
            About::Ends => (Writes::Anything, assignments(&self.ends)?),
            // A way that prints anything else tells that it does not.
            About::Always => (Writes::Other(self.as_expected()), Vec::new()),
        };
        Ok(Asked { writes, ends })
    }
}

/// Names of variables with commas or spaces between them, each once.
pub fn variables(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split([',', ' ', '\n', '\t', '，', '、']).filter(|name| !name.is_empty()) {
        if !names.iter().any(|one| one == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// `n=3, name='a'` as names and values, these as `repr` writes them.
fn assignments(text: &str) -> Result<Vec<(String, String)>, NoAssignment> {
    let parts = parts(text).into_iter().map(str::trim).filter(|part| !part.is_empty());
    let all: Result<Vec<_>, _> = parts.map(assignment).collect();
    match all {
        Ok(all) if all.is_empty() => Err(NoAssignment(String::new())),
        all => all,
    }
}

fn assignment(part: &str) -> Result<(String, String), NoAssignment> {
    let wrong = || NoAssignment(part.to_owned());
    let (name, value) = part.split_once('=').ok_or_else(wrong)?;
    // Whoever writes Python may well write ==.
    let (name, value) = (name.trim(), value.strip_prefix('=').unwrap_or(value).trim());
    if name.is_empty() || value.is_empty() || name.contains(char::is_whitespace) {
        return Err(wrong());
    }
    Ok((name.to_owned(), as_repr(value)))
}

/// `repr` writes text in single quotes unless it has one in it.
fn as_repr(value: &str) -> String {
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(text) if !text.contains(['\'', '"', '\\']) => format!("'{text}'"),
        _ => value.to_owned(),
    }
}

/// Cut at commas and line ends that stand in no bracket and no text.
fn parts(text: &str) -> Vec<&str> {
    let (mut parts, mut begin, mut depth) = (Vec::new(), 0, 0_u32);
    let (mut quote, mut escaped) = (None, false);
    for (at, ch) in text.char_indices() {
        match (quote, ch) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), _) if open == ch => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(ch),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            (None, ',' | '，' | '\n') if depth == 0 => {
                parts.push(&text[begin..at]);
                begin = at + ch.len_utf8();
            }
            (None, _) => {}
        }
    }
    parts.push(&text[begin..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, &str)]) {
        let expect = expect.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        assert_eq!(assignments(text), Ok(expect.collect()), "{text}");
    }

    #[test]
    fn values_are_read_as_a_person_writes_them() {
        check("n=3", &[("n", "3")]);
        check(" n == 3 ,\nm = -1,", &[("n", "3"), ("m", "-1")]);
        check("xs=[1, 2], d={'a': (1, 2)}", &[("xs", "[1, 2]"), ("d", "{'a': (1, 2)}")]);
        check("s='a, b=c'，box.t=\"x\"", &[("s", "'a, b=c'"), ("box.t", "'x'")]);
        check(r#"s="it's", t='\'='"#, &[("s", r#""it's""#), ("t", r"'\'='")]);
    }

    #[test]
    fn what_is_no_value_is_said() {
        for (text, part) in [("", ""), ("n", "n"), ("n=3, m", "m"), ("=3", "=3"), ("n=", "n=")] {
            assert_eq!(assignments(text), Err(NoAssignment(part.to_owned())), "{text}");
        }
    }

    #[test]
    fn variables_are_named_once_whatever_is_between_them() {
        assert_eq!(variables(" n, account.balance n，m "), ["n", "account.balance", "m"]);
        assert!(variables(" , ").is_empty());
    }

    #[test]
    fn a_question_asks_what_it_is_about_and_nothing_else() {
        let question = Question {
            expected: "1".into(),
            first: "a".into(),
            later: "b".into(),
            ends: "n=3".into(),
            ..Question::default()
        };
        let about = |about| Question { about, ..question.clone() };
        assert!(question.expected().is_some());
        let asked = about(About::Ends).asked().expect("it can be asked");
        assert_eq!(asked.writes, Writes::Anything);
        assert_eq!(asked.ends, [("n".to_owned(), "3".to_owned())]);
        let asked = about(About::Order).asked().expect("it can be asked");
        assert_eq!(asked.writes, Writes::Order { first: "a".into(), later: "b".into() });
        assert!(asked.ends.is_empty() && about(About::Order).expected().is_none());
    }
}
