//! The list of keys.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::hooks::{use_slice, use_verbs};
use crate::state::layout::{self, Layout, LayoutAction};

#[component]
pub fn Keys() -> Html {
    let layout = use_slice::<Layout>();
    let verbs = use_verbs();
    let words = layout.locale.words();
    let dialog = use_node_ref();

    use_effect_with(layout.keys, {
        let dialog = dialog.clone();
        move |&keys| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
            match (keys, dialog.open()) {
                // Fails only for a dialog outside the document.
                (layout::Keys::Open, false) => drop(dialog.show_modal()),
                (layout::Keys::Closed, true) => dialog.close(),
                _ => {}
            }
        }
    });

    // The browser closes it by Escape too: state follows by its event.
    let on_close = verbs.layout.reform(|_: Event| LayoutAction::CloseKeys);
    let on_press = verbs.layout.reform(|_: MouseEvent| LayoutAction::CloseKeys);
    let keep_keys = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    let rows = [
        ("Ctrl/⌘ Enter", words.key_run),
        ("Esc", words.key_stop),
        ("→", words.key_step),
        ("←", words.key_back),
        ("1–9", words.key_move),
        ("Home End", words.key_scrub),
        ("Ctrl/⌘ S", words.key_link),
        ("?", words.key_keys),
        ("Esc Tab", words.key_leave_editor),
    ];
    html! {
        <dialog ref={dialog} aria-labelledby="keys-title" onclose={on_close}
            onkeydown={keep_keys}>
            <h2 id="keys-title">{words.keys}</h2>
            <dl>
                {for rows.into_iter().map(|(keys, does)| html! {
                    <div key={keys}>
                        <dt>{for keys.split(' ').map(|key| html! { <kbd>{key}</kbd> })}</dt>
                        <dd>{does}</dd>
                    </div>
                })}
            </dl>
            <h3>{words.timeline}</h3>
            <p class="note">{words.events_keys}</p>
            <button type="button" onclick={on_press}>{words.close}</button>
        </dialog>
    }
}
