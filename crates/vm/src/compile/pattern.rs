//! `match`.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, Pattern, Singleton},
};

use super::{
    compiler::Compiler,
    flow::Flow,
    places::Spot,
    pool::Constant,
    unit::{Label, Res},
};
use crate::op::{CmpOp, Op, Reg};

/// Names that a pattern captures, with the registers that hold what they capture until the whole
/// pattern has matched.
type Captures<'a> = Vec<(&'a str, Reg)>;

impl<'a> Compiler<'a> {
    pub(crate) fn match_(&mut self, e: &'a ast::StmtMatch) -> Res {
        let end = self.unit.label();
        let subject = self.push(&e.subject)?;
        let mut after = Flow::unreachable();
        for case in &e.cases {
            let next = self.unit.label();
            let before = self.unit.flow.clone();
            let mut names = Vec::new();
            capture_names(&case.pattern, &mut names);
            let mut captures = Captures::new();
            for name in names {
                self.emit(Op::Clear { r: self.unit.top }, case.pattern.range())?;
                captures.push((name, self.claim()?));
            }
            self.pattern(&case.pattern, subject, next, &captures)?;
            for (name, reg) in &captures {
                self.store_name(name, *reg, case.pattern.range())?;
            }
            self.unit.top = subject + 1;
            if let Some(guard) = &case.guard {
                self.branch(guard, next, false)?;
            }
            self.body(&case.body)?;
            if self.unit.flow != Flow::unreachable() {
                after.join(&self.unit.flow);
                self.jump(end, case.range)?;
            }
            self.unit.top = subject + 1;
            self.unit.flow = before;
            self.unit.place(next);
        }
        self.unit.flow.join(&after);
        self.unit.top = subject;
        self.unit.place(end);
        Ok(())
    }

