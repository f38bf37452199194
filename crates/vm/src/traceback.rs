//! Uncaught exceptions as CPython 3.13 prints them: frames with carets, chains, groups.
//!
//! Frames of the prelude are left out.

mod refused;

use heddle_protocol::Place;
use unicode_width::UnicodeWidthChar;

use crate::{
    code::{Code, Focus, Info, ModuleDef},
    known_names,
    object::{Object, TraceEntry},
    op::Op,
    process::{Process, R},
    suggest, sym, text,
    types::T,
    value::{Ref, Sym, Value},
};

/// A line is shown so often before its repetition is counted.
const REPEATS: usize = 3;
/// Groups nested deeper, and members beyond, are counted only.
const GROUP_DEPTH: usize = 10;
const GROUP_WIDTH: usize = 15;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// The whole report, line end included. `NeedsPython` if a `__str__` of the person's must be
/// called first (see `_exception_text`).
pub fn format_exception(p: &Process, exc: Ref) -> R<String> {
    format_part(p, exc, None, true)
}

/// The same with so many frames of each exception: the first of them, or the last if the limit is
/// negative; and with what led to it, or alone.
pub fn format_part(p: &Process, exc: Ref, limit: Option<i64>, chained: bool) -> R<String> {
    let mut report = Report { p, out: String::new(), depth: 0, open: false, limit, chained };
    report.chain(exc, &mut Vec::new())?;
    Ok(report.out)
}

/// The last lines: class, message, notes.
pub fn exception_only(p: &Process, exc: Ref) -> R<String> {
    let Object::Exception(e) = p.heap.get(exc) else { return Ok(String::new()) };
    let name = class_path(p, e.class);
    let refused = refused::place(p, e);
    let message = match (e.attrs.get(sym::TEXT), &refused) {
        (Some(text), _) => p.as_str(text).unwrap_or_default().to_owned(),
        (None, Some(refused)) => refused.message.clone(),
        (None, None) => text::str_of(p, Value::Ref(exc))?,
    };
    let place = refused.map(|refused| refused.lines).unwrap_or_default();
    let mut line = if message.is_empty() { name } else { format!("{name}: {message}") };
    line.insert_str(0, &place);
    line.push_str(&hint(p, exc));
    line.push('\n');
    if let Some(notes) = e.attrs.get(sym::NOTES) {
        for note in p.as_items(notes).unwrap_or_default() {
            line.push_str(p.as_str(*note).unwrap_or_default());
            line.push('\n');
        }
    }
    Ok(line)
}

/// `module.Class`, without `builtins` and `__main__`.
fn class_path(p: &Process, class: Value) -> String {
    let (module, name) = match (class, p.object(class)) {
        (Value::Type(t), _) => (t.module().to_owned(), t.name().to_owned()),
        (_, Some(Object::Class(c))) => {
            (p.as_str(c.module).unwrap_or_default().to_owned(), c.qualname.to_string())
        }
        _ => (String::new(), String::new()),
    };
    match module.as_str() {
        "" | "builtins" | "__main__" => name,
        _ => format!("{module}.{name}"),
    }
}

