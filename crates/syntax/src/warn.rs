//! What CPython's compiler warns of in a program that it accepts.

use ruff_python_ast::{
    AnyStringFlags, Expr, ExprCall, ExprCompare, ExprSubscript, InterpolatedStringElement,
    InterpolatedStringElements, ModModule, Stmt, StringFlags,
    visitor::{self, Visitor},
};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::{
    LineIndex,
    fold::{Folded, folded},
};

/// A `SyntaxWarning`: the line, from 1, and the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub line: u32,
    pub message: String,
}

/// The warnings of a program in the order in which CPython prints them: literals as they are read,
/// then the rest as it is compiled.
pub fn warnings(module: &ModModule, lines: &LineIndex) -> Vec<Warning> {
    let mut found = Found { lines, literals: Vec::new(), code: Vec::new() };
    found.visit_body(&module.body);
    found.literals.into_iter().chain(found.code).collect()
}

struct Found<'a> {
    lines: &'a LineIndex,
    literals: Vec<Warning>,
    code: Vec<Warning>,
}

impl Found<'_> {
    fn warn(&mut self, range: TextRange, message: String) {
        self.code.push(Warning { line: self.lines.line(range.start()), message });
    }

    /// The first escape of a literal that means nothing.
    fn literal(&mut self, range: TextRange, flags: AnyStringFlags) {
        if flags.prefix().is_raw() {
            return;
        }
        self.escapes(range, range.start(), flags.is_byte_string());
    }

    /// Looks through what an f-string says itself. CPython tells of it where the f-string ends.
    fn elements(&mut self, elements: &InterpolatedStringElements, end: TextSize) {
        for element in elements.iter() {
            match element {
                InterpolatedStringElement::Literal(text) => self.escapes(text.range, end, false),
                InterpolatedStringElement::Interpolation(inner) => {
                    if let Some(spec) = &inner.format_spec {
                        self.elements(&spec.elements, end);
                    }
                }
            }
        }
    }

    /// Looks through `range`; the warning stands at the line of `place`.
    fn escapes(&mut self, range: TextRange, place: TextSize, bytes: bool) {
        let mut chars = self.lines.text(range).chars().peekable();
        while let Some(c) = chars.next() {
            if c != '\\' {
                continue;
            }
            // What an f-string puts in stands behind the last of its own characters.
            let escaped = chars.next().unwrap_or('{');
            let message = match escaped {
                '\n' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => {
                    continue;
                }
                'u' | 'U' | 'N' if !bytes => continue,
                '0'..='7' => {
                    let mut digits = String::from(escaped);
                    while digits.len() < 3
                        && let Some(digit) = chars.next_if(|c| ('0'..='7').contains(c))
                    {
                        digits.push(digit);
                    }
                    if digits.len() < 3 || digits.as_bytes()[0] < b'4' {
                        continue;
                    }
                    format!("invalid octal escape sequence '\\{digits}'")
                }
                other => format!("invalid escape sequence '\\{other}'"),
            };
            self.literals.push(Warning { line: self.lines.line(place), message });
            return;
        }
    }

    fn compare(&mut self, e: &ExprCompare) {
        let mut left = &*e.left;
        for (op, right) in e.ops.iter().zip(&e.comparators) {
            let literal = [left, right].into_iter().find(|side| is_literal(side));
            let words = match op {
                ruff_python_ast::CmpOp::Is => Some(("is", "==")),
                ruff_python_ast::CmpOp::IsNot => Some(("is not", "!=")),
                _ => None,
            };
            if let (Some(literal), Some((op, better))) = (literal, words)
                && let Some(kind) = kind(literal)
            {
                let message = format!("\"{op}\" with '{kind}' literal. Did you mean \"{better}\"?");
                self.warn(e.range, message);
            }
            left = right;
        }
    }

    fn call(&mut self, e: &ExprCall) {
        let kind = match &*e.func {
            Expr::Lambda(_) => None,
            func => kind(func),
        };
        if let Some(kind) = kind {
            let message = format!("'{kind}' object is not callable; perhaps you missed a comma?");
            self.warn(e.func.range(), message);
        }
    }

    fn subscript(&mut self, e: &ExprSubscript) {
        if !e.ctx.is_load() {
            return;
        }
        let value = &*e.value;
        let Some(of) = kind(value) else { return };
        match of {
            "NoneType" | "ellipsis" | "int" | "float" | "complex" | "bool" | "set"
            | "generator" | "function" => {
                let message =
                    format!("'{of}' object is not subscriptable; perhaps you missed a comma?");
                self.warn(e.value.range(), message);
            }
            "str" | "bytes" | "tuple" | "list" => {
                if let Some(index) = kind(&e.slice)
                    && !matches!(index, "int" | "bool")
                {
                    let message = format!(
                        "{of} indices must be integers or slices, not {index}; perhaps you missed a comma?"
                    );
                    self.warn(e.value.range(), message);
                }
            }
            _ => {}
        }
    }
}

/// What CPython takes for a constant besides None, True, False and `...`.
fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => true,
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_constant),
        Expr::UnaryOp(_) | Expr::BinOp(_) => folded(expr).is_some_and(|n| n.kind() != "bool"),
        _ => false,
    }
}

fn is_constant(expr: &Expr) -> bool {
    is_literal(expr)
        || matches!(expr, Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) | Expr::EllipsisLiteral(_))
}

/// The name of the type of a display or literal.
fn kind(expr: &Expr) -> Option<&'static str> {
    Some(match expr {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::BooleanLiteral(_) => "bool",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(number) => match number.value {
            ruff_python_ast::Number::Int(_) => "int",
            ruff_python_ast::Number::Float(_) => "float",
            ruff_python_ast::Number::Complex { .. } => "complex",
        },
        Expr::UnaryOp(_) | Expr::BinOp(_) => return folded(expr).map(Folded::kind),
        _ => return None,
    })
}

impl<'a> Visitor<'a> for Found<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Assert(assert) = stmt
            && let Expr::Tuple(tuple) = &*assert.test
            && !tuple.elts.is_empty()
        {
            let message = "assertion is always true, perhaps remove parentheses?".to_owned();
            self.warn(assert.range, message);
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Compare(e) => self.compare(e),
            Expr::Call(e) => self.call(e),
            Expr::Subscript(e) => self.subscript(e),
            Expr::StringLiteral(e) => {
                for part in &e.value {
                    self.literal(part.range, part.flags.into());
                }
            }
            Expr::BytesLiteral(e) => {
                for part in &e.value {
                    self.literal(part.range, part.flags.into());
                }
            }
            Expr::FString(e) => {
                for part in &e.value {
                    match part {
                        ruff_python_ast::FStringPart::Literal(text) => {
                            self.literal(text.range, text.flags.into());
                        }
                        ruff_python_ast::FStringPart::FString(f) => {
                            if !AnyStringFlags::from(f.flags).prefix().is_raw() {
                                self.elements(&f.elements, f.range.end());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
