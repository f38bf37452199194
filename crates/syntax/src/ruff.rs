//! What Ruff's parser finds wrong, in words nearer to CPython's.

use ruff_python_ast::Mod;
use ruff_python_parser::{
    LexicalErrorType, ParseError, ParseErrorType, Parsed, UnsupportedSyntaxErrorKind,
};
use ruff_text_size::Ranged;

use crate::fault::Fault;

pub(crate) fn faults(parsed: &Parsed<Mod>) -> Vec<Fault> {
    let errors = parsed.errors().iter().map(fault);
    let newer = parsed.unsupported_syntax_errors().iter().map(|error| {
        let message = match error.kind {
            UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes => {
                "multiple exception types must be parenthesized".to_owned()
            }
            UnsupportedSyntaxErrorKind::UnpackingInComprehension(_) => {
                "iterable unpacking cannot be used in comprehension".to_owned()
            }
            _ => "invalid syntax".to_owned(),
        };
        Fault::ranged(message, error.range())
    });
    let mut faults: Vec<Fault> = errors.chain(newer).collect();
    faults.sort_by_key(|fault| fault.start);
    faults
}

fn fault(error: &ParseError) -> Fault {
    Fault::ranged(words(&error.error), error.range())
}

fn words(error: &ParseErrorType) -> String {
    let text = match error {
        ParseErrorType::InvalidStarredExpressionUsage => "can't use starred expression here",
        ParseErrorType::PositionalAfterKeywordArgument => {
            "positional argument follows keyword argument"
        }
        ParseErrorType::PositionalAfterKeywordUnpacking => {
            "positional argument follows keyword argument unpacking"
        }
        ParseErrorType::InvalidArgumentUnpackingOrder => {
            "iterable argument unpacking follows keyword argument unpacking"
        }
        ParseErrorType::UnparenthesizedGeneratorExpression => {
            "Generator expression must be parenthesized"
        }
        ParseErrorType::IterableUnpackingInComprehension => {
            "iterable unpacking cannot be used in comprehension"
        }
        ParseErrorType::NonDefaultParamAfterDefaultParam => {
            "parameter without a default follows parameter with a default"
        }
        ParseErrorType::Lexical(LexicalErrorType::InvalidByteLiteral) => {
            "bytes can only contain ASCII literal characters"
        }
        _ => "invalid syntax",
    };
    text.to_owned()
}
