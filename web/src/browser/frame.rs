//! Work that waits for the next frame, and the time it takes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::browser::page::{is_hidden, window};

/// One piece of work, done at the next frame after it was called for; calls in between are one.
pub struct AtFrame {
    work: Closure<dyn FnMut()>,
    due: Rc<RefCell<Due>>,
}

enum Due {
    No,
    Frame,
    /// No frame comes while the page is hidden.
    Timer {
        _timeout: Timeout,
    },
}

/// How long a hidden page waits instead, in milliseconds.
const HIDDEN_MS: u32 = 100;

impl AtFrame {
    pub fn new(mut work: impl FnMut() + 'static) -> Self {
        let due = Rc::new(RefCell::new(Due::No));
        let done = Rc::clone(&due);
        let work = Closure::new(move || {
            // Replaced before the work, which may call for another frame.
            let before = done.replace(Due::No);
            work();
            drop(before);
        });
        Self { work, due }
    }

    pub fn call(&self) {
        if !matches!(*self.due.borrow(), Due::No) {
            return;
        }
        let Some(window) = window() else { return };
        let function: js_sys::Function =
            self.work.as_ref().unchecked_ref::<js_sys::Function>().clone();
        *self.due.borrow_mut() = if is_hidden() {
            let timeout = Timeout::new(HIDDEN_MS, move || {
                // The work catches nothing: what it throws is a bug that the console tells.
                let _ = function.call0(&wasm_bindgen::JsValue::NULL);
            });
            Due::Timer { _timeout: timeout }
        } else if window.request_animation_frame(&function).is_ok() {
            Due::Frame
        } else {
            Due::No
        };
    }
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
