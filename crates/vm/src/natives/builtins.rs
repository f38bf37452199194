//! Builtin functions about containers and classes: `len`, `sum`, `sorted`, `isinstance`...

use heddle_protocol::Stream;

use super::{
    Native,
    args::{Sig, bind},
    arity::unknown,
    list::sort_options,
    native,
    plain::{named, no_names, plain, positional},
    print::write_piece,
    registry, with_fallback,
};
use crate::{
    object::Object,
    op::CmpOp,
    ops::{
        self, collect, compare, has_special, iter_next,
        iterate::{peek, use_up},
        sort::sort_positions,
        truth,
    },
    process::{Call, Fault, Flow, Process, R},
    sym, text,
    thread::Thread,
    types::T,
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

pub const TABLE: &[Native] = &[
    with_fallback("len", len, "_len"),
    with_fallback("sorted", sorted, "_sorted"),
    with_fallback("min", min, "_min"),
    with_fallback("max", max, "_max"),
    with_fallback("any", any, "_any"),
    with_fallback("all", all, "_all"),
    with_fallback("isinstance", is_instance, "_isinstance"),
    with_fallback("issubclass", is_subclass, "_issubclass"),
    native("callable", callable),
    native("id", id),
    with_fallback("hash", hash, "_hash"),
    with_fallback("input", input, "_input"),
    native("exit", exit),
    native("quit", exit),
    native("open", no_open),
    with_fallback("__import__", import, "_import_builtin"),
    native("breakpoint", no_breakpoint),
];

pub const BOOL: &[Native] = &[with_fallback("__new__", new_bool, "_bool_new")];

fn new_bool(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    no_names(p, th, call, "bool")?;
    let given = positional(p, th, call, 1);
    if given.len() > 1 {
        let n = given.len();
        return p.type_error(th, format!("bool expected at most 1 argument, got {n}"));
    }
    let on = match given.first() {
        Some(v) => truth(p, *v)?,
        None => false,
    };
    Ok(Flow::Value(Value::Bool(on)))
}

fn len(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [v] = plain(p, th, call, 0, "len", 1)?;
    Ok(Flow::Value(Value::Int(ops::length(p, th, v)? as i64)))
}

fn sorted(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let given = positional(p, th, call, 0);
    let [source] = given[..] else {
        return p.type_error(th, format!("sorted expected 1 argument, got {}", given.len()));
    };
    let (key, reverse) = sort_options(p, th, call)?;
    if !ops::iterate::is_iterable(p, source) {
        collect(p, th, source)?;
    }
    if !key.is_none() {
        return Err(Fault::NeedsPython);
    }
    let items = peek(p, th, source)?;
    let mut order = Vec::new();
    sort_positions(p, th, &items, reverse, &mut order)?;
    use_up(p, th, source)?;
    Ok(Flow::Value(p.list(th, order.into_iter().map(|at| items[at]).collect())))
}

fn min(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    extreme(p, th, call, "min", CmpOp::Lt)
}

fn max(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    extreme(p, th, call, "max", CmpOp::Gt)
}

fn extreme(p: &mut Process, th: &mut Thread, call: Call, name: &str, op: CmpOp) -> R<Flow> {
    let given = positional(p, th, call, 0);
    let (mut key, mut default) = (Value::None, Value::Undef);
    for (option, value) in named(p, th, call) {
        match option.as_str() {
            "key" => key = value,
            "default" => default = value,
            _ => {
                return p.type_error(th, unknown(name, &option, &["key", "default"]));
            }
        }
    }
    if given.is_empty() {
        return p.type_error(th, format!("{name} expected at least 1 argument, got 0"));
    }
    if given.len() > 1 && !default.is_undef() {
        return p.type_error(
            th,
            format!("Cannot specify a default for {name}() with multiple positional arguments"),
        );
    }
    if !key.is_none() {
        return Err(Fault::NeedsPython);
    }
    let items = if given.len() > 1 { given.clone() } else { peek(p, th, given[0])? };
    let Some((first, rest)) = items.split_first() else {
        if default.is_undef() {
            return p.value_error(th, format!("{name}() iterable argument is empty"));
        }
        return Ok(Flow::Value(default));
    };
    let mut best = *first;
    for item in rest {
        let better = compare(p, th, op, *item, best)?;
        if truth(p, better)? {
            best = *item;
        }
    }
    if given.len() == 1 {
        use_up(p, th, given[0])?;
    }
    Ok(Flow::Value(best))
}

fn any(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [source] = plain(p, th, call, 0, "any", 1)?;
    first_that_is(p, th, source, true)
}

fn all(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [source] = plain(p, th, call, 0, "all", 1)?;
    first_that_is(p, th, source, false)
}

/// Whether an item of that truth is found gives the answer; an iterator is left behind it.
fn first_that_is(p: &mut Process, th: &Thread, source: Value, wanted: bool) -> R<Flow> {
    let items = peek(p, th, source)?;
    let mut found = None;
    for (at, item) in items.iter().enumerate() {
        if truth(p, *item)? == wanted {
            found = Some(at);
            break;
        }
    }
    if let Value::Ref(r) = source
        && matches!(p.get(r), Object::Iter(_))
    {
        for _ in 0..found.map_or(items.len(), |at| at + 1) {
            iter_next(p, th, r)?;
        }
    }
    Ok(Flow::Value(Value::Bool(found.is_some() == wanted)))
}

fn is_instance(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [v, class] = plain(p, th, call, 0, "isinstance", 2)?;
    Ok(Flow::Value(Value::Bool(ops::is_instance(p, th, v, class)?)))
}

fn is_subclass(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [sub, class] = plain(p, th, call, 0, "issubclass", 2)?;
    Ok(Flow::Value(Value::Bool(ops::is_subclass(p, th, sub, class)?)))
}

/// Whether a value can be called.
pub fn is_callable(p: &Process, v: Value) -> bool {
    match v {
        Value::Native(_) | Value::Type(_) => true,
        Value::Ref(r) => match p.get(r) {
            Object::Function(_)
            | Object::Method { .. }
            | Object::NativeMethod { .. }
            | Object::Class(_)
            | Object::StaticMethod(_)
            | Object::GenericAlias(_) => true,
            _ => {
                has_special(p, v, sym::CALL)
                    || registry().method(p.native_type(v), sym::CALL).is_some()
            }
        },
        _ => false,
    }
}

fn callable(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [v] = plain(p, th, call, 0, "callable", 1)?;
    Ok(Flow::Value(Value::Bool(is_callable(p, v))))
}

fn id(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [v] = plain(p, th, call, 0, "id", 1)?;
    let address = match v {
        Value::Ref(r) if p.renamed && r.region() > 0 => text::numbered_address(number_of(p, th, r)),
        _ => text::address(v),
    };
    Ok(Flow::Value(Value::Int(address.cast_signed())))
}

/// What stands for an object whose name does not last: given when it is asked for, the thread's number in
/// it while only this thread can know.
fn number_of(p: &mut Process, th: &mut Thread, r: Ref) -> u32 {
    const EACH: u32 = 1 << 20;
    let known = |ids: &[(Ref, u32)]| ids.iter().find(|(other, _)| *other == r).map(|(_, n)| *n);
    if let Some(number) = known(&th.ids) {
        return number;
    }
    let is_own = r.region() == usize::from(th.region.0);
    // Numbers that a thread gave go on to the process once others reach their objects.
    p.heap.saw(Kind::Shelf(Shelf::Counters), false);
    let first = if is_own { (th.id.0 + 1) * EACH } else { 0 };
    if !is_own && let Some(number) = known(&p.ids) {
        return number;
    }
    let free = |n: &u32| th.ids.iter().chain(&p.ids).all(|(_, other)| other != n);
    let number = (first..).find(free).unwrap_or(first);
    if is_own {
        th.ids.push((r, number));
    } else {
        p.heap.saw(Kind::Shelf(Shelf::Counters), true);
        p.ids.push((r, number));
    }
    number
}

fn hash(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [v] = plain(p, th, call, 0, "hash", 1)?;
    Ok(Flow::Value(Value::Int(ops::hash(p, th, v)?.cast_signed())))
}

fn input(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let given = positional(p, th, call, 0);
    no_names(p, th, call, "input")?;
    if given.len() > 1 {
        let n = given.len();
        return p.type_error(th, format!("input expected at most 1 argument, got {n}"));
    }
    if let Some(prompt) = given.first() {
        let prompt = text::str_of(p, *prompt)?;
        write_piece(p, th, Stream::Stdout, &prompt);
    }
    match super::sys::next_line(p) {
        Some(line) => Ok(Flow::Value(p.str(th, line))),
        None => p.raise(th, T::EOFError, "EOF when reading a line"),
    }
}

const EXIT: Sig<1> = Sig { name: "Quitter", params: ["code"], required: 0, positional: 1 };

fn exit(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [code] = bind(p, th, call, 0, &EXIT)?;
    let code = if code.is_undef() { Value::None } else { code };
    Err(p.fault(th, T::SystemExit, &[code]))
}

fn no_open(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    p.unsupported(th, "open() is not available: Heddle's programs have no files")
}

fn import(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Err(Fault::NeedsPython)
}

fn no_breakpoint(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    p.unsupported(th, "breakpoint() is not available: step through the program in the lab")
}
