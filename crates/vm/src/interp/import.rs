//! Modules: running them once, and the names that every module sees.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{Next, arith::take_answer, attr};
use crate::{
    code::{CodeId, ModuleId},
    compile::global,
    natives::registry,
    object::{Module, Object},
    process::{Process, R},
    sym::{self, SymMap},
    text::library_file::{FOLDERS, library_file},
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
    watch::{Kind, Shelf},
};

/// A builtin by name; `hidden` code also sees intrinsics.
pub(super) fn builtin(p: &mut Process, name: Sym, hidden: bool) -> Option<Value> {
    let at = name.0 as usize;
    if let Some((value, for_all)) = p.builtin_cache.get(at)
        && !value.is_undef()
        && (hidden || *for_all)
    {
        return Some(*value);
    }
    let text = p.sym_text(name).to_owned();
    let value = find_builtin(p, &text, name, hidden)?;
    let for_all = !text.starts_with('_');
    if for_all || matches!(value, Value::Native(_) | Value::Type(_)) {
        if p.builtin_cache.len() <= at {
            p.builtin_cache.resize(at + 1, (Value::Undef, false));
        }
        p.builtin_cache[at] = (value, for_all);
    }
    Some(value)
}

fn find_builtin(p: &Process, text: &str, name: Sym, hidden: bool) -> Option<Value> {
    if let Some((value, for_all)) = fixed().get(text)
        && (hidden || *for_all)
    {
        return Some(*value);
    }
    let module = p.program.module(ModuleId(0));
    let private = text.starts_with('_') && text != "__build_class__" && text != "__import__";
    if private && !hidden {
        return None;
    }
    let g = module.global_index.get(&name)?;
    let value = *p.globals.first()?.get(usize::from(*g))?;
    (!value.is_undef()).then_some(value)
}

/// What names mean in every program, and whether a person's code sees them.
fn fixed() -> &'static FxHashMap<String, (Value, bool)> {
    static FIXED: OnceLock<FxHashMap<String, (Value, bool)>> = OnceLock::new();
    FIXED.get_or_init(|| {
        let registry = registry();
        let types = || T::ALL.iter().copied();
        let natives = registry.builtins().map(|(name, id)| (name.to_owned(), Value::Native(id)));
        let plain =
            types().filter(|t| is_visible(*t)).map(|t| (t.name().to_owned(), Value::Type(t)));
        let others = [
            ("NotImplemented", Value::NotImplemented),
            ("Ellipsis", Value::Ellipsis),
            ("__debug__", Value::Bool(true)),
            ("EnvironmentError", Value::Type(T::OSError)),
            ("IOError", Value::Type(T::OSError)),
        ];
        let others = others.map(|(name, value)| (name.to_owned(), value));
        let intrinsics =
            registry.intrinsics().map(|(name, id)| (name.to_owned(), Value::Native(id)));
        // The prelude reaches every type as `_T_name`.
        let all = types().flat_map(|t| {
            [format!("_T_{}", t.name()), format!("_T_{t:?}")].map(|name| (name, Value::Type(t)))
        });
        let mut fixed = FxHashMap::default();
        let seen = natives.chain(plain).chain(others).map(|named| (named, true));
        for ((name, value), for_all) in
            seen.chain(intrinsics.chain(all).map(|named| (named, false)))
        {
            fixed.entry(name).or_insert((value, for_all));
        }
        fixed
    })
}

/// Whether a type is a builtin under its own name.
fn is_visible(t: T) -> bool {
    let plain = matches!(
        t,
        T::Object
            | T::Type
            | T::Int
            | T::Bool
            | T::Float
            | T::Str
            | T::Bytes
            | T::ByteArray
            | T::List
            | T::Tuple
            | T::Dict
            | T::Set
            | T::FrozenSet
            | T::Range
            | T::Slice
            | T::Property
            | T::StaticMethod
            | T::ClassMethod
            | T::Super
            | T::Enumerate
            | T::Zip
            | T::Map
            | T::Filter
            | T::Reversed
    );
    let exception = t.is_exception() && t != T::CancelledError && t != T::Unsupported;
    plain || exception
}

