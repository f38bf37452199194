//! Displays: lists, tuples, sets, dicts and formatted strings.

use heddle_syntax::{
    TextRange,
    ast::{
        self, ConversionFlag, Expr, FStringPart, InterpolatedElement, InterpolatedStringElement,
        InterpolatedStringElements,
    },
};

use super::{compiler::Compiler, constant::constant, places::Spot, pool::Constant, unit::Res};
use crate::op::{Conversion, Op, Reg};

/// Items beyond this many are added one by one, so that long displays need few registers.
const CHUNK: usize = 64;

/// A register number that means none.
const NO_REGISTER: Reg = Reg::MAX;

impl<'a> Compiler<'a> {
    pub(crate) fn list(&mut self, e: &'a ast::ExprList, d: Reg) -> Res {
        self.list_of(&e.elts, d, e.range.into())
    }

    fn list_of(&mut self, items: &'a [Expr], d: Reg, spot: Spot) -> Res {
        let range = spot.range;
        if items.len() > 2
            && let Some(constants) = items.iter().map(constant).collect::<Option<Vec<_>>>()
        {
            return self.in_temp(d, range, |c, t| {
                c.emit(Op::List { d: t, s: t, n: 0 }, range)?;
                c.claim()?;
                let s = c.push_constant(&Constant::Tuple(constants), range)?;
                c.emit(Op::ListExtend { l: t, s, call: false }, range)
            });
        }
        let first = plain_items(items);
        if first == items.len() {
            let s = self.push_items(items)?;
            self.emit(Op::List { d, s, n: first as u16 }, range)?;
            self.unit.top = s;
            return Ok(());
        }
        self.in_temp(d, range, |c, t| {
            c.push_items(&items[..first])?;
            c.emit(Op::List { d: t, s: t, n: first as u16 }, range)?;
            c.unit.top = t;
            c.claim()?;
            for item in &items[first..] {
                let op = if let Expr::Starred(starred) = item {
                    {
                        let s = c.operand(&starred.value, &[])?;
                        Op::ListExtend { l: t, s, call: false }
                    }
                } else {
                    Op::ListAppend { l: t, s: c.operand(item, &[])? }
                };
                c.emit(op, spot)?;
                c.unit.top = t + 1;
            }
            Ok(())
        })
    }

    fn push_items(&mut self, items: &'a [Expr]) -> Res<Reg> {
        let s = self.unit.top;
        for item in items {
            self.push(item)?;
        }
        Ok(s)
    }

    pub(crate) fn tuple(&mut self, items: &'a [Expr], d: Reg, spot: Spot) -> Res {
        let range = spot.range;
        if let Some(constants) = items.iter().map(constant).collect::<Option<Vec<_>>>() {
            return self.constant_to(&Constant::Tuple(constants), d, range);
        }
        if plain_items(items) == items.len() {
            let s = self.push_items(items)?;
            self.emit(Op::Tuple { d, s, n: items.len() as u16 }, range)?;
            self.unit.top = s;
            return Ok(());
        }
        let t = self.unit.top;
        self.list_of(items, t, spot)?;
        self.claim()?;
        self.emit(Op::ListToTuple { d, s: t }, range)?;
        self.unit.top = t;
        Ok(())
    }

    pub(crate) fn set(&mut self, e: &'a ast::ExprSet, d: Reg) -> Res {
        self.set_for(e, d, 3)
    }

    /// What a loop goes over: CPython makes a constant of any set of constants there.
    pub(crate) fn iterable(&mut self, expr: &'a Expr) -> Res<Reg> {
        match expr {
            Expr::Set(e) => {
                self.set_for(e, self.unit.top, 1)?;
                self.claim()
            }
            _ => self.operand(expr, &[]),
        }
    }

    /// `fewest` constants make a constant.
    fn set_for(&mut self, e: &'a ast::ExprSet, d: Reg, fewest: usize) -> Res {
        let first = plain_items(&e.elts);
        if first == e.elts.len() {
            let values: Option<Vec<Constant>> = e.elts.iter().map(constant).collect();
            let fixed = first >= fewest && values.is_some();
            let items = match values.filter(|_| fixed) {
                Some(values) => self.same_set(values, &e.elts),
                None => &e.elts,
            };
            let s = self.push_items(items)?;
            self.emit(Op::Set { d, s, n: first as u16, fixed }, e.range)?;
            self.unit.top = s;
            return Ok(());
        }
        self.in_temp(d, e.range, |c, t| {
            c.push_items(&e.elts[..first])?;
            c.emit(Op::Set { d: t, s: t, n: first as u16, fixed: false }, e.range)?;
            c.unit.top = t;
            c.claim()?;
            for item in &e.elts[first..] {
                let op = if let Expr::Starred(starred) = item {
                    Op::SetUpdate { t, s: c.operand(&starred.value, &[])? }
                } else {
                    Op::SetAdd { t, s: c.operand(item, &[])? }
                };
                c.emit(op, e.range)?;
                c.unit.top = t + 1;
            }
            Ok(())
        })
    }

