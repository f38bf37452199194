//! Could it print this?

use heddle_protocol::explore::{Extent, Possible};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Place, findings::open};
use crate::hooks::{Quest, ReformFilter};
use crate::state::explore::Answer;
use crate::state::scenario::ScenarioAction;

pub(super) fn question(place: &Place<'_>) -> Html {
    let words = place.exploring();
    let question = &place.scenario.scene.question;
    let oninput = place.verbs.scenario.reform_filter(|event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>()?;
        Some(ScenarioAction::TypeExpected(area.value()))
    });
    let onchange = place.verbs.scenario.reform_filter(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        Some(ScenarioAction::AskPrefix(input.checked()))
    });
    let on_ask = place.verbs.quest.reform(|_| Quest::Ask);
    let answer = place.explore.answer.as_ref().filter(|answer| answer.extent != Extent::Exactly);
    // A link's mark is about an answer that is not here.
    let marked = question.mark.filter(|_| answer.is_none()).map(words.marked);
    html! {
        <section class="explore-part">
            <label class="expected">
                <h3>{words.expected}</h3>
                <textarea aria-label={words.expected} aria-describedby="expected-help" rows="3"
                    spellcheck="false" autocapitalize="off" autocomplete="off"
                    value={question.expected.clone()} {oninput} />
            </label>
            <p class="note" id="expected-help">{words.expected_help}</p>
            <p class="buttons">
                <label class="check">
                    <input type="checkbox" checked={question.prefix} {onchange} />{words.prefix}
                </label>
                <button type="button" onclick={on_ask}>{words.ask}</button>
            </p>
            if let Some(marked) = marked {
                <p class="note">{marked}</p>
            }
            if let Some(answer) = answer {
                {answered(place, answer)}
            }
        </section>
    }
}

fn answered(place: &Place<'_>, answer: &Answer) -> Html {
    let words = place.exploring();
    let states = place.explore.report.as_ref().map_or(0, |report| report.states);
    let (said, class, example) = match answer.possible.as_deref() {
        None => (words.answering.to_owned(), "quiet", None),
        Some(Possible::Yes(example)) => ((words.possible)(example.switches), "good", Some(example)),
        Some(Possible::No) => ((words.impossible)(states), "bad", None),
        Some(Possible::Unknown(bound)) => ((words.unknown)(*bound), "quiet", None),
    };
    html! {
        <div class="answer">
            <p role="status" {class}>{said}</p>
            if let Some(example) = example {
                {open(place, words.open, &example.schedule)}
            }
        </div>
    }
}
