//! Parameters of functions and lambdas.

use crate::fault::Fault;
use crate::scan::Token;

use super::{Judge, Read, Shape, Stop, Tree, said};

/// What came before a parameter.
#[derive(Default)]
struct Seen {
    count: u32,
    slash: bool,
    star: bool,
    /// A `*` without a name that waits for a parameter.
    bare_star: Option<Token>,
    default: bool,
    double_star: bool,
}

impl Judge<'_> {
    pub(super) fn lambda(&mut self) -> Read<Tree> {
        let start = self.advance().start;
        self.parameters(":", true)?;
        self.expect(":")?;
        let body = self.expression()?;
        Ok(Tree::loose(Shape::Lambda, start, body.end))
    }

    /// Parameters up to a closing token, which is left.
    pub(super) fn parameters(&mut self, close: &str, lambda: bool) -> Read<()> {
        let mut seen = Seen::default();
        while !self.at(close) {
            self.parameter(&mut seen, lambda)?;
            seen.count += 1;
            if !self.at(",") {
                break;
            }
            self.advance();
        }
        match seen.bare_star {
            Some(_) if self.at(close) && lambda => self.wrong("named arguments must follow bare *"),
            Some(star) if self.at(close) => {
                said(self.here("named arguments must follow bare *", star))
            }
            _ => Ok(()),
        }
    }

    fn parameter(&mut self, seen: &mut Seen, lambda: bool) -> Read<()> {
        let token = self.peek();
        if seen.double_star && (self.at_identifier() || self.any(&["*", "**", "/"])) {
            return self.wrong("arguments cannot follow var-keyword argument");
        }
        if self.at("/") {
            return self.slash(seen);
        }
        if self.at("**") {
            self.advance();
            if let Some(star) = seen.bare_star {
                return said(self.here("named arguments must follow bare *", star));
            }
            self.parameter_name(lambda)?;
            if self.at("=") {
                return self.wrong("var-keyword argument cannot have default value");
            }
            seen.double_star = true;
            return Ok(());
        }
        if self.at("*") {
            if seen.star {
                return self.wrong("* argument may appear only once");
            }
            self.advance();
            seen.star = true;
            if self.at(",") || self.at(")") || self.at(":") {
                seen.bare_star = Some(token);
                return Ok(());
            }
            self.parameter_name(lambda)?;
            if self.at("=") {
                return self.wrong("var-positional argument cannot have default value");
            }
            return Ok(());
        }
        if self.at("(") {
            return self.parenthesized_parameters(lambda);
        }
        self.parameter_name(lambda)?;
        seen.bare_star = None;
        if self.at("=") {
            let equals = self.advance();
            if !lambda && (self.at(")") || self.at(",")) {
                return said(self.here("expected default value expression", equals));
            }
            self.expression()?;
            seen.default = true;
        } else if seen.default && !seen.star && self.any(&[",", ")", ":"]) {
            let message = "parameter without a default follows parameter with a default";
            return said(Fault::syntax(message, token.start, self.previous_end()));
        }
        Ok(())
    }

    fn slash(&mut self, seen: &mut Seen) -> Read<()> {
        if seen.slash {
            return self.wrong("/ may appear only once");
        }
        if seen.star {
            return self.wrong("/ must be ahead of *");
        }
        if seen.count == 0 {
            return self.wrong("at least one argument must precede /");
        }
        self.advance();
        seen.slash = true;
        Ok(())
    }

    fn parameter_name(&mut self, lambda: bool) -> Read<()> {
        self.identifier()?;
        if !lambda && self.eat(":") {
            if self.at("*") {
                self.starred()?;
            } else {
                self.expression()?;
            }
        }
        Ok(())
    }

    fn parenthesized_parameters(&mut self, lambda: bool) -> Read<()> {
        let open = self.peek();
        let close = self.quietly(|judge| {
            judge.advance();
            while judge.at_identifier() {
                judge.advance();
                if !judge.eat(",") {
                    break;
                }
            }
            judge.expect(")")
        })?;
        let Some(close) = close else { return Err(Stop::Here) };
        let what = if lambda { "Lambda expression" } else { "Function" };
        let message = format!("{what} parameters cannot be parenthesized");
        said(Fault::syntax(message, open.start, close.end))
    }
}
