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
    Step,
    Back,
    ToStart,
    ToEnd,
    Move(u8),
}

#[hook]
pub fn use_keys(verbs: &Verbs, in_lab: bool) {
    use_effect_with((verbs.clone(), in_lab), |(verbs, in_lab)| {
        let (verbs, in_lab) = (verbs.clone(), *in_lab);
        let on_key = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let Some(wish) = wish(&event, in_lab) else { return };
            if wish != Wish::Stop {
                event.prevent_default();
            }
            match wish {
                Wish::Run => verbs.run.emit(()),
                Wish::Stop => verbs.stop.emit(()),
                Wish::CopyLink => verbs.share.emit(Share::Link),
                Wish::ListKeys => verbs.layout.emit(LayoutAction::OpenKeys),
                Wish::Step => verbs.step.emit(()),
                Wish::Back => verbs.back.emit(()),
                Wish::ToStart => verbs.scrub.emit(0),
                Wish::ToEnd => verbs.scrub.emit(u64::MAX),
                Wish::Move(digit) => verbs.digit.emit(digit),
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

/// Keys without Ctrl mean something where they are not text, nor the keys of what has the focus.
fn wish(event: &KeyboardEvent, in_lab: bool) -> Option<Wish> {
    let with_control = event.ctrl_key() || event.meta_key();
    let target = event.target();
    let is_free = || {
        let target = target.as_ref().map(AsRef::as_ref);
        !with_control && !event.alt_key() && !event.shift_key() && !page::takes_arrows(target)
    };
    if in_lab && !event.is_composing() && is_free() {
        let wish = match event.key().as_str() {
            "ArrowRight" => Some(Wish::Step),
            "ArrowLeft" => Some(Wish::Back),
            "Home" => Some(Wish::ToStart),
            "End" => Some(Wish::ToEnd),
            key => key.parse().ok().filter(|digit| (1..=9).contains(digit)).map(Wish::Move),
        };
        if wish.is_some() {
            return wish;
        }
    }
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
