//! A value that follows another at a calm pace.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// `value`, at most once in `pause_ms` milliseconds, and always the last one in the end.
#[hook]
pub fn use_throttled<T: Clone + PartialEq + 'static>(value: T, pause_ms: u32) -> T {
    let shown = use_state_eq(|| value.clone());
    let latest = use_mut_ref(|| value.clone());
    let waiting = use_mut_ref(|| None::<Timeout>);
    latest.borrow_mut().clone_from(&value);
    let is_behind = *shown != value;
    // After every drawing: a value that comes while the last one is being shown is behind at once.
    use_effect({
        let shown = shown.setter();
        move || {
            if is_behind && waiting.borrow().is_none() {
                let timeout = Timeout::new(pause_ms, {
                    let waiting = std::rc::Rc::clone(&waiting);
                    move || {
                        *waiting.borrow_mut() = None;
                        shown.set(latest.borrow().clone());
                    }
                });
                *waiting.borrow_mut() = Some(timeout);
            }
        }
    });
    (*shown).clone()
}
