//! A field that counts when a person has finished it: until then nobody writes over what is typed,
//! however often the page is drawn meanwhile.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct CommittedProps {
    /// What it holds: written into it when this changes, and not before.
    pub value: String,
    pub label: &'static str,
    pub onchange: Callback<Event>,
    #[prop_or("text")]
    pub kind: &'static str,
    /// The greatest number, the least being 1.
    #[prop_or_default]
    pub most: Option<u32>,
    #[prop_or_default]
    pub placeholder: Option<&'static str>,
    #[prop_or_default]
    pub title: Option<&'static str>,
    /// The element that says what it is for.
    #[prop_or_default]
    pub described_by: Option<&'static str>,
    #[prop_or_default]
    pub onkeyup: Callback<KeyboardEvent>,
}

#[component]
pub fn Committed(props: &CommittedProps) -> Html {
    let input = use_node_ref();
    use_effect_with(props.value.clone(), {
        let input = input.clone();
        move |value| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.set_value(value);
            }
        }
    });
    html! {
        <input ref={input} type={props.kind} class={props.most.map(|_| "number")}
            min={props.most.map(|_| "1")} max={props.most.map(|most| most.to_string())}
            aria-label={props.label} placeholder={props.placeholder} title={props.title}
            aria-describedby={props.described_by} spellcheck="false" autocapitalize="off"
            autocomplete="off" onchange={props.onchange.clone()} onkeyup={props.onkeyup.clone()} />
    }
}
