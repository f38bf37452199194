//! What Ruff's parser finds wrong, in words nearer to CPython's.

use ruff_python_ast::Mod;
use ruff_python_parser::{
    LexicalErrorType, ParseError, ParseErrorType, Parsed, UnsupportedSyntaxErrorKind,
};
use ruff_text_size::Ranged;

use crate::fault::Fault;

pub(crate) fn faults(parsed: &Parsed<Mod>, source: &str) -> Vec<Fault> {
    let errors = parsed.errors().iter().map(|error| fault(error, source));
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

fn fault(error: &ParseError, source: &str) -> Fault {
    let range = error.range();
    if matches!(
        error.error,
        ParseErrorType::Lexical(
            LexicalErrorType::UnicodeError
                | LexicalErrorType::MissingUnicodeLbrace
                | LexicalErrorType::MissingUnicodeRbrace
        )
    ) && let Some(fault) = named_character(source, range.start().to_u32())
    {
        return fault;
    }
    Fault::ranged(words(&error.error), range)
}

fn named_character(source: &str, at: u32) -> Option<Fault> {
    let start = source.get(..at as usize)?.rfind("\\N").filter(|start| at as usize - start < 4);
    let start =
        start.or_else(|| source.get(at as usize..)?.starts_with("\\N").then_some(at as usize))?;
    let length = source[start..].find('}').map_or(2, |length| length + 1);
    Some(unsupported_name(start as u32, (start + length) as u32))
}

pub(crate) fn unsupported_name(start: u32, end: u32) -> Fault {
    Fault::unsupported(
        "characters by name (\\N{...}) are not supported",
        start,
        end,
        "write the character itself, or \\uXXXX with its code",
    )
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
