//! How deep a thread's calls are: what CPython has in C takes no frame of Python's there.

use crate::{
    code::{Code, ModuleId},
    process::Process,
    thread::{Frame, Thread},
};

/// Modules that CPython has in C, and classes of the other ones.
const OF_C: &[&str] = &["itertools", "operator", "time", "math", "_thread"];
const CLASSES_OF_C: &[&str] = &["partial.", "_lru_cache_wrapper.", "KeyWrapper.", "reduce"];

/// Frames of what is in C, to each that is counted: a bound where nothing else is called.
const HIDDEN: usize = 12;

/// Whether another call is one too many.
#[inline]
pub(crate) fn too_deep(p: &Process, th: &Thread) -> bool {
    th.frames.len() > p.recursion_limit as usize && counted(p, th) > p.recursion_limit as usize
}

#[cold]
fn counted(p: &Process, th: &Thread) -> usize {
    if th.frames.len() / HIDDEN > p.recursion_limit as usize {
        return th.frames.len();
    }
    let frames = th.frames.iter().map(|frame| match frame {
        Frame::Python(frame) => usize::from(!is_of_c(p, p.program.code(frame.code))),
        Frame::Print(_) => 0,
        Frame::Loop(_) => 1,
    });
    frames.sum()
}

fn is_of_c(p: &Process, code: &Code) -> bool {
    if !code.hidden {
        return false;
    }
    if code.module == ModuleId::default() {
        return true;
    }
    let name = &*p.program.module(code.module).name;
    let of_functools = || CLASSES_OF_C.iter().any(|class| code.qualname.starts_with(class));
    OF_C.contains(&name) || name == "functools" && of_functools()
}
