//! A button that opens a menu, with the keys that a menu has.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node, Window};
use yew::prelude::*;

#[derive(Clone, PartialEq)]
pub struct Item {
    pub title: AttrValue,
    pub about: Option<AttrValue>,
}

/// Items under a heading; the heading may be empty.
#[derive(Clone, PartialEq)]
pub struct Group {
    pub title: AttrValue,
    pub items: Vec<Item>,
}

#[derive(PartialEq, Properties)]
pub struct MenuProps {
    pub label: &'static str,
    pub id: &'static str,
    pub groups: Vec<Group>,
    /// The item's number, counted over all groups.
    pub on_choose: Callback<usize>,
}

#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let is_open = use_state_eq(|| false);
    let whole = use_node_ref();
    let button = use_node_ref();

    use_effect_with(*is_open, {
        let whole = whole.clone();
        move |&is_open| {
            if is_open {
                move_focus(&whole, |_, _| 0);
            }
        }
    });

    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let onkeydown = {
        let (is_open, whole, button) = (is_open.clone(), whole.clone(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            match (key.as_str(), *is_open) {
                ("Escape", true) => {
                    is_open.set(false);
                    focus(&button);
                }
                ("ArrowDown", true) => move_focus(&whole, |at, count| (at + 1) % count),
                ("ArrowUp", true) => move_focus(&whole, |at, count| (at + count - 1) % count),
                ("Home", true) => move_focus(&whole, |_, _| 0),
                ("End", true) => move_focus(&whole, |_, count| count - 1),
                ("ArrowDown", false) => is_open.set(true),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onfocusout = {
        let (is_open, whole) = (is_open.clone(), whole.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            let stays = whole.cast::<Node>().is_some_and(|whole| whole.contains(to.as_ref()));
            if !stays || to.is_none() {
                is_open.set(false);
            }
        })
    };
    let choose = {
        let (is_open, button, on_choose) =
            (is_open.clone(), button.clone(), props.on_choose.clone());
        Callback::from(move |index| {
            is_open.set(false);
            focus(&button);
            on_choose.emit(index);
        })
    };

    html! {
        <div ref={whole} class="menu" {onkeydown} {onfocusout}>
            <button ref={button} type="button" aria-haspopup="menu"
                aria-expanded={is_open.to_string()}
                aria-controls={is_open.then_some(props.id)} {onclick}>
                {props.label}<span class="caret" aria-hidden="true" />
            </button>
            if *is_open {
                <div class="menu-list" role="menu" id={props.id} aria-label={props.label}
                    tabindex="-1">
                    {for groups(props, &choose)}
                </div>
            }
        </div>
    }
}

fn groups(props: &MenuProps, choose: &Callback<usize>) -> Vec<Html> {
    let mut number = 0;
    let mut drawn = Vec::new();
    for (at, group) in props.groups.iter().enumerate() {
        let items: Vec<Html> = group
            .items
            .iter()
            .map(|entry| {
                let drawn = item(props.id, number, entry, choose);
                number += 1;
                drawn
            })
            .collect();
        drawn.push(if group.title.is_empty() {
            html! { <div key={at} role="none">{for items}</div> }
        } else {
            html! {
                <div key={at} role="group" aria-label={group.title.clone()}>
                    <div class="menu-heading" aria-hidden="true">{&group.title}</div>
                    {for items}
                </div>
            }
        });
    }
    drawn
}

/// The explanation stands beside the item, which it describes: its name is the title alone.
fn item(menu: &str, number: usize, entry: &Item, choose: &Callback<usize>) -> Html {
    let about = entry.about.as_ref().map(|_| format!("{menu}-about-{number}"));
    let onclick = choose.reform(move |_| number);
    html! {
        <div key={number} role="none" class="menu-entry" {onclick}>
            <button type="button" role="menuitem" tabindex="-1" aria-describedby={about.clone()}>
                {&entry.title}
            </button>
            if let Some(text) = &entry.about {
                <span id={about} class="menu-about" aria-hidden="true">{text}</span>
            }
        </div>
    }
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Focus on an element that is in the document does not fail.
        let _ = element.focus();
    }
}

/// Focuses the item that `next` gives for the present one's number and their count.
fn move_focus(whole: &NodeRef, next: impl FnOnce(usize, usize) -> usize) {
    let Some(whole) = whole.cast::<HtmlElement>() else { return };
    let Ok(found) = whole.query_selector_all("[role=menuitem]") else { return };
    let items: Vec<HtmlElement> =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
    if items.is_empty() {
        return;
    }
    let active = web_sys::window()
        .as_ref()
        .and_then(Window::document)
        .and_then(|document| document.active_element());
    let at = items.iter().position(|item| active.as_ref() == Some(item.as_ref()));
    let to = match at {
        Some(at) => next(at, items.len()),
        None => next(0, items.len()) % items.len(),
    };
    if let Some(item) = items.get(to) {
        // As above.
        let _ = item.focus();
    }
}