    /// CPython keeps one of equal sets of constants in a module: the first gives all their order.
    fn same_set(&mut self, values: Vec<Constant>, items: &'a [Expr]) -> &'a [Expr] {
        let within = |a: &[Constant], b: &[Constant]| a.iter().all(|value| b.contains(value));
        let known = self.module.fixed_sets.iter();
        let mut known = known.filter(|(other, _)| within(other, &values) && within(&values, other));
        if let Some((_, items)) = known.next() {
            return items;
        }
        self.module.fixed_sets.push((values, items));
        items
    }

    pub(crate) fn dict(&mut self, e: &'a ast::ExprDict, d: Reg) -> Res {
        let first = e.items.iter().take_while(|item| item.key.is_some()).take(CHUNK / 2).count();
        let push_pairs = |c: &mut Self| -> Res<Reg> {
            let s = c.unit.top;
            for item in &e.items[..first] {
                if let Some(key) = &item.key {
                    c.push(key)?;
                }
                c.push(&item.value)?;
            }
            Ok(s)
        };
        if first == e.items.len() {
            let s = push_pairs(self)?;
            self.emit(Op::Dict { d, s, n: first as u16 }, e.range)?;
            self.unit.top = s;
            return Ok(());
        }
        self.in_temp(d, e.range, |c, t| {
            push_pairs(c)?;
            c.emit(Op::Dict { d: t, s: t, n: first as u16 }, e.range)?;
            c.unit.top = t;
            c.claim()?;
            for item in &e.items[first..] {
                let op = match &item.key {
                    Some(key) => {
                        let k = c.operand(key, &[&item.value])?;
                        Op::DictPut { t, k, v: c.operand(&item.value, &[])? }
                    }
                    None => Op::DictMerge { t, s: c.operand(&item.value, &[])?, call: false },
                };
                c.emit(op, e.range)?;
                c.unit.top = t + 1;
            }
            Ok(())
        })
    }

    // -- formatted strings --------------------------------------------------------------------

    pub(crate) fn f_string(&mut self, e: &'a ast::ExprFString, d: Reg) -> Res {
        let mut pieces = Vec::new();
        for part in &e.value {
            match part {
                FStringPart::Literal(literal) => add_text(&mut pieces, literal.as_str()),
                FStringPart::FString(string) => add_elements(&mut pieces, &string.elements),
            }
        }
        self.join(&pieces, d, e.range)
    }

    fn join(&mut self, pieces: &[Piece<'a>], d: Reg, range: TextRange) -> Res {
        match pieces {
            [] => return self.constant_to(&Constant::str(""), d, range),
            [piece] => return self.piece(piece, d, range),
            _ => {}
        }
        let s = self.unit.top;
        for (at, piece) in pieces.iter().enumerate() {
            if self.unit.top - s >= CHUNK as Reg && at < pieces.len() {
                let n = self.unit.top - s;
                self.emit(Op::BuildString { d: s, s, n }, range)?;
                self.unit.top = s;
                self.claim()?;
            }
            self.piece(piece, self.unit.top, range)?;
            self.claim()?;
        }
        self.emit(Op::BuildString { d, s, n: self.unit.top - s }, range)?;
        self.unit.top = s;
        Ok(())
    }

    fn piece(&mut self, piece: &Piece<'a>, d: Reg, range: TextRange) -> Res {
        let part = match piece {
            Piece::Text(text) => return self.constant_to(&Constant::str(text), d, range),
            Piece::Value(part) => part,
        };
        let conv = match part.conversion {
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Repr => Conversion::Repr,
            ConversionFlag::Ascii => Conversion::Ascii,
            ConversionFlag::None if part.debug_text.is_some() && part.format_spec.is_none() => {
                Conversion::Repr
            }
            ConversionFlag::None => Conversion::None,
        };
        let mark = self.unit.top;
        let s = self.push(&part.expression)?;
        let spec = match &part.format_spec {
            None => NO_REGISTER,
            Some(spec) => {
                let mut pieces = Vec::new();
                add_elements(&mut pieces, &spec.elements);
                self.join(&pieces, self.unit.top, spec.range)?;
                self.claim()?
            }
        };
        self.emit(Op::Format { conv, d, s, spec }, part.range)?;
        self.unit.top = mark;
        Ok(())
    }
}

/// A part of a formatted string.
enum Piece<'a> {
    Text(String),
    Value(&'a InterpolatedElement),
}

fn add_text(pieces: &mut Vec<Piece<'_>>, text: &str) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

fn add_elements<'a>(pieces: &mut Vec<Piece<'a>>, elements: &'a InterpolatedStringElements) {
    for element in elements {
        match element {
            InterpolatedStringElement::Literal(literal) => add_text(pieces, &literal.value),
            InterpolatedStringElement::Interpolation(part) => {
                if let Some(debug) = &part.debug_text {
                    add_text(pieces, debug.as_str());
                }
                pieces.push(Piece::Value(part));
            }
        }
    }
}

/// How many items can be put into registers at once.
fn plain_items(items: &[Expr]) -> usize {
    items.iter().take_while(|item| !item.is_starred_expr()).take(CHUNK).count()
}
