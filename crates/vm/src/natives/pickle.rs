//! Pickling, for the prelude's `pickle` and `multiprocessing`.

use std::collections::HashMap;

use super::{Native, native};
use crate::{
    kernel::KernelRequest,
    object::Object,
    pickle::{Dumped, Loaded, Purpose, Refusal, dump, load},
    process::{Call, Flow, Process, R},
    thread::Thread,
    value::{Ref, Value},
};

pub const TABLE: &[Native] = &[
    native("_pickle_dump", dumps),
    native("_pickle_length", length),
    native("_pickle_load", loads),
    native("_float_bytes", float_bytes),
    native("_bytes_float", bytes_float),
];

/// `_pickle_dump(object, spawning, states)`: bytes; or a string, the text of a PicklingError; or a
/// tuple of one object, whose state is to be asked for. `states` is a list of pairs of an object
/// and its state.
fn dumps(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let purpose = match call.arg(th, 1) {
        Value::Bool(true) => Purpose::Spawn,
        _ => Purpose::Message,
    };
    let pairs = p.as_items(call.arg(th, 2)).unwrap_or_default();
    let states: HashMap<Ref, Value> = pairs
        .iter()
        .filter_map(|pair| match p.as_items(*pair)? {
            [object, state] => Some((object.as_ref()?, *state)),
            _ => None,
        })
        .collect();
    let value = call.arg(th, 0);
    match dump(p, th, value, purpose, &states) {
        Ok(Dumped::Bytes(bytes)) => {
            p.reserve(th, bytes.len())?;
            Ok(Flow::Value(p.alloc(th, Object::Bytes(bytes.into()))))
        }
        Ok(Dumped::Ask(object)) => Ok(Flow::Value(p.tuple(th, [object]))),
        Err(Refusal::Pickling(text)) => Ok(Flow::Value(p.str(th, text))),
        Err(Refusal::Fault(fault)) => Err(fault),
    }
}

/// `_pickle_length(data)`: how many bytes of it are the first object's.
fn length(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let used = match p.object(p.payload(call.arg(th, 0))) {
        Some(Object::Bytes(bytes)) => crate::pickle::length(bytes),
        Some(Object::ByteArray(bytes)) => crate::pickle::length(bytes),
        _ => 0,
    };
    Ok(Flow::Value(Value::Int(used as i64)))
}

/// `_pickle_load(bytes)`: a tuple of the value and a list of pairs of an object and the state to
/// give it; or a string, the name of a module to import first; or None for bytes that are no
/// pickle.
fn loads(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let bytes = match p.object(p.payload(call.arg(th, 0))) {
        Some(Object::Bytes(bytes)) => bytes.to_vec(),
        Some(Object::ByteArray(bytes)) => bytes.clone(),
        _ => {
            let name = p.type_name(call.arg(th, 0)).to_owned();
            return p.type_error(th, format!("a bytes-like object is required, not '{name}'"));
        }
    };
    match load(p, th, &bytes)? {
        Loaded::Value { value, states, handles } => {
            for handle in handles {
                p.kernel.post(KernelRequest::Attach(handle));
            }
            let pairs: Vec<Value> =
                states.into_iter().map(|(object, state)| p.tuple(th, [object, state])).collect();
            let pairs = p.list(th, pairs);
            Ok(Flow::Value(p.tuple(th, [value, pairs])))
        }
        Loaded::Import(name) => Ok(Flow::Value(p.str(th, name))),
        Loaded::Damaged => Ok(Flow::Value(Value::None)),
    }
}

/// `_float_bytes(x)`: its eight bytes, the highest first.
fn float_bytes(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Value::Float(x) = call.arg(th, 0) else { return p.type_error(th, "must be real number") };
    let x = if x.is_nan() { f64::NAN.copysign(x) } else { x };
    Ok(Flow::Value(p.alloc(th, Object::Bytes(x.to_be_bytes().to_vec().into()))))
}

/// `_bytes_float(data)`: the number that eight bytes are.
fn bytes_float(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match p.object(call.arg(th, 0)) {
        Some(Object::Bytes(data)) if let Ok(bits) = <[u8; 8]>::try_from(&data[..]) => {
            Ok(Flow::Value(p.float(th, f64::from_be_bytes(bits))))
        }
        _ => p.type_error(th, "eight bytes are needed"),
    }
}
