//! A field of the task sheet: what it holds, or what was typed and why it cannot be.

use heddle_scenario::Field;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::{ReformFilter, Verbs};
use crate::locales::Words;
use crate::state::drafts::Draft;
use crate::state::scenario::ScenarioAction;
use crate::state::status::{fault, field_name};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Identifier,
    Text,
    Number { least: u32, most: u32 },
}

pub struct TypedField<'a> {
    pub row: usize,
    pub field: Field,
    pub kind: Kind,
    pub value: String,
    pub draft: Option<&'a Draft>,
}

pub fn typed_field(words: &Words, verbs: &Verbs, props: TypedField<'_>) -> Html {
    let (row, field) = (props.row, props.field);
    let oninput = verbs.scenario.reform_filter(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        Some(ScenarioAction::Type(row, field, input.value()))
    });
    let value = props.draft.map_or(props.value, |draft| draft.raw.clone());
    let why = props.draft.map(|draft| fault(words, draft.fault));
    let why_id = why.as_ref().map(|_| format!("fault-{row}-{field:?}"));
    let (kind, bounds) = match props.kind {
        Kind::Identifier | Kind::Text => ("text", None),
        Kind::Number { least, most } => ("number", Some((least.to_string(), most.to_string()))),
    };
    let (min, max) = bounds.unzip();
    html! {
        <>
            <input type={kind} {min} {max} class={class_of(props.kind)}
                aria-label={field_name(words, field)} autocomplete="off" autocapitalize="off"
                spellcheck="false" {value} {oninput}
                aria-invalid={why.is_some().then_some("true")}
                aria-describedby={why_id.clone()} />
            if let Some(why) = why {
                <span id={why_id} class="fault">{why}</span>
            }
        </>
    }
}

fn class_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Identifier => "identifier",
        Kind::Text => "custom-text",
        Kind::Number { .. } => "number",
    }
}
