//! Functions and classes by module and qualified name.

use super::{ModuleName, Refusal};
use crate::{
    code::ModuleId, object::Object, process::Process, sym, text, thread::Thread, types::T,
    value::Value,
};

/// Where a function or class says it is to be found.
pub(super) struct Address {
    pub module: ModuleName,
    pub path: Box<str>,
}

const HOME: &str = "_home";

/// The address of a function or class, after a look whether it is really there.
pub(super) fn address(p: &mut Process, th: &Thread, value: Value) -> Result<Address, Refusal> {
    let (module, path) = claimed(p, value);
    if path.contains("<locals>") {
        let fault =
            p.raise::<()>(th, T::AttributeError, format!("Can't get local object '{path}'"));
        return Err(fault.err().map_or(Refusal::Pickling(String::new()), Refusal::Fault));
    }
    let name =
        if module == p.main_name { ModuleName::Main } else { ModuleName::Named(module.clone()) };
    let found = module_id(p, &name).and_then(|id| resolve(p, id, &path));
    match found {
        Some(found) if found.same(value) => Ok(Address { module: name, path }),
        Some(_) => {
            let shown = text::repr(p, value)?;
            Err(Refusal::Pickling(format!(
                "Can't pickle {shown}: it's not the same object as {module}.{path}"
            )))
        }
        None => {
            let shown = text::repr(p, value)?;
            let last = path.rsplit('.').next().unwrap_or(&path);
            Err(Refusal::Pickling(format!(
                "Can't pickle {shown}: attribute lookup {last} on {module} failed"
            )))
        }
    }
}

/// The address of a member of an enumeration: it is found in its class.
pub(super) fn member(p: &Process, value: Value) -> Option<Address> {
    let (class, attrs) = match p.object(value)? {
        Object::Instance { class, attrs } => (Value::Ref(*class), attrs),
        Object::Derived(d) => (Value::Ref(d.class), &d.attrs),
        _ => return None,
    };
    let Some(Object::Class(c)) = p.object(class) else { return None };
    c.attrs.get(p.find_sym("_member_map_")?)?;
    let name = p.as_str(attrs.get(p.find_sym("_name_")?)?)?;
    let (module, path) = claimed(p, class);
    let path: Box<str> = format!("{path}.{name}").into();
    let module = if module == p.main_name { ModuleName::Main } else { ModuleName::Named(module) };
    let found = module_id(p, &module).and_then(|id| resolve(p, id, &path))?;
    found.same(value).then_some(Address { module, path })
}

/// Module and qualified name as the object gives them.
fn claimed(p: &Process, value: Value) -> (Box<str>, Box<str>) {
    match p.object(value) {
        Some(Object::Function(f)) => {
            let path = match f.attrs.get(sym::QUALNAME).and_then(|v| p.as_str(v)) {
                Some(path) => path.into(),
                None => p.program.code(f.code).qualname.clone(),
            };
            let module = match f.attrs.get(sym::MODULE).and_then(|v| p.as_str(v)) {
                Some(module) => module.into(),
                None if f.module == p.program.main => p.main_name.clone(),
                None => p.program.module(f.module).name.clone(),
            };
            (module, path)
        }
        Some(Object::Class(class)) => {
            // Classes of the prelude that stand for a module's of CPython say where they live.
            let home = p.find_sym(HOME).and_then(|home| class.attrs.get(home));
            let module = p.as_str(home.unwrap_or(class.module)).unwrap_or("builtins").into();
            (module, class.qualname.clone())
        }
        _ => ("builtins".into(), "object".into()),
    }
}

/// The module's number. `__main__` and `__mp_main__` are one.
pub(super) fn module_id(p: &Process, name: &ModuleName) -> Option<ModuleId> {
    match name {
        ModuleName::Main => Some(p.program.main),
        ModuleName::Named(name) if matches!(&**name, "__main__" | "__mp_main__") => {
            Some(p.program.main)
        }
        ModuleName::Named(name) => p.program.module_index.get(name).copied(),
    }
}

/// `a.b.c` in a module.
pub(super) fn resolve(p: &Process, module: ModuleId, path: &str) -> Option<Value> {
    let mut parts = path.split('.');
    let first = p.find_sym(parts.next()?)?;
    let mut value = match p.program.module(module).global_index.get(&first) {
        Some(g) => p.global(usize::from(module.0), usize::from(*g)),
        None => match p.modules[usize::from(module.0)].map(|r| p.get(r)) {
            Some(Object::Module(m)) => m.extra.get(first)?,
            _ => return None,
        },
    };
    for part in parts {
        let name = p.find_sym(part)?;
        value = match p.object(value)? {
            Object::Class(class) => class.attrs.get(name)?,
            _ => return None,
        };
        if let Some(Object::StaticMethod(inner) | Object::ClassMethod(inner)) = p.object(value) {
            value = *inner;
        }
    }
    (!value.is_undef()).then_some(value)
}
