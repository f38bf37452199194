//! Patterns that bind a name twice, or could never match.

use std::collections::BTreeSet;

use ruff_python_ast::{Identifier, Pattern};
use ruff_text_size::Ranged;

use crate::fault::Fault;

/// The first fault of a case's pattern.
pub(super) fn check(source: &str, pattern: &Pattern) -> Option<Fault> {
    Names { source, bound: BTreeSet::new() }.pattern(pattern).err()
}

struct Names<'a> {
    source: &'a str,
    bound: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn bind(&mut self, name: &'a Identifier, pattern: &Pattern) -> Result<(), Fault> {
        if self.bound.insert(name.as_str()) {
            return Ok(());
        }
        let message = format!("multiple assignments to name '{name}' in pattern");
        Err(Fault::ranged(message, pattern.range()))
    }

    fn all(&mut self, patterns: &'a [Pattern]) -> Result<(), Fault> {
        patterns.iter().try_for_each(|pattern| self.pattern(pattern))
    }

    fn pattern(&mut self, pattern: &'a Pattern) -> Result<(), Fault> {
        match pattern {
            Pattern::MatchValue(value) if value.value.is_f_string_expr() => {
                let message = "patterns may only match literals and attribute lookups";
                Err(Fault::ranged(message, value.range))
            }
            Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchStar(star) => {
                star.name.as_ref().map_or(Ok(()), |name| self.bind(name, pattern))
            }
            Pattern::MatchAs(capture) => {
                if let Some(inner) = &capture.pattern {
                    self.pattern(inner)?;
                }
                capture.name.as_ref().map_or(Ok(()), |name| self.bind(name, pattern))
            }
            Pattern::MatchSequence(sequence) => {
                let stars = sequence.patterns.iter().filter(|part| part.is_match_star()).count();
                if stars > 1 {
                    let message = "multiple starred names in sequence pattern";
                    return Err(Fault::ranged(message, sequence.range));
                }
                self.all(&sequence.patterns)
            }
            Pattern::MatchMapping(mapping) => {
                let mut keys = BTreeSet::new();
                for key in mapping.keys.iter().filter(|key| key.is_literal_expr()) {
                    let range = key.range();
                    let text = self.source.get(range.start().to_usize()..range.end().to_usize());
                    if !keys.insert(text.unwrap_or("")) {
                        let text = text.unwrap_or("");
                        let message = format!("mapping pattern checks duplicate key ({text})");
                        return Err(Fault::ranged(message, mapping.range));
                    }
                }
                self.all(&mapping.patterns)?;
                mapping.rest.as_ref().map_or(Ok(()), |rest| self.bind(rest, pattern))
            }
            Pattern::MatchClass(class) => {
                let mut names = BTreeSet::new();
                for keyword in &class.arguments.keywords {
                    if !names.insert(keyword.attr.as_str()) {
                        let message =
                            format!("attribute name repeated in class pattern: {}", keyword.attr);
                        return Err(Fault::ranged(message, keyword.pattern.range()));
                    }
                }
                self.all(&class.arguments.patterns)?;
                class
                    .arguments
                    .keywords
                    .iter()
                    .try_for_each(|keyword| self.pattern(&keyword.pattern))
            }
            Pattern::MatchOr(choice) => self.choice(choice),
        }
    }

    fn choice(&mut self, choice: &'a ruff_python_ast::PatternMatchOr) -> Result<(), Fault> {
        let before = self.bound.clone();
        let mut first: Option<BTreeSet<&str>> = None;
        let last = choice.patterns.len().saturating_sub(1);
        for (at, pattern) in choice.patterns.iter().enumerate() {
            if at != last
                && let Some(fault) = catches_all(pattern)
            {
                return Err(fault);
            }
            self.bound.clone_from(&before);
            self.pattern(pattern)?;
            match &first {
                None => first = Some(self.bound.clone()),
                Some(first) if *first != self.bound => {
                    let message = "alternative patterns bind different names";
                    return Err(Fault::ranged(message, choice.range));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }
}

/// What is said of a pattern that leaves nothing for those after it.
pub(super) fn catches_all(pattern: &Pattern) -> Option<Fault> {
    let (name, range) = match pattern {
        Pattern::MatchAs(capture) => match &capture.pattern {
            None => (&capture.name, capture.range),
            Some(inner) => return catches_all(inner),
        },
        Pattern::MatchOr(choice) => return choice.patterns.last().and_then(catches_all),
        _ => return None,
    };
    let message = name.as_ref().map_or_else(
        || "wildcard makes remaining patterns unreachable".to_owned(),
        |name| format!("name capture '{name}' makes remaining patterns unreachable"),
    );
    Some(Fault::ranged(message, range))
}
