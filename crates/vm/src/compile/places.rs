//! Where tracebacks point: the places that CPython 3.13 gives to instructions.

use heddle_syntax::{
    Ranged, TextRange, TextSize,
    ast::{self, Expr},
};

use super::compiler::Compiler;

/// What an instruction stands for in the source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub range: TextRange,
    /// The part that a traceback marks with `^` instead of `~`.
    pub carets: Option<TextRange>,
}

impl From<TextRange> for Spot {
    fn from(range: TextRange) -> Spot {
        Spot { range, carets: None }
    }
}

impl Compiler<'_> {
    /// The place of instructions that stand for an expression as a whole. CPython marks operators,
    /// argument lists and brackets by parsing the place's text, so every such instruction has the
    /// same marks (`_extract_caret_anchors_from_line_segment` in its `traceback.py`).
    pub(crate) fn spot(&self, expr: &Expr) -> Spot {
        let range = expr.range();
        match expr {
            Expr::BinOp(e) => Spot { range, carets: Some(self.operator(e)) },
            Expr::Call(e) => Spot { range, carets: Some(e.arguments.range) },
            Expr::Subscript(e) => Spot { range, carets: Some(self.brackets(e)) },
            Expr::Attribute(e) => self.attribute_range(e).into(),
            _ => range.into(),
        }
    }

    /// The place of a call of a method: of a chain over several lines, only the last line.
    pub(crate) fn method_spot(&self, call: &ast::ExprCall, method: &ast::ExprAttribute) -> Spot {
        let range = TextRange::new(call.range_start, call.arguments.end());
        let range = self.on_last_line(range, method);
        Spot { range, carets: Some(call.arguments.range) }
    }

    /// The place of an access to an attribute: only the name if it is on a line of its own.
    pub(crate) fn attribute_range(&self, attribute: &ast::ExprAttribute) -> TextRange {
        self.on_last_line(attribute.range, attribute)
    }

    fn on_last_line(&self, range: TextRange, attribute: &ast::ExprAttribute) -> TextRange {
        let name = attribute.attr.range;
        if self.line(range.start()) == self.line(name.end()) {
            range
        } else {
            TextRange::new(name.start(), range.end())
        }
    }

    /// The operator between two operands, or as much of it as CPython marks.
    fn operator(&self, e: &ast::ExprBinOp) -> TextRange {
        let between = TextRange::new(e.left.end(), e.right.start());
        let text = self.source(between);
        let mut comment = false;
        let found = text.char_indices().find(|(_, c)| {
            match c {
                '\n' => comment = false,
                '#' | '\\' => comment = true,
                _ => {}
            }
            !comment && !c.is_whitespace() && *c != ')'
        });
        let Some((at, c)) = found else { return between };
        let rest = &text[at + c.len_utf8()..];
        let second = rest.chars().next().filter(|c| !c.is_whitespace() && !"\\#".contains(*c));
        let len = c.len_utf8() + second.map_or(0, char::len_utf8);
        let start = between.start() + TextSize::new(at as u32);
        TextRange::new(start, start + TextSize::new(len as u32))
    }

    fn brackets(&self, e: &ast::ExprSubscript) -> TextRange {
        let text = self.source(TextRange::new(e.value.end(), e.range.end()));
        let at = text.find('[').unwrap_or(0);
        TextRange::new(e.value.end() + TextSize::new(at as u32), e.range.end())
    }

    /// A definition without its decorators.
    pub(crate) fn definition(
        &self,
        range: TextRange,
        decorators: &[ast::Decorator],
        name: &ast::Identifier,
    ) -> TextRange {
        let Some(last) = decorators.last() else { return range };
        let text = self.source(TextRange::new(last.range.end(), name.range.start()));
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let code = line.trim_start();
            let first = at == 0;
            if !first && !code.is_empty() && !code.starts_with('#') {
                at += line.len() - code.len();
                break;
            }
            at += line.len();
        }
        TextRange::new(last.range.end() + TextSize::new(at as u32), range.end())
    }
}
