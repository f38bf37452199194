//! One of a few: radio buttons in a row.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RadiosProps {
    pub label: &'static str,
    /// The group's name in the document.
    pub group: &'static str,
    pub names: Vec<&'static str>,
    pub chosen: Option<usize>,
    pub on_choose: Callback<usize>,
}

#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let radios = props.names.iter().enumerate().map(|(index, &name)| {
        let onchange = props.on_choose.reform(move |_| index);
        html! {
            <label key={index}>
                <input type="radio" name={props.group} checked={props.chosen == Some(index)}
                    {onchange} />
                <span>{name}</span>
            </label>
        }
    });
    html! {
        <div class="radios" role="radiogroup" aria-label={props.label}>
            <span class="label" aria-hidden="true">{props.label}</span>
            {for radios}
        </div>
    }
}
