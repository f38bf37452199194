//! Keys that work anywhere on the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::browser::page;
use crate::hooks::{Share, Verbs};
use crate::state::layout::LayoutAction;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Run,
    Stop,
    CopyLink,
    ListKeys,
}

#[hook]
pub fn use_keys(verbs: &Verbs) {
    use_effect_with(verbs.clone(), |verbs| {
        let verbs = verbs.clone();
        let on_key = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let Some(wish) = wish(&event) else { return };
            if wish != Wish::Stop {
                event.prevent_default();
            }
            match wish {
                Wish::Run => verbs.run.emit(()),
                Wish::Stop => verbs.stop.emit(()),
                Wish::CopyLink => verbs.share.emit(Share::Link),
                Wish::ListKeys => verbs.layout.emit(LayoutAction::OpenKeys),
            }
        });
        let listener = on_key.as_ref().unchecked_ref::<js_sys::Function>().clone();
        let document = page::window().and_then(|window| window.document());
        if let Some(document) = &document {
            // Adding and removing a listener of a valid name does not fail.
            let _ = document.add_event_listener_with_callback("keydown", &listener);
        }
        move || {
            if let Some(document) = &document {
                let _ = document.remove_event_listener_with_callback("keydown", &listener);
            }
            drop(on_key);
        }
    });
}

fn wish(event: &KeyboardEvent) -> Option<Wish> {
    let with_control = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        _ if event.is_composing() => None,
        "Enter" if with_control => Some(Wish::Run),
        "s" | "S" if with_control && !event.shift_key() && !event.alt_key() => Some(Wish::CopyLink),
        "Escape" => Some(Wish::Stop),
        "?" if !with_control => {
            let target = event.target();
            let typing = page::takes_text(target.as_ref().map(AsRef::as_ref));
            (!typing).then_some(Wish::ListKeys)
        }
        _ => None,
    }
}
