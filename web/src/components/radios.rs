//! One of a few: radio buttons in a row.

use yew::prelude::*;

/// A plain function, as all parts without a life of their own: each component type costs the page
/// several kilobytes.
pub struct Radios<'a> {
    pub label: &'static str,
    /// The group's name in the document.
    pub group: &'static str,
    pub names: &'a [&'static str],
    pub chosen: Option<usize>,
    pub on_choose: Callback<usize>,
}

impl Radios<'_> {
    pub fn draw(&self) -> Html {
        let radios = self.names.iter().enumerate().map(|(index, &name)| {
            let onchange = self.on_choose.reform(move |_| index);
            html! {
                <label key={index}>
                    <input type="radio" name={self.group} checked={self.chosen == Some(index)}
                        {onchange} />
                    <span>{name}</span>
                </label>
            }
        });
        html! {
            <div class="radios" role="radiogroup" aria-label={self.label}>
                <span class="label" aria-hidden="true">{self.label}</span>
                {for radios}
            </div>
        }
    }
}
