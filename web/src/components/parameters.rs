//! The form that a program's `#@param` comments make.

use heddle_scenario::form::{Control, Form, FormField, Part, Setting};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::hooks::{ReformFilter, Verbs};
use crate::locales::Words;
use crate::state::scenario::{FormDraft, ScenarioAction};

/// Nothing for a program without annotations.
pub fn parameters(words: &Words, verbs: &Verbs, form: &Form, draft: Option<&FormDraft>) -> Html {
    if form.parts.is_empty() && form.problems.is_empty() {
        return Html::default();
    }
    let parts = form.parts.iter().map(|part| match part {
        Part::Title(text) => html! { <h3>{text}</h3> },
        Part::Markdown(text) => html! { <p>{text}</p> },
        Part::Field(field) => {
            let draft = draft.filter(|draft| draft.line == field.line && draft.name == field.name);
            row(words, verbs, field, draft)
        }
    });
    html! {
        <div class="parameters" role="group" aria-label={words.parameters}>
            {for parts}
            if !form.problems.is_empty() {
                <ul class="diagnostics">
                    {for form.problems.iter().map(|problem| {
                        let why = (words.form_fault)(&problem.fault);
                        html! { <li>{(words.at_line)(problem.place.line, "#@param", &why)}</li> }
                    })}
                </ul>
            }
        </div>
    }
}

fn row(words: &Words, verbs: &Verbs, field: &FormField, draft: Option<&FormDraft>) -> Html {
    let why_id = draft.map(|draft| format!("fault-parameter-{}", draft.line));
    let control = Drawn { verbs, field, draft, why: why_id.clone() };
    html! {
        <div class="parameter" key={field.line}>
            <span class="parameter-name" aria-hidden="true">{&field.name}</span>
            {control.draw()}
            if why_id.is_some() {
                <span id={why_id} class="fault">
                    {match field.control {
                        Control::Integer => words.not_a_number,
                        Control::Number => words.not_any_number,
                        Control::Date => words.not_a_date,
                        _ => words.unfitting,
                    }}
                </span>
            }
        </div>
    }
}

/// A field about to be drawn.
struct Drawn<'a> {
    verbs: &'a Verbs,
    field: &'a FormField,
    draft: Option<&'a FormDraft>,
    /// The element that says why it cannot hold what was typed.
    why: Option<String>,
}

impl Drawn<'_> {
    fn draw(&self) -> Html {
        match &self.field.control {
            Control::Slider { min, max, step, .. } => html! {
                <>
                    {self.input("range", &[min, max, step].map(f64::to_string), "")}
                    <span class="parameter-value" aria-hidden="true">
                        {self.field.value.shown()}
                    </span>
                </>
            },
            Control::Integer => self.input("number", &[], ""),
            Control::Number => self.input("number", &["".into(), "".into(), "any".into()], ""),
            Control::Boolean => self.checkbox(),
            Control::Choice { options, free: false } => self.select(options),
            Control::Choice { options, free: true } => {
                let list = format!("parameter-options-{}", self.field.line);
                html! {
                    <>
                        {self.listed(&list)}
                        <datalist id={list}>
                            {for options.iter().map(|option| html! {
                                <option value={option.shown()} />
                            })}
                        </datalist>
                    </>
                }
            }
            Control::Text { placeholder } => self.input("text", &[], placeholder),
            Control::Date => self.input("date", &[], ""),
            Control::Raw => self.input("text", &[], ""),
        }
    }

    /// What is shown: what was typed last if the field cannot hold it.
    fn shown(&self) -> String {
        self.draft.map_or_else(|| self.field.value.shown(), |draft| draft.raw.clone())
    }

    fn typed(&self) -> Callback<InputEvent> {
        let field = self.field.clone();
        self.verbs.scenario.reform_filter(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>()?;
            Some(ScenarioAction::FillIn(field.clone(), input.value()))
        })
    }

    /// `bounds` are min, max and step, each empty for none.
    fn input(&self, kind: &'static str, bounds: &[String], placeholder: &str) -> Html {
        let bound = |at: usize| bounds.get(at).filter(|bound| !bound.is_empty()).cloned();
        html! {
            <input type={kind} aria-label={self.field.name.clone()} min={bound(0)} max={bound(1)}
                step={bound(2)} autocomplete="off" autocapitalize="off" spellcheck="false"
                placeholder={placeholder.to_owned()} value={self.shown()} oninput={self.typed()}
                aria-invalid={self.why.is_some().then_some("true")}
                aria-describedby={self.why.clone()} />
        }
    }

    fn listed(&self, list: &str) -> Html {
        html! {
            <input type="text" aria-label={self.field.name.clone()} list={list.to_owned()}
                autocomplete="off" spellcheck="false" value={self.shown()}
                oninput={self.typed()} aria-invalid={self.why.is_some().then_some("true")}
                aria-describedby={self.why.clone()} />
        }
    }

    fn checkbox(&self) -> Html {
        let field = self.field.clone();
        let onchange = self.verbs.scenario.reform_filter(move |event: Event| {
            let checked = event.target_dyn_into::<HtmlInputElement>()?.checked();
            Some(ScenarioAction::FillIn(field.clone(), Setting::Boolean(checked).python()))
        });
        html! {
            <input type="checkbox" aria-label={self.field.name.clone()}
                checked={self.field.value == Setting::Boolean(true)} {onchange} />
        }
    }

    fn select(&self, options: &[Setting]) -> Html {
        let field = self.field.clone();
        let texts: Vec<String> = options.iter().map(Setting::shown).collect();
        let onchange = self.verbs.scenario.reform_filter(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
            let text = texts.get(usize::try_from(chosen).ok()?)?;
            Some(ScenarioAction::FillIn(field.clone(), text.clone()))
        });
        html! {
            <select aria-label={self.field.name.clone()} {onchange}>
                {for options.iter().map(|option| html! {
                    <option selected={*option == self.field.value}>{option.shown()}</option>
                })}
            </select>
        }
    }
}