/// ". Did you mean: 'x'?" for names and attributes.
fn hint(p: &Process, exc: Ref) -> String {
    let Object::Exception(e) = p.heap.get(exc) else { return String::new() };
    let is = |t: T| p.is_subclass(e.class, Value::Type(t));
    let Some(name) = e.attrs.get(sym::NAME_ATTR).and_then(|n| p.as_str(n)) else {
        return String::new();
    };
    if is(T::AttributeError) {
        let object = e.attrs.get(sym::OBJ).unwrap_or(Value::None);
        let mut names = attribute_names(p, object);
        if !name.starts_with('_') && !e.of_self {
            names.retain(|name| !name.starts_with('_'));
        }
        names.sort_unstable();
        if let Some(close) = suggest::closest(name, names.iter().map(String::as_str)) {
            return format!(". Did you mean: '{close}'?");
        }
    } else if is(T::NameError) && !is(T::UnboundLocalError) {
        let mut names: Vec<String> = Vec::new();
        if let Some(entry) = e.traceback.first() {
            let code = p.program.code(entry.code);
            names.extend(code.locals.iter().map(|sym| p.sym_text(*sym).to_owned()));
            let def = p.program.module(code.module);
            let values = p.globals.get(usize::from(code.module.0)).map_or(&[][..], Vec::as_slice);
            names.extend(
                def.globals
                    .iter()
                    .zip(values)
                    .filter(|(_, v)| !v.is_undef())
                    .map(|(sym, _)| p.sym_text(*sym).to_owned()),
            );
        }
        names.extend(known_names::BUILTINS.iter().map(|name| (*name).to_owned()));
        let own = e.of_self.then(|| format!("self.{name}"));
        let close = suggest::closest(name, names.iter().map(String::as_str));
        let close = own.as_deref().or(close);
        return match (close, known_names::STANDARD.binary_search(&name).is_ok()) {
            (Some(close), true) => {
                format!(". Did you mean: '{close}'? Or did you forget to import '{name}'?")
            }
            (Some(close), false) => format!(". Did you mean: '{close}'?"),
            (None, true) => format!(". Did you forget to import '{name}'?"),
            (None, false) => String::new(),
        };
    } else if is(T::ImportError) {
        let wanted = p.find_sym("name_from").and_then(|sym| e.attrs.get(sym));
        let Some(wanted) = wanted.and_then(|wanted| p.as_str(wanted)) else { return String::new() };
        // CPython looks where `import a.b` alone would lead.
        let top = name.split('.').next().unwrap_or(name);
        let mut names: Vec<&str> = match p.program.module_index.get(top) {
            Some(id) => p.program.module(*id).globals.iter().map(|sym| p.sym_text(*sym)).collect(),
            None => Vec::new(),
        };
        names.sort_unstable();
        let names = names.into_iter().filter(|n| wanted.starts_with('_') || !n.starts_with('_'));
        if let Some(close) = suggest::closest(wanted, names) {
            return format!(". Did you mean: '{close}'?");
        }
    }
    String::new()
}

fn attribute_names(p: &Process, object: Value) -> Vec<String> {
    let mut names = Vec::new();
    let mut add = |map: &crate::sym::SymMap| {
        names.extend(map.iter().map(|(sym, _)| p.sym_text(sym).to_owned()));
    };
    match p.object(object) {
        Some(Object::Instance { attrs, .. }) => add(attrs),
        Some(Object::Derived(d)) => add(&d.attrs),
        Some(Object::Module(m)) => {
            let def = p.program.module(m.id);
            names.extend(def.globals.iter().map(|sym| p.sym_text(*sym).to_owned()));
            return names;
        }
        _ => {}
    }
    let class = match (object, p.object(object)) {
        (Value::Type(_), _) | (_, Some(Object::Class(_))) => object,
        _ => p.class_of(object),
    };
    let mro = match p.object(class) {
        Some(Object::Class(c)) => c.mro.clone(),
        _ => vec![class],
    };
    for base in mro {
        match (base, p.object(base)) {
            (_, Some(Object::Class(c))) => {
                names.extend(c.attrs.iter().map(|(sym, _)| p.sym_text(sym).to_owned()));
                let slots = c.attrs.get(sym::SLOTS);
                match slots.and_then(|slots| p.as_items(slots)) {
                    Some(slots) => {
                        names.extend(slots.iter().filter_map(|s| Some(p.as_str(*s)?.to_owned())));
                    }
                    None => names.extend(slots.and_then(|s| Some(p.as_str(s)?.to_owned()))),
                }
            }
            (Value::Type(t), _) => {
                names.extend(crate::natives::registry().method_names(t).map(str::to_owned));
                let (_, others) = crate::natives::attrs::computed_names(t);
                names.extend(others.iter().map(|name| (*name).to_owned()));
            }
            _ => {}
        }
    }
    names
}

struct Report<'a> {
    p: &'a Process,
    out: String,
    /// Nesting of exception groups; 0 outside any.
    depth: usize,
    /// The line at the end of a group is still to be drawn.
    open: bool,
    limit: Option<i64>,
    chained: bool,
}

