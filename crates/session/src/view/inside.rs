//! Who stands in a `with` of which object.

use heddle_protocol::Actor;
use heddle_vm::{
    object::Object,
    process::Process,
    value::{Ref, Value},
};

use super::named;

/// Each object that a function under way has entered by `with`, and whose function it is.
pub fn entered(p: &Process) -> Vec<(Ref, Actor)> {
    let mut entered = Vec::new();
    for (actor, frame, registers) in named::frames(p) {
        let code = p.program.code(frame.code);
        let around = code.guards.iter().filter(|guard| (guard.from..guard.to).contains(&frame.pc));
        let height = code.infos.get(frame.pc as usize).map_or(0, |info| info.height);
        // The exit method lies below the register of the exception: `compile/with.rs`.
        let exits =
            around.filter_map(|guard| guard.exc.checked_sub(1).filter(|exit| *exit < height));
        for exit in exits {
            let Some(object) = registers.get(p, frame, exit.into()).and_then(|exit| left(p, exit))
            else {
                continue;
            };
            if !entered.contains(&(object, actor)) {
                entered.push((object, actor));
            }
        }
    }
    entered
}

/// The object that an exit method leaves.
fn left(p: &Process, exit: Value) -> Option<Ref> {
    let Some(Object::Method(method)) = p.object(exit) else { return None };
    let Some(Object::Function(function)) = p.object(method.func) else { return None };
    let name = p.sym_text(p.program.code(function.code).name);
    matches!(name, "__exit__" | "__aexit__").then(|| method.this.as_ref()).flatten()
}
