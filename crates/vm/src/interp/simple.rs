//! Instructions that are simple where their operands are built-in values: they cannot fail or wait, and
//! put no frame on top, but need a call: they make an object, hash a key, let a list grow.
//!
//! One that is not simple is left as it is, to the loop that knows everything.

use super::{
    arith, attr, call,
    rare::{cell, set_cell},
};
use crate::{
    code::ModuleId,
    heap::RegionId,
    object::Object,
    op::Op,
    ops::{self, dicts},
    process::Process,
    pystr::Str,
    sym,
    value::{Sym, Value},
};

/// Runs an instruction of the topmost frame, whose registers these are, if it is simple. False, and nothing
/// done, if it is not.
#[inline(never)]
pub(super) fn run(
    p: &mut Process,
    region: RegionId,
    module: ModuleId,
    regs: &mut [Value],
    op: &Op,
) -> bool {
    macro_rules! reg {
        ($r:expr) => {
            regs[usize::from($r)]
        };
    }
    macro_rules! put {
        ($d:expr, $value:expr) => {
            match $value {
                Some(value) => reg!($d) = value,
                None => return false,
            }
        };
    }
    let module = usize::from(module.0);
    match *op {
        // Who watches is told of these.
        Op::LoadGlobal { d, g } => {
            put!(d, Some(p.global(module, usize::from(g))).filter(|value| !value.is_undef()));
        }
        Op::StoreGlobal { s, g } if p.finalizable.is_empty() => {
            p.set_global(module, usize::from(g), reg!(s));
        }
        Op::LoadCell { d, c } => {
            put!(d, Some(cell(&p.heap, reg!(c))).filter(|value| !value.is_undef()));
        }
        Op::StoreCell { c, s } if p.finalizable.is_empty() => {
            set_cell(&mut p.heap, reg!(c), reg!(s));
        }
        Op::LoadAttr { d, o, sym } => {
            let Value::Ref(r) = reg!(o) else { return false };
            return attr::fast(p, r, Sym(u32::from(sym)), &mut reg!(d));
        }
        Op::StoreAttr { o, s, sym } => {
            let Value::Ref(r) = reg!(o) else { return false };
            return attr::store_fast(p, r, Sym(u32::from(sym)), &reg!(s));
        }
        Op::LoadMethod { f, o, sym } => {
            let object = reg!(o);
            put!(f, call::bound(p, object, Sym(u32::from(sym))));
            reg!(f + 1) = object;
        }
        Op::GetItem { d, o, i } => put!(d, arith::plain_item(p, reg!(o), reg!(i))),
        Op::SetItem { o, i, s } => {
            let Value::Ref(r) = reg!(o) else { return false };
            return p.finalizable.is_empty() && arith::set_plain_item(p, r, reg!(i), reg!(s));
        }
        Op::In { not, d, a, b } => {
            let Value::Ref(container) = reg!(b) else { return false };
            let found = dicts::has(p, container, reg!(a));
            put!(d, found.map(|found| Value::Bool(found != not)));
        }
        Op::Add { d, a, b, .. } => {
            let (Value::Ref(x), Value::Ref(y)) = (reg!(a), reg!(b)) else { return false };
            put!(d, ops::arith::joined(p, region, x, y));
        }
        Op::List { d, s, n } => {
            let items = regs[usize::from(s)..usize::from(s + n)].to_vec();
            reg!(d) = Value::Ref(p.heap.alloc(region, Object::List(items)));
        }
        Op::Tuple { d, s, n } => {
            let items: Box<[Value]> = regs[usize::from(s)..usize::from(s + n)].into();
            reg!(d) = Value::Ref(p.heap.alloc(region, Object::Tuple(items)));
        }
        Op::BuildString { d, s, n } => {
            let parts = &regs[usize::from(s)..usize::from(s + n)];
            let text = Str::of_parts(parts.iter().filter_map(|v| p.as_text(*v)));
            reg!(d) = Value::Ref(p.heap.alloc(region, Object::Str(text)));
        }
        Op::ListAppend { l, s } => {
            let item = reg!(s);
            let Value::Ref(list) = reg!(l) else { return false };
            p.heap.charge(16);
            if let Object::List(items) = p.heap.get_mut(list) {
                items.push(item);
            }
        }
        Op::CallMethod { n: 1, d, f, sym } if u32::from(sym) == sym::APPEND.0 => {
            let Value::Ref(list) = reg!(f + 1) else { return false };
            if !arith::append(p, list, reg!(f + 2)) {
                return false;
            }
            reg!(d) = Value::None;
        }
        _ => return false,
    }
    true
}