/// What the frame that runs calls `self`.
pub(super) fn own_self(p: &Process, th: &Thread) -> Option<Value> {
    let frame = th.top()?;
    let at = p.program.code(frame.code).locals.iter().position(|local| *local == sym::SELF)?;
    th.stack.get(frame.base as usize + at).copied().filter(|value| !value.is_undef())
}

/// Whether an object or its class has an attribute, without asking any code of the person's.
fn has_plain(p: &mut Process, object: Value, name: Sym) -> bool {
    let own = match p.object(object) {
        Some(Object::Instance { attrs, .. }) => attrs.get(name),
        Some(Object::Derived(d)) => d.attrs.get(name),
        _ => None,
    };
    own.is_some() || p.class_lookup(p.class_of(object), name).is_some()
}

#[cold]
pub(super) fn name_error<V>(p: &mut Process, th: &mut Thread, name: Sym) -> R<V> {
    let text = p.sym_text(name).to_owned();
    let message = p.str(th, format!("name '{text}' is not defined"));
    let fault = p.fault(th, T::NameError, &[message]);
    let of_self = own_self(p, th).is_some_and(|this| has_plain(p, this, name));
    if let crate::process::Fault::Raise(exc) = fault {
        let string = p.sym_str(name);
        if let Object::Exception(e) = p.heap.get_mut(exc) {
            e.attrs.set(sym::NAME_ATTR, string);
            e.of_self = of_self;
        }
    }
    Err(fault)
}

/// `import a.b.c`: gives the innermost module; the outer ones have it as an attribute.
pub(super) fn import(p: &mut Process, th: &mut Thread, name: &str, to: usize) -> R<Next> {
    take_answer(th);
    let mut path = String::new();
    let mut parent: Option<Ref> = None;
    for part in name.split('.') {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(part);
        let Some(id) = p.program.module_index.get(path.as_str()).copied() else {
            return not_found(p, th, &path, parent.is_some());
        };
        p.heap.saw(Kind::Shelf(Shelf::Modules), false);
        let Some(module) = p.modules[usize::from(id.0)] else {
            return run_module(p, th, id, Ret::Answer);
        };
        if let Some(parent) = parent {
            let sym = p.intern(part);
            let global = match p.heap.get(parent) {
                Object::Module(m) => {
                    p.program.module(m.id).global_index.get(&sym).map(|g| (m.id, *g))
                }
                _ => None,
            };
            match global {
                Some((id, g)) => {
                    let (id, g) = (usize::from(id.0), usize::from(g));
                    if p.global(id, g).is_undef() {
                        p.set_global(id, g, Value::Ref(module));
                    }
                }
                None => {
                    let known = match p.heap.get(parent) {
                        Object::Module(m) => m.extra.get(sym),
                        _ => None,
                    };
                    if known != Some(Value::Ref(module))
                        && let Object::Module(m) = p.heap.get_mut(parent)
                    {
                        m.extra.set(sym, Value::Ref(module));
                    }
                }
            }
        }
        parent = Some(module);
    }
    th.stack[to] = parent.map_or(Value::None, Value::Ref);
    Ok(Next::Go)
}

pub(crate) fn not_found<V>(p: &mut Process, th: &mut Thread, name: &str, inside: bool) -> R<V> {
    let mut message = format!("No module named '{name}'");
    if inside
        && let Some((package, _)) = name.rsplit_once('.')
        && !FOLDERS.contains(&package)
    {
        message.push_str(&format!("; '{package}' is not a package"));
    }
    let text = p.str(th, message);
    let fault = p.fault(th, T::ModuleNotFoundError, &[text]);
    if let crate::process::Fault::Raise(exc) = fault {
        let name = p.str(th, name);
        if let Object::Exception(e) = p.heap.get_mut(exc) {
            e.attrs.set(sym::NAME_ATTR, name);
        }
    }
    Err(fault)
}

