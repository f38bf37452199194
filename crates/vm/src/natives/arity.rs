//! What CPython says of a call that does not fit a function written in C: three ways, by how the
//! function takes its arguments.

/// How a function in C takes its arguments, which shows in its errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// By position only, counted before anything else.
    Positional,
    /// The same for what makes an object.
    Maker,
    /// By position and by name, each parameter known.
    Named,
    /// By position only, read off a tuple.
    Parsed,
}

/// Parameters of a function in C.
#[derive(Clone, Copy, Debug)]
pub struct Params<'a> {
    /// As messages name it, without parentheses.
    pub name: &'a str,
    /// Positional ones, then those by name only; an empty name is positional-only.
    pub names: &'a [&'a str],
    pub positional: usize,
    /// The first so many must be given.
    pub required: usize,
}

/// A name that the function does not know; perhaps another was meant.
#[cold]
pub fn unknown(function: &str, name: &str, known: &[&str]) -> String {
    let hint = crate::suggest::hint(name, known.iter().copied());
    format!("{function}() got an unexpected keyword argument '{name}'{hint}")
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

impl Params<'_> {
    /// What is wrong with a call that gives so many by position, and these by name. None if it fits.
    pub fn misfit(&self, style: Style, given: usize, named: &[&str]) -> Option<String> {
        if style == Style::Named {
            return self.misfit_by_name(given, named);
        }
        if !named.is_empty() {
            return Some(format!("{}() takes no keyword arguments", self.name));
        }
        let (low, high) = (self.required, self.positional);
        if (low..=high).contains(&given) {
            return None;
        }
        Some(match style {
            Style::Parsed => self.takes(low, high, given),
            Style::Maker if low == high => {
                format!("{} expected {high} argument{}, got {given}", self.name, plural(high))
            }
            _ => counted(self.name, low, high, given),
        })
    }

    fn takes(&self, low: usize, high: usize, given: usize) -> String {
        let (bound, n) = match given < low {
            _ if low == high => ("exactly", low),
            true => ("at least", low),
            false => ("at most", high),
        };
        format!("{}() takes {bound} {n} argument{} ({given} given)", self.name, plural(n))
    }

    fn misfit_by_name(&self, given: usize, named: &[&str]) -> Option<String> {
        let (total, positional) = (self.names.len(), self.positional);
        // Some say no name of theirs.
        let (name, this) = match self.name {
            "function" => ("function".to_owned(), "this function".to_owned()),
            name => (format!("{name}()"), format!("{name}()")),
        };
        let all = given + named.len();
        if all > total {
            let kind = if given == 0 && total > 0 { "keyword " } else { "" };
            let most = if total == 0 { "no".to_owned() } else { format!("at most {total}") };
            return Some(format!(
                "{name} takes {most} {kind}argument{} ({all} given)",
                plural(total)
            ));
        }
        if given > positional {
            return Some(if positional == 0 {
                format!("{name} takes no positional arguments")
            } else {
                let bound = if self.required == positional { "exactly" } else { "at most" };
                let s = plural(positional);
                format!("{name} takes {bound} {positional} positional argument{s} ({given} given)")
            });
        }
        let nameless = self.names.iter().take_while(|name| name.is_empty()).count();
        let least = nameless.min(self.required);
        if given < least {
            let bound = if least == positional { "exactly" } else { "at least" };
            let s = plural(least);
            return Some(format!(
                "{name} takes {bound} {least} positional argument{s} ({given} given)"
            ));
        }
        let missing = (given..self.required).find(|at| !named.contains(&self.names[*at]));
        if let Some(at) = missing {
            let param = self.names[at];
            return Some(format!("{name} missing required argument '{param}' (pos {})", at + 1));
        }
        named.iter().find_map(|text| {
            let known = |param: &&str| !param.is_empty() && param == text;
            match self.names.iter().position(known) {
                None => {
                    let known = self.names.iter().copied().filter(|param| !param.is_empty());
                    let hint = crate::suggest::hint(text, known);
                    Some(format!("{this} got an unexpected keyword argument '{text}'{hint}"))
                }
                Some(at) if at < given => Some(format!(
                    "argument for {name} given by name ('{text}') and position ({})",
                    at + 1
                )),
                Some(_) => None,
            }
        })
    }
}

/// Too few arguments, or too many, for one that counts them first. `name` may be qualified.
pub fn counted(name: &str, low: usize, high: usize, given: usize) -> String {
    let short = name.rsplit('.').next().unwrap_or(name);
    match (low, high) {
        (0, 0) => format!("{name}() takes no arguments ({given} given)"),
        (1, 1) => format!("{name}() takes exactly one argument ({given} given)"),
        _ if low == high => {
            format!("{short} expected {high} argument{}, got {given}", plural(high))
        }
        _ if given < low => {
            format!("{short} expected at least {low} argument{}, got {given}", plural(low))
        }
        _ => format!("{short} expected at most {high} argument{}, got {given}", plural(high)),
    }
}