    /// Goes on if register `s` matches, else to `fail`. Temporaries stay claimed until the caller
    /// gives them back.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        s: Reg,
        fail: Label,
        captures: &Captures<'a>,
    ) -> Res {
        let mark = self.unit.top;
        let range = pattern.range();
        match pattern {
            Pattern::MatchValue(p) => {
                let b = self.operand(&p.value, &[])?;
                self.emit(Op::Test { op: CmpOp::Eq, a: s, b }, range)?;
                self.jump(fail, range)?;
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    Singleton::None => Constant::None,
                    Singleton::True => Constant::Bool(true),
                    Singleton::False => Constant::Bool(false),
                };
                let d = self.push_constant(&value, range)?;
                self.emit(Op::Is { not: false, d, a: s, b: d }, range)?;
                self.emit(Op::JumpIfNot { r: d, to: fail.0 }, range)?;
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner, s, fail, captures)?;
                }
                self.capture(p.name.as_ref(), s, captures, range)?;
            }
            Pattern::MatchStar(p) => self.capture(p.name.as_ref(), s, captures, range)?,
            Pattern::MatchOr(p) => self.alternatives(&p.patterns, s, fail, captures)?,
            Pattern::MatchSequence(p) => self.sequence(&p.patterns, s, fail, captures, range)?,
            Pattern::MatchMapping(p) => self.mapping(p, s, fail, captures)?,
            Pattern::MatchClass(p) => self.class_pattern(p, s, fail, captures)?,
        }
        self.unit.top = mark;
        Ok(())
    }

    fn capture(
        &mut self,
        name: Option<&'a ast::Identifier>,
        s: Reg,
        captures: &Captures<'a>,
        range: TextRange,
    ) -> Res {
        let Some(name) = name else { return Ok(()) };
        match captures.iter().find(|(known, _)| *known == name.as_str()) {
            Some((_, reg)) => self.move_to(*reg, s, range),
            None => Ok(()),
        }
    }

    fn alternatives(
        &mut self,
        patterns: &'a [Pattern],
        s: Reg,
        fail: Label,
        captures: &Captures<'a>,
    ) -> Res {
        let matched = self.unit.label();
        let Some((last, others)) = patterns.split_last() else { return Ok(()) };
        for pattern in others {
            let next = self.unit.label();
            self.pattern(pattern, s, next, captures)?;
            self.jump(matched, pattern.range())?;
            self.unit.place(next);
        }
        self.pattern(last, s, fail, captures)?;
        self.unit.place(matched);
        Ok(())
    }

    fn fail_unless(&mut self, d: Reg, fail: Label, range: TextRange) -> Res {
        self.emit(Op::JumpIfNot { r: d, to: fail.0 }, range)
    }

    fn sequence(
        &mut self,
        patterns: &'a [Pattern],
        s: Reg,
        fail: Label,
        captures: &Captures<'a>,
        range: TextRange,
    ) -> Res {
        let star = patterns.iter().position(Pattern::is_match_star);
        let at_least = star.is_some();
        let n = self.small(patterns.len() - usize::from(at_least))?;
        let d = self.unit.top;
        self.emit(Op::MatchSequence { at_least, d, s, n }, range)?;
        self.claim()?;
        self.fail_unless(d, fail, range)?;
        self.unit.top = d;
        if patterns.iter().all(is_wildcard) {
            return Ok(());
        }
        let op = match star {
            None => Op::Unpack { d, s, n },
            Some(star) => Op::UnpackEx {
                d,
                s,
                before: u8::try_from(star).map_err(|_| self.too_large())?,
                after: u8::try_from(patterns.len() - star - 1).map_err(|_| self.too_large())?,
            },
        };
        self.emit(op, range)?;
        self.claim_many(patterns.len())?;
        for (at, pattern) in patterns.iter().enumerate() {
            self.pattern(pattern, d + at as Reg, fail, captures)?;
        }
        Ok(())
    }

    fn mapping(
        &mut self,
        p: &'a ast::PatternMatchMapping,
        s: Reg,
        fail: Label,
        captures: &Captures<'a>,
    ) -> Res {
        let d = self.unit.top;
        self.emit(Op::MatchMapping { d, s }, p.range)?;
        self.claim()?;
        self.fail_unless(d, fail, p.range)?;
        self.unit.top = d;
        let keys = self.unit.top;
        for key in &p.keys {
            self.push(key)?;
        }
        if !p.keys.is_empty() {
            let n = self.small(p.keys.len())?;
            let tuple = self.unit.top;
            self.emit(Op::Tuple { d: tuple, s: keys, n }, p.range)?;
            self.claim()?;
            let found = self.unit.top;
            self.emit(Op::MatchKeys { d: found, s, keys: tuple }, p.range)?;
            self.values(found, &p.patterns.iter().collect::<Vec<_>>(), fail, captures, p.range)?;
        }
        if p.rest.is_some() {
            let t = self.unit.top;
            self.emit(Op::Dict { d: t, s: t, n: 0 }, p.range)?;
            self.claim()?;
            self.emit(Op::DictMerge { t, s, call: false }, p.range)?;
            for at in 0..p.keys.len() {
                self.emit(Op::DelItem { o: t, i: keys + at as Reg }, p.range)?;
            }
            self.capture(p.rest.as_ref(), t, captures, p.range)?;
        }
        Ok(())
    }

    /// Matches the values of the tuple in `found + 1` if `found` is true.
    fn values(
        &mut self,
        found: Reg,
        patterns: &[&'a Pattern],
        fail: Label,
        captures: &Captures<'a>,
        range: TextRange,
    ) -> Res {
        self.claim_many(2)?;
        self.fail_unless(found, fail, range)?;
        let d = self.unit.top;
        let n = self.small(patterns.len())?;
        self.emit(Op::Unpack { d, s: found + 1, n }, range)?;
        self.claim_many(patterns.len())?;
        for (at, pattern) in patterns.iter().enumerate() {
            self.pattern(pattern, d + at as Reg, fail, captures)?;
        }
        self.unit.top = found;
        Ok(())
    }

    fn class_pattern(
        &mut self,
        p: &'a ast::PatternMatchClass,
        s: Reg,
        fail: Label,
        captures: &Captures<'a>,
    ) -> Res {
        let c = self.push(&p.cls)?;
        let keywords = &p.arguments.keywords;
        let names = keywords.iter().map(|k| Constant::str(k.attr.as_str())).collect();
        self.push_constant(&Constant::Tuple(names), p.range)?;
        let found = self.unit.top;
        let n = u8::try_from(p.arguments.patterns.len()).map_err(|_| self.too_large())?;
        let spot = Spot { range: p.range, carets: Some(p.arguments.range) };
        self.emit(Op::MatchClass { n, d: found, s, c }, spot)?;
        let patterns: Vec<&'a Pattern> =
            p.arguments.patterns.iter().chain(keywords.iter().map(|k| &k.pattern)).collect();
        self.values(found, &patterns, fail, captures, p.range)
    }
}

fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
        Pattern::MatchStar(p) => p.name.is_none(),
        _ => false,
    }
}

/// Names that a pattern captures, in the order of their first places.
fn capture_names<'a>(pattern: &'a Pattern, names: &mut Vec<&'a str>) {
    let mut add = |name: Option<&'a ast::Identifier>| {
        if let Some(name) = name
            && !names.contains(&name.as_str())
        {
            names.push(name.as_str());
        }
    };
    match pattern {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
        Pattern::MatchAs(p) => {
            add(p.name.as_ref());
            if let Some(inner) = &p.pattern {
                capture_names(inner, names);
            }
        }
        Pattern::MatchStar(p) => add(p.name.as_ref()),
        Pattern::MatchOr(p) => p.patterns.iter().for_each(|p| capture_names(p, names)),
        Pattern::MatchSequence(p) => p.patterns.iter().for_each(|p| capture_names(p, names)),
        Pattern::MatchMapping(p) => {
            add(p.rest.as_ref());
            p.patterns.iter().for_each(|p| capture_names(p, names));
        }
        Pattern::MatchClass(p) => {
            p.arguments.patterns.iter().for_each(|p| capture_names(p, names));
            p.arguments.keywords.iter().for_each(|k| capture_names(&k.pattern, names));
        }
    }
}