impl Report<'_> {
    /// The exceptions that led to this one first.
    fn chain(&mut self, exc: Ref, seen: &mut Vec<Ref>) -> R<()> {
        seen.push(exc);
        let p = self.p;
        if let Object::Exception(e) = p.heap.get(exc) {
            let before = match (e.cause, e.context) {
                _ if !self.chained => None,
                (Value::Ref(cause), _) => Some((cause, CAUSE)),
                (_, Value::Ref(context)) if !e.suppress_context => Some((context, CONTEXT)),
                _ => None,
            };
            if let Some((other, words)) = before
                && !seen.contains(&other)
            {
                self.chain(other, seen)?;
                self.emit(words, None);
            }
        }
        self.one(exc, seen)
    }

    fn one(&mut self, exc: Ref, seen: &mut Vec<Ref>) -> R<()> {
        let p = self.p;
        let Object::Exception(e) = p.heap.get(exc) else { return Ok(()) };
        let members = group_members(p, exc);
        let frames = frames_of(p, &e.traceback, e.attrs.get(sym::NAME_ATTR), self.limit);
        let raised = !e.traceback.is_empty() && self.limit != Some(0);
        let Some(members) = members else {
            if raised {
                self.emit("Traceback (most recent call last):\n", None);
                self.emit(&frames, None);
            }
            let last = exception_only(p, exc)?;
            self.emit(&last, None);
            return Ok(());
        };
        if self.depth > GROUP_DEPTH {
            self.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), None);
            return Ok(());
        }
        let outermost = self.depth == 0;
        if outermost {
            self.depth = 1;
        }
        if !frames.is_empty() {
            let margin = outermost.then_some('+');
            self.emit("Exception Group Traceback (most recent call last):\n", margin);
            self.emit(&frames, None);
        }
        let last = exception_only(p, exc)?;
        self.emit(&last, None);
        let shown = members.len().min(GROUP_WIDTH);
        let rows = shown + usize::from(members.len() > shown);
        for row in 0..rows {
            let title = if row < shown { (row + 1).to_string() } else { "...".to_owned() };
            let indent = "  ".repeat(self.depth);
            let lead = if row == 0 { "+-" } else { "  " };
            self.out
                .push_str(&format!("{indent}{lead}+---------------- {title} ----------------\n"));
            self.depth += 1;
            // The innermost of groups that end together draws the line for all.
            self.open |= row + 1 == rows;
            if row < shown {
                if let Value::Ref(member) = members[row] {
                    self.chain(member, seen)?;
                }
            } else {
                let more = members.len() - shown;
                let plural = if more == 1 { "" } else { "s" };
                self.emit(&format!("and {more} more exception{plural}\n"), None);
            }
            if row + 1 == rows && self.open {
                let indent = "  ".repeat(self.depth);
                self.out.push_str(&format!("{indent}+------------------------------------\n"));
                self.open = false;
            }
            self.depth -= 1;
        }
        if outermost {
            self.depth = 0;
        }
        Ok(())
    }

    /// Writes lines behind the margin of the group they are in.
    fn emit(&mut self, text: &str, margin: Option<char>) {
        if self.depth == 0 {
            self.out.push_str(text);
            return;
        }
        let prefix = format!("{}{} ", "  ".repeat(self.depth), margin.unwrap_or('|'));
        for line in text.split_inclusive('\n') {
            self.out.push_str(&prefix);
            self.out.push_str(line);
        }
    }
}

/// The members of an exception group.
fn group_members(p: &Process, exc: Ref) -> Option<Vec<Value>> {
    let Object::Exception(e) = p.heap.get(exc) else { return None };
    if !p.is_subclass(e.class, Value::Type(T::BaseExceptionGroup)) {
        return None;
    }
    let args = p.as_items(e.args)?;
    Some(p.as_items(*args.get(1)?)?.to_vec())
}

/// The stack, outermost frame first, repetitions counted.
pub fn frames(p: &Process, entries: &[TraceEntry]) -> String {
    frames_of(p, entries, None, None)
}

