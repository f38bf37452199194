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
    /// Whichever comes first; the other one is called off.
    Soon {
        frame: Option<i32>,
        _timer: Timeout,
    },
}

/// How long to wait for a frame, in milliseconds. None comes while the page is hidden, and one that
/// was asked for before may stay away for as long.
const HIDDEN_MS: u32 = 100;
const SHOWN_MS: u32 = 500;

impl AtFrame {
    pub fn new(mut work: impl FnMut() + 'static) -> Self {
        let due = Rc::new(RefCell::new(Due::No));
        let done = Rc::clone(&due);
        let work = Closure::new(move || {
            // Replaced before the work, which may call for another frame.
            let before = done.replace(Due::No);
            if let Due::Soon { frame: Some(frame), .. } = &before
                && let Some(window) = window()
            {
                // It fails for no number, not even for that of the frame that is running.
                let _ = window.cancel_animation_frame(*frame);
            }
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
        let (frame, patience) = if is_hidden() {
            (None, HIDDEN_MS)
        } else {
            (window.request_animation_frame(&function).ok(), SHOWN_MS)
        };
        let timer = Timeout::new(patience, move || {
            // The work catches nothing: what it throws is a bug that the console tells.
            let _ = function.call0(&wasm_bindgen::JsValue::NULL);
        });
        *self.due.borrow_mut() = Due::Soon { frame, _timer: timer };
    }
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
