//! A list of tabs, with the arrow keys that such a list has.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Clone, PartialEq)]
pub struct Tab {
    pub name: &'static str,
    /// Id of what it shows.
    pub panel: AttrValue,
}

#[derive(PartialEq, Properties)]
pub struct TabsProps {
    pub class: &'static str,
    pub label: &'static str,
    /// Each tab's id is this and its number.
    pub id: &'static str,
    pub tabs: Vec<Tab>,
    pub chosen: usize,
    pub on_choose: Callback<usize>,
}

#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let list = use_node_ref();
    let onkeydown = {
        let list = list.clone();
        let on_choose = props.on_choose.clone();
        let (chosen, count) = (props.chosen, props.tabs.len());
        Callback::from(move |event: KeyboardEvent| {
            let Some(next) = after_key(&event.key(), chosen, count) else { return };
            event.prevent_default();
            on_choose.emit(next);
            let tab = list.cast::<HtmlElement>().and_then(|list| list.children().item(next as u32));
            if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
                // Focus on an element that is in the document does not fail.
                let _ = tab.focus();
            }
        })
    };
    let tabs = props.tabs.iter().enumerate().map(|(index, tab)| {
        let is_chosen = index == props.chosen;
        let onclick = props.on_choose.reform(move |_| index);
        html! {
            <button key={index} type="button" role="tab" id={format!("{}-{index}", props.id)}
                aria-selected={is_chosen.to_string()} aria-controls={tab.panel.clone()}
                tabindex={if is_chosen { "0" } else { "-1" }} {onclick}>
                {tab.name}
            </button>
        }
    });
    html! {
        <div ref={list} class={classes!("tabs", props.class)} role="tablist"
            aria-label={props.label} {onkeydown}>
            {for tabs}
        </div>
    }
}

fn after_key(key: &str, chosen: usize, count: usize) -> Option<usize> {
    match key {
        "ArrowRight" => Some((chosen + 1) % count.max(1)),
        "ArrowLeft" => Some((chosen + count.saturating_sub(1)) % count.max(1)),
        "Home" => Some(0),
        "End" => Some(count.saturating_sub(1)),
        _ => None,
    }
}
