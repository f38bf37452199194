//! A window that hands a trace over to Perfetto: it is not cut off from the windows that it opens, as
//! this page is, and hears of the trace on a channel.

use std::{cell::RefCell, rc::Rc};

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::browser::clipboard::Forbidden;
use crate::browser::page::{absolute, base, window};

/// A window that waits for a trace; dropping it lets the window wait in vain.
pub struct Handover {
    channel: BroadcastChannel,
    trace: Rc<RefCell<Option<Uint8Array>>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Handover {
    /// Opens the window: only while a press is being handled, or browsers refuse.
    ///
    /// # Errors
    /// [`Forbidden`] where the browser has no such channel. Whether a window was opened it does not
    /// tell: it has nothing to do with this page.
    pub fn open(language: &str) -> Result<Self, Forbidden> {
        let name = (js_sys::Math::random() * 1e15) as u64;
        let channel =
            BroadcastChannel::new(&format!("heddle-trace-{name}")).map_err(|_| Forbidden)?;
        let trace: Rc<RefCell<Option<Uint8Array>>> = Rc::default();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
            let (channel, trace) = (channel.clone(), Rc::clone(&trace));
            move |_: MessageEvent| {
                if let Some(trace) = &*trace.borrow() {
                    // A channel that is open takes what can be copied.
                    let _ = channel.post_message(trace);
                }
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let page = absolute("perfetto.html", &base());
        let address = format!("{page}?language={language}&channel={name}");
        let window = window().ok_or(Forbidden)?;
        window.open_with_url_and_target(&address, "_blank").map_err(|_| Forbidden)?;
        Ok(Self { channel, trace, _on_message: on_message })
    }

    /// Gives the trace to the window when it asks next.
    pub fn give(&self, json: &[u8]) {
        *self.trace.borrow_mut() = Some(Uint8Array::from(json));
    }
}

impl Drop for Handover {
    fn drop(&mut self) {
        self.channel.close();
    }
}
