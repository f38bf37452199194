//! Functions of the prelude that are C in CPython: calls that do not fit are refused in C's words.

use crate::{
    code::{Code, CodeId},
    natives::arity::{Params, Style},
    object::Object,
    process::{Process, R},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// By module of the prelude: the module that messages name, or with a dot the class; how arguments are taken, and functions,
/// classes for what makes their objects, or methods.
const OF_C: &[(&str, &str, Style, &str)] = &[
    ("_heaps", "_heapq", Style::Positional, "heappush heappop"),
    ("heapq", "_heapq", Style::Positional, "heapify heapreplace heappushpop"),
    ("bisect", "", Style::Named, "bisect_right bisect_left insort_right insort_left"),
    ("functools", "", Style::Positional, "reduce"),
    ("functools", "", Style::Named, "cmp_to_key"),
    ("itertools", "", Style::Maker, "cycle dropwhile filterfalse pairwise starmap takewhile chain"),
    (
        "itertools",
        "",
        Style::Named,
        "accumulate batched combinations combinations_with_replacement compress count groupby \
         permutations repeat",
    ),
    ("itertools", "itertools", Style::Positional, "tee"),
    ("itertools", "", Style::Positional, "chain.from_iterable"),
    (
        "operator",
        "_operator",
        Style::Positional,
        "lt le eq ne ge gt not_ truth is_ is_not add and_ floordiv index inv lshift mod mul matmul \
         neg or_ pos pow rshift sub truediv xor abs concat contains countOf delitem getitem setitem \
         indexOf iadd iand ifloordiv ilshift imod imul ior ipow irshift isub itruediv ixor",
    ),
    ("operator", "", Style::Maker, "itemgetter"),
    ("math", "math", Style::Positional, "dist fsum"),
    ("math", "", Style::Named, "prod"),
    (
        "array",
        "",
        Style::Positional,
        "array.append array.tolist array.index array.pop array.count array.insert array.remove \
         array.reverse array.tobytes",
    ),
    ("array", "", Style::Named, "array.extend"),
    ("random", "", Style::Positional, "Random.random Random.getrandbits"),
    ("struct", "_struct", Style::Positional, "unpack calcsize iter_unpack"),
    ("collections", "", Style::Named, "OrderedDict.move_to_end OrderedDict.popitem"),
    ("collections", "", Style::Positional, "OrderedDict.copy"),
    (
        "re",
        "",
        Style::Named,
        "Pattern.match Pattern.fullmatch Pattern.search Pattern.sub Pattern.subn Pattern.split \
         Pattern.findall Pattern.finditer Match.groups Match.groupdict Match.expand",
    ),
    ("re", "", Style::Positional, "Match.span Match.start Match.end"),
    (
        "unicodedata",
        "unicodedata",
        Style::Positional,
        "category combining bidirectional east_asian_width mirrored decomposition",
    ),
    ("unicodedata", "", Style::Positional, "decimal digit numeric name normalize is_normalized"),
    ("time", "", Style::Parsed, "strftime gmtime localtime ctime"),
    ("time", "time", Style::Positional, "mktime"),
    ("_type_params", "typevar", Style::Named, "TypeVar"),
    ("_type_params", "typealias", Style::Named, "TypeAliasType"),
    ("threading", "_thread", Style::Positional, "get_ident get_native_id"),
    ("_thread", "_thread", Style::Positional, "get_ident get_native_id"),
    ("contextvars", "_contextvars", Style::Positional, "copy_context"),
    ("_queue", "", Style::Named, "SimpleQueue.put SimpleQueue.get SimpleQueue.put_nowait"),
    ("_mp_sync", "", Style::Named, "SemLock.acquire"),
    ("_mp_sync", "SemLock.", Style::Positional, "SemLock.release"),
    ("_queue", "_queue", Style::Positional, "SimpleQueue.qsize SimpleQueue.empty"),
    ("weakref", "_weakref", Style::Positional, "proxy getweakrefs"),
    (
        "datetime",
        "datetime",
        Style::Positional,
        "date.weekday date.isoweekday date.isocalendar date.toordinal date.ctime date.timetuple \
         date.today date.fromordinal date.fromisoformat datetime.date datetime.time datetime.timetz \
         datetime.timestamp datetime.utctimetuple datetime.timetuple datetime.ctime \
         datetime.fromisoformat datetime.utcoffset datetime.dst datetime.tzname \
         timedelta.total_seconds time.utcoffset time.fromisoformat",
    ),
    (
        "datetime",
        "",
        Style::Named,
        "date.strftime date.replace date.fromtimestamp datetime.isoformat datetime.astimezone \
         datetime.combine datetime.fromtimestamp datetime.now datetime.replace time.isoformat \
         time.strftime time.replace",
    ),
    ("datetime", "", Style::Parsed, "datetime.strptime"),
    ("datetime", "", Style::Named, "timezone"),
    ("datetime", "function", Style::Named, "date datetime time"),
    ("datetime", "__new__", Style::Named, "timedelta"),
    ("decimal", "function", Style::Named, "Decimal"),
    ("array", "", Style::Parsed, "array"),
    ("pickle", "", Style::Named, "dumps loads dump load"),
    ("weakref", "__new__", Style::Maker, "ReferenceType"),
    ("contextvars", "", Style::Named, "ContextVar"),
    ("contextvars", "", Style::Positional, "ContextVar.get ContextVar.set ContextVar.reset"),
    ("warnings", "", Style::Named, "warn warn_explicit"),
    ("sys", "", Style::Named, "getsizeof"),
    ("sys", "sys", Style::Positional, "getrefcount intern exit"),
    (
        "io",
        "",
        Style::Positional,
        "StringIO.write StringIO.seek BytesIO.write BytesIO.seek _Memory.getvalue _Memory.read \
         _Memory.readline _Memory.tell _Memory.truncate IOBase.close IOBase.readlines \
         IOBase.writelines",
    ),
    ("io", "", Style::Named, "StringIO BytesIO"),
];

/// Others that are C there, whose wrong calls are told by themselves; `*` stands for all of a module.
const MORE_OF_C: &[(&str, &str)] = &[
    ("_thread", "*"),
    ("atexit", "*"),
    ("binascii", "*"),
    ("gc", "*"),
    ("math", "*"),
    ("cmath", "*"),
    ("operator", "*"),
    ("os", "getppid cpu_count strerror getuid urandom kill _exit"),
    ("signal", "default_int_handler"),
    ("struct", "*"),
    ("sys", "*"),
    ("time", "*"),
];

/// TypeError in C's words if the function is C in CPython and the call does not fit it.
#[cold]
pub(super) fn refuse(
    p: &mut Process,
    th: &Thread,
    func: Ref,
    code: &Code,
    given: usize,
    names: Value,
    first: Value,
) -> R<()> {
    if given == 0
        && names.is_undef()
        && super::attr::is_function_in_c(p, Value::Ref(func))
        && let Some((class, method)) = code.qualname.rsplit_once('.')
    {
        return p.type_error(th, format!("unbound method {class}.{method}() needs an argument"));
    }
    let Some((shown, style, name)) = look_up(p, code) else { return Ok(()) };
    let Object::Function(f) = p.heap.get(func) else { return Ok(()) };
    let skip = usize::from(code.qualname.contains('.'));
    let positional = usize::from(code.positional);
    let named = positional + usize::from(code.kwonly);
    let defaults = f.defaults.len();
    let short = name.rsplit('.').next().unwrap_or(name);
    let full = match style {
        Style::Named | Style::Maker if !shown.is_empty() => shown.to_owned(),
        Style::Positional if skip == 0 && shown.is_empty() => name.to_owned(),
        Style::Positional if skip == 0 => format!("{shown}.{name}"),
        // An object in C that CPython's has inside.
        Style::Positional if shown.ends_with('.') => format!("{shown}{short}"),
        Style::Positional => {
            let is_class = p.native_type(first) == T::Type;
            let class = if is_class { first } else { p.class_of(first) };
            format!("{}.{short}", p.class_name(class))
        }
        _ => short.to_owned(),
    };
    let nameless = usize::from(code.posonly);
    let text = |at: usize| if at < nameless { "" } else { p.sym_text(code.locals[at]) };
    let texts: Vec<&str> = (skip..named).map(text).collect();
    let params = Params {
        name: &full,
        names: &texts,
        positional: if code.varargs { usize::MAX } else { positional - skip },
        required: (positional - defaults).saturating_sub(skip),
    };
    let by_name: Vec<&str> = p
        .as_items(names)
        .unwrap_or_default()
        .iter()
        .map(|name| p.as_str(*name).unwrap_or_default())
        .collect();
    match params.misfit(style, given.saturating_sub(skip), &by_name) {
        Some(message) => p.type_error(th, message),
        None => Ok(()),
    }
}

impl Process {
    /// Whether a function of the prelude is one that CPython has in C, and no method.
    pub(crate) fn in_c(&self, code: CodeId) -> bool {
        let code = self.program.code(code);
        if !code.hidden || code.qualname.contains('.') {
            return false;
        }
        let name = |names: &str| names.split(' ').any(|n| n == "*" || *n == *code.qualname);
        let module = self.program.modules.get(usize::from(code.module.0));
        let more = |of: &str| MORE_OF_C.iter().any(|(m, names)| *m == of && name(names));
        look_up(self, code).is_some() || module.is_some_and(|module| more(&module.name))
    }
}

/// The row that has the function, and its name there.
fn look_up<'a>(p: &Process, code: &'a Code) -> Option<(&'static str, Style, &'a str)> {
    if !code.hidden {
        return None;
    }
    let name = &*code.qualname;
    let name = ["__init__", "__new__"]
        .iter()
        .find_map(|maker| name.strip_suffix(maker)?.strip_suffix('.'))
        .unwrap_or(name);
    let module = p.program.modules.get(usize::from(code.module.0))?;
    OF_C.iter()
        .find(|(of, _, _, names)| *of == &*module.name && names.split(' ').any(|n| n == name))
        .map(|(_, shown, style, _)| (*shown, *style, name))
}