/// `missing` is the name of the attribute that was not there, if that is what is reported.
fn frames_of(
    p: &Process,
    entries: &[TraceEntry],
    missing: Option<Value>,
    limit: Option<i64>,
) -> String {
    let missing = missing.and_then(|name| p.as_str(name));
    let mut left = limit.map(|limit| {
        let seen = entries.iter().filter(|entry| !p.program.code(entry.code).hidden).count();
        let most = usize::try_from(limit.unsigned_abs()).unwrap_or(usize::MAX).min(seen);
        // Frames to be passed over, and those to be shown.
        if limit < 0 { (seen - most, most) } else { (0, most) }
    });
    let mut out = String::new();
    let mut last: Option<(u32, crate::code::CodeId)> = None;
    let mut count = 0;
    for (depth, entry) in entries.iter().enumerate().rev() {
        let code = p.program.code(entry.code);
        if code.hidden {
            continue;
        }
        match &mut left {
            Some((pass, _)) if *pass > 0 => {
                *pass -= 1;
                continue;
            }
            Some((_, 0)) => break,
            Some((_, most)) => *most -= 1,
            None => {}
        }
        let info = &code.infos.get(entry.pc as usize).copied().unwrap_or_else(|| Info {
            place: Place { line: code.first_line, ..Place::default() },
            ..Info::default()
        });
        let looked_up = method_of(p, code, entry.pc).filter(|name| match depth.checked_sub(1) {
            None => missing == Some(*name),
            // What is called does not begin before `__getattr__` says what it is.
            Some(inner) => entries.get(inner).is_some_and(|inner| is_lookup(p, inner)),
        });
        let attribute = looked_up.and(info.focus).map(|f| {
            let place = Place { end_line: f.line, end_column: f.column, ..info.place };
            Info { place, focus: None, ..*info }
        });
        let info = attribute.as_ref().unwrap_or(info);
        let here = (info.place.line, entry.code);
        if last == Some(here) {
            count += 1;
            if count > REPEATS {
                continue;
            }
        } else {
            repeated(&mut out, count);
            last = Some(here);
            count = 1;
        }
        let module = p.program.module(code.module);
        let name = p.sym_text(code.name);
        out.push_str(&format!("  File \"{}\", line {}, in {name}\n", module.file, info.place.line));
        out.push_str(&source(module, info));
    }
    repeated(&mut out, count);
    out
}

/// Whether the code of an entry is one that looks attributes up.
fn is_lookup(p: &Process, entry: &TraceEntry) -> bool {
    let name = p.sym_text(p.program.code(entry.code).name);
    matches!(name, "__getattr__" | "__getattribute__")
}

/// The name of the method that an instruction looks up and calls.
fn method_of<'a>(p: &'a Process, code: &Code, pc: u32) -> Option<&'a str> {
    match code.ops.get(pc as usize)? {
        Op::CallMethod { sym, .. } | Op::CallMethodKw { sym, .. } => {
            Some(p.sym_text(Sym(u32::from(*sym))))
        }
        _ => None,
    }
}

