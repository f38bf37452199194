//! `from __future__ import`: what there is, and where it may stand.

use ruff_python_ast::{ModModule, Stmt, StmtImportFrom};
use ruff_text_size::Ranged;

use crate::fault::Fault;

const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

pub(super) fn check(module: &ModModule) -> Option<Fault> {
    let mut late = false;
    for (at, statement) in module.body.iter().enumerate() {
        match statement {
            Stmt::ImportFrom(import) if import.module.as_deref() == Some("__future__") => {
                if let Some(fault) = features(import, late) {
                    return Some(fault);
                }
            }
            Stmt::Expr(text) if at == 0 && text.value.is_string_literal_expr() => {}
            _ => late = true,
        }
    }
    None
}

fn features(import: &StmtImportFrom, late: bool) -> Option<Fault> {
    if late {
        let message = "from __future__ imports must occur at the beginning of the file";
        return Some(Fault::ranged(message, import.range));
    }
    let unknown = import.names.iter().find(|alias| !FEATURES.contains(&alias.name.as_str()))?;
    let message = if unknown.name.as_str() == "braces" {
        "not a chance".to_owned()
    } else {
        format!("future feature {} is not defined", unknown.name)
    };
    let at = import.start().to_u32();
    Some(Fault::syntax(message, at, at))
}