impl Process {
    /// Makes the module object with its first globals; nothing runs yet.
    pub(crate) fn create_module(&mut self, th: &Thread, id: ModuleId, name: &str) -> Ref {
        let program = self.program.clone();
        let def = program.module(id);
        let module = self
            .heap
            .alloc(th.region, Object::Module(Box::new(Module { id, extra: SymMap::default() })));
        self.heap.saw(Kind::Shelf(Shelf::Modules), true);
        self.modules[usize::from(id.0)] = Some(module);
        let mut globals = vec![Value::Undef; def.globals.len()];
        let mut set = |number: u16, value| globals[usize::from(number)] = value;
        set(global::NAME, self.str(th, name));
        set(global::DOC, program.code(def.code).doc.unwrap_or(Value::None));
        set(global::FILE, self.str(th, def.file.clone()));
        if id == program.main {
            for number in [global::PACKAGE, global::LOADER, global::SPEC, global::CACHED] {
                set(number, Value::None);
            }
            set(global::ANNOTATIONS, self.alloc(th, Object::Dict(Box::default())));
            set(global::BUILTINS, self.modules[0].map_or(Value::None, Value::Ref));
        }
        if let Some(watch) = self.heap.watch_mut() {
            (0..globals.len()).for_each(|g| watch.keep_global(usize::from(id.0), g));
        }
        self.globals[usize::from(id.0)] = globals;
        self.cache.names.clear();
        module
    }

    /// The code of a module's body.
    fn module_code(&self, id: ModuleId) -> CodeId {
        self.program.module(id).code
    }
}

/// Creates a module and pushes the frame of its body.
pub(crate) fn run_module(p: &mut Process, th: &mut Thread, id: ModuleId, ret: Ret) -> R<Next> {
    let name = if id == p.program.main {
        p.main_name.to_string()
    } else {
        p.program.module(id).name.to_string()
    };
    p.create_module(th, id, &name);
    let code_id = p.module_code(id);
    let registers = usize::from(p.program.code(code_id).registers);
    let at = th.top().map_or(0, |frame| {
        frame.base as usize + usize::from(p.program.code(frame.code).registers) + 2
    });
    if th.stack.len() < at + registers {
        th.stack.resize(at + registers + 64, Value::Undef);
    }
    for slot in &mut th.stack[at..at + registers] {
        *slot = Value::Undef;
    }
    th.frames.push(Frame::Python(PyFrame::new(code_id, at, ret, None)));
    Ok(Next::Frames)
}