fn repeated(out: &mut String, count: usize) {
    if count > REPEATS {
        let more = count - REPEATS;
        let plural = if more == 1 { "" } else { "s" };
        out.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

/// Columns that the first `chars` characters take on a terminal.
fn width(line: &str, chars: usize) -> usize {
    line.chars().take(chars).map(|c| c.width().unwrap_or(0)).sum()
}

/// The source lines of a frame, with carets where they tell more than the line.
fn source(module: &ModuleDef, info: &Info) -> String {
    let place = info.place;
    let first = place.line.saturating_sub(1) as usize;
    let last = place.end_line.max(place.line) as usize;
    let Some(lines) = module.lines.get(first..last.min(module.lines.len())) else {
        return String::new();
    };
    let Some(head) = lines.first() else { return String::new() };
    if head.trim().is_empty() {
        return String::new();
    }
    let dedent = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.chars().take_while(|c| *c == ' ' || *c == '\t').count())
        .min()
        .unwrap_or(0);
    let lines: Vec<String> =
        lines.iter().map(|line| line.chars().skip(dedent).collect::<String>()).collect();
    let start = (place.column as usize).saturating_sub(dedent);
    let end = (place.end_column as usize).saturating_sub(dedent);
    let Some(tail) = lines.last() else { return String::new() };
    let focus = info.focus.map(|f| Focus {
        line: f.line - place.line,
        column: width(
            &lines[(f.line - place.line) as usize % lines.len()],
            (f.column as usize).saturating_sub(dedent),
        ) as u32,
        end_line: f.end_line - place.line,
        end_column: width(
            &lines[(f.end_line - place.line) as usize % lines.len()],
            (f.end_column as usize).saturating_sub(dedent),
        ) as u32,
    });
    let carets = carets_tell(&lines, start, end, info.focus.is_some());
    let (from, to) = (width(&lines[0], start), width(tail, end));
    let mut wanted: Vec<usize> = vec![0, lines.len() - 1];
    if let Some(f) = focus {
        for line in f.line.saturating_sub(1)..=f.line + 1 {
            wanted.push(line as usize);
        }
        for line in f.end_line.saturating_sub(1)..=f.end_line + 1 {
            wanted.push(line as usize);
        }
    }
    wanted.retain(|line| *line < lines.len());
    wanted.sort_unstable();
    wanted.dedup();
    let mut out = String::new();
    let write = |out: &mut String, number: usize| {
        let line = &lines[number];
        out.push_str("    ");
        out.push_str(line.trim_end());
        out.push('\n');
        if !carets {
            return;
        }
        let spaces = line.chars().take_while(|c| c.is_whitespace()).count();
        let count = if number + 1 == lines.len() { to } else { width(line.trim_end(), usize::MAX) };
        let marks: String = (0..count)
            .map(|col| {
                if col < spaces || (number == 0 && col < from) {
                    ' '
                } else if let Some(f) = focus {
                    let here = (number as u32, col as u32);
                    if here >= (f.line, f.column) && here < (f.end_line, f.end_column) {
                        '^'
                    } else {
                        '~'
                    }
                } else {
                    '^'
                }
            })
            .collect();
        out.push_str("    ");
        out.push_str(&marks);
        out.push('\n');
    };
    let mut before: Option<usize> = None;
    for number in wanted {
        match before.map(|b| number - b) {
            Some(2) => write(&mut out, number - 1),
            Some(gap) if gap > 2 => out.push_str(&format!("    ...<{} lines>...\n", gap - 1)),
            _ => {}
        }
        write(&mut out, number);
        before = Some(number);
    }
    out
}

/// Whether the text is a parenthesis that ends where the text does.
fn is_one_pair(text: &str) -> bool {
    let (mut depth, mut quote, mut skip) = (0_u32, None, false);
    for (at, c) in text.char_indices() {
        if std::mem::take(&mut skip) {
            continue;
        }
        match (quote, c) {
            (Some(_), '\\') => skip = true,
            (Some(open), _) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at > 0 && at + 1 == text.len();
                }
            }
            (None, _) if depth == 0 => return false,
            (None, _) => {}
        }
    }
    false
}

/// Whether the text is one name, perhaps in parentheses: no operator, attribute or item.
fn is_a_name(text: &str) -> bool {
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    match inner {
        Some(inner) => is_a_name(inner.trim()),
        None => {
            text.chars().all(|c| c.is_alphanumeric() || c == '_')
                && text.chars().next().is_some_and(|c| !c.is_numeric())
        }
    }
}

/// CPython's rule: no carets under a whole line, nor under the call that is all of a `return` or of
/// what is assigned to a name.
fn carets_tell(lines: &[String], start: usize, end: usize, focus: bool) -> bool {
    let (Some(head), Some(tail)) = (lines.first(), lines.last()) else { return false };
    let before: String = head.chars().take(start).collect();
    let after: String = tail.chars().skip(end).collect();
    let rest = after.trim_start();
    let ends = rest.is_empty() || rest.starts_with(['#', ';']);
    let segment: String = head.chars().skip(start).collect();
    let is_call = focus && tail.chars().take(end).last() == Some(')');
    // CPython holds the parser's columns, in bytes, beside its own, in characters.
    let ascii = before.is_ascii() && tail.chars().take(end).all(|c| c.is_ascii());
    if ends && is_call && ascii {
        let callee: String =
            segment.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let mut called: String = if lines.len() == 1 {
            head.chars().take(end).skip(start + callee.chars().count()).collect()
        } else {
            segment[callee.len()..].to_owned()
        };
        for (at, line) in lines.iter().enumerate().skip(1) {
            let upto = if at + 1 == lines.len() { end } else { usize::MAX };
            called.extend(line.chars().take(upto));
        }
        let plain = is_one_pair(&called);
        let lead = before.trim();
        if lead == "return" && plain {
            return false;
        }
        let assigned = lead.strip_suffix('=').is_some_and(|target| is_a_name(target.trim()));
        if assigned {
            return false;
        }
    }
    focus || end > 0 && (!before.trim().is_empty() || !after.trim().is_empty())
}
