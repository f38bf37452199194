//! The wheel over an element, heard so that the page need not scroll: Yew's own listeners may not
//! forbid that.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, WheelEvent};
use yew::prelude::*;

/// Calls `heard` with each turn of the wheel over the element; what it returns `true` for does not
/// scroll the page.
#[hook]
pub fn use_wheel(node: &NodeRef, heard: Callback<WheelEvent, bool>) {
    use_effect_with((node.clone(), heard), |(node, heard)| {
        let heard = heard.clone();
        let listener = Closure::<dyn FnMut(WheelEvent)>::new(move |event: WheelEvent| {
            if heard.emit(event.clone()) {
                event.prevent_default();
            }
        });
        let element = node.cast::<Element>();
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        if let Some(element) = &element {
            // Adding and removing a listener of a valid name does not fail.
            let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
                "wheel",
                listener.as_ref().unchecked_ref(),
                &options,
            );
        }
        move || {
            if let Some(element) = &element {
                let function = listener.as_ref().unchecked_ref();
                let _ = element.remove_event_listener_with_callback("wheel", function);
            }
            drop(listener);
        }
    });
}