/// `from module import name`.
pub(super) fn import_from(
    p: &mut Process,
    th: &mut Thread,
    module: Value,
    name: Sym,
    to: usize,
) -> R<Next> {
    let answer = take_answer(th);
    let found = attr::get_attr(p, th, module, name)?;
    if let attr::Lookup::Value(value) = found {
        th.stack[to] = value;
        return Ok(Next::Go);
    }
    let (id, module_name) = match p.object(module) {
        Some(Object::Module(m)) => (Some(m.id), p.program.module(m.id).name.to_string()),
        _ => (None, String::new()),
    };
    // A submodule that nobody imported yet.
    let full = format!("{module_name}.{}", p.sym_text(name));
    if id.is_some()
        && let Some(sub) = p.program.module_index.get(full.as_str()).copied()
    {
        return match p.modules[usize::from(sub.0)] {
            Some(found) => {
                th.stack[to] = Value::Ref(found);
                Ok(Next::Go)
            }
            None => run_module(p, th, sub, Ret::Answer),
        };
    }
    match (found, answer) {
        // What the module's `__getattr__` said; this if it knows no such name.
        (attr::Lookup::Call(..), Some(answer)) if !matches!(answer, Value::NotImplemented) => {
            th.stack[to] = answer;
            return Ok(Next::Go);
        }
        (attr::Lookup::Call(func, args), None) => {
            let args: Vec<Value> = std::iter::once(func).chain(args).collect();
            return p.call_prelude(th, "_asked", &args, Ret::Answer);
        }
        (attr::Lookup::Call(..) | attr::Lookup::Missing | attr::Lookup::Value(_), _) => {}
    }
    attr::refuse_absent(p, th, module, name)?;
    let text = p.sym_text(name).to_owned();
    let file = id.map(|id| p.program.module(id).file.to_string()).unwrap_or_default();
    let file = if file.starts_with("<lib>") { library_file(&module_name) } else { Some(file) };
    let place = file.filter(|file| !file.is_empty()).unwrap_or_else(|| "unknown location".into());
    let module_name = if module_name == "os.path" { "posixpath" } else { &module_name };
    let parts = [
        ("name", p.str(th, module_name)),
        ("path", p.str(th, place.as_str())),
        ("name_from", p.sym_str(name)),
    ];
    let message = p.str(th, format!("cannot import name '{text}' from '{module_name}' ({place})"));
    let fault = p.fault(th, T::ImportError, &[message]);
    if let crate::process::Fault::Raise(exc) = fault {
        for (part, value) in parts {
            let sym = p.intern(part);
            if let Object::Exception(e) = p.heap.get_mut(exc) {
                e.attrs.set(sym, value);
            }
        }
    }
    Err(fault)
}

/// `from module import *`.
pub(super) fn import_star(
    p: &mut Process,
    th: &mut Thread,
    from: Value,
    into: ModuleId,
) -> R<Next> {
    let Some(Object::Module(m)) = p.object(from) else { return Ok(Next::Go) };
    let id = m.id;
    let program = p.program.clone();
    let def = program.module(id);
    let listed: Option<Vec<String>> = def
        .global_index
        .get(&sym::ALL)
        .map(|g| p.global(usize::from(id.0), usize::from(*g)))
        .and_then(|all| p.as_items(all).map(<[Value]>::to_vec))
        .map(|names| names.iter().filter_map(|n| p.as_str(*n).map(str::to_owned)).collect());
    let open = looks_up(&program.module(into).lines);
    // What the module has only for who asks for it is asked for first.
    let later = |text: &String| {
        let wanted = program.syms.find(text);
        let own = wanted.and_then(|name| def.global_index.get(&name));
        own.is_some_and(|g| p.global(usize::from(id.0), usize::from(*g)).is_undef())
            && (open
                || wanted.is_some_and(|name| program.module(into).global_index.contains_key(&name)))
    };
    take_answer(th);
    if let Some(name) = listed.iter().flatten().find(|text| later(text)) {
        let name = p.str(th, name.as_str());
        return p.call_prelude(th, "_import_late", &[from, name], Ret::Answer);
    }
    for (g, name) in def.globals.iter().enumerate() {
        let text = program.syms.text(*name);
        let wanted = match &listed {
            Some(names) => names.iter().any(|n| n == text),
            None => !text.starts_with('_'),
        };
        let value = p.global(usize::from(id.0), g);
        if !wanted || value.is_undef() {
            continue;
        }
        match program.module(into).global_index.get(name) {
            Some(to) => {
                p.set_global(usize::from(into.0), usize::from(*to), value);
            }
            None if open => {
                let module = p.modules[usize::from(into.0)];
                if let Some(module) = module
                    && let Object::Module(m) = p.heap.get_mut(module)
                {
                    m.extra.set(*name, value);
                }
            }
            None => {}
        }
    }
    Ok(Next::Go)
}

/// Whether a program may ask for its names by texts: the others of `import *` are not kept for nothing.
fn looks_up(lines: &[Box<str>]) -> bool {
    const WORDS: [&str; 7] =
        ["eval", "exec", "globals", "vars", "dir", "__main__", "get_type_hints"];
    lines.iter().any(|line| WORDS.iter().any(|word| line.contains(word)))
}
