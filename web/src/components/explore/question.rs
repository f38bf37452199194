//! The question box: could it print this, can this line be first, can variables end like this?

use heddle_protocol::explore::{Possible, Writes};
use heddle_scenario::question::NoAssignment;
use heddle_scenario::{About, Question};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{
    Place,
    findings::{export, open},
    outputs::printed,
};
use crate::hooks::{Quest, ReformFilter};
use crate::state::explore::{Answer, Told};
use crate::state::question::QuestionEdit;
use crate::state::scenario::ScenarioAction;

const ABOUTS: [About; 4] = [About::Output, About::Always, About::Order, About::Ends];

pub(super) fn question(place: &Place<'_>) -> Html {
    let words = place.exploring();
    let question = &place.scenario.scene.question;
    let asked = question.asked();
    let on_about = place.verbs.scenario.reform_filter(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
        let about = ABOUTS.get(usize::try_from(chosen).ok()?)?;
        Some(ScenarioAction::EditQuestion(QuestionEdit::About(*about)))
    });
    let on_ask = place.verbs.quest.reform(|_| Quest::Ask);
    // What was answered to another question stays with that one.
    let answer = place.explore.answer.as_ref().filter(|answer| asked.as_ref() == Ok(&answer.asked));
    // A link's mark is about an answer that is not here.
    let marked = question.mark.filter(|_| answer.is_none()).map(words.marked);
    html! {
        <section class="explore-part">
            <h3>{words.question}</h3>
            <select aria-label={words.question} onchange={on_about}>
                {for ABOUTS.iter().map(|about| html! {
                    <option selected={*about == question.about}>{(words.about)(*about)}</option>
                })}
            </select>
            {match question.about {
                About::Output | About::Always => output(place, question),
                About::Order => order(place, question),
                About::Ends => ends(place, question, asked.as_ref().err()),
            }}
            <p class="buttons">
                if question.about.is_of_output() {
                    {prefix(place, question)}
                }
                <button type="button" onclick={on_ask} disabled={asked.is_err()}>{words.ask}</button>
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

fn output(place: &Place<'_>, question: &Question) -> Html {
    let words = place.exploring();
    let oninput = place.verbs.scenario.reform_filter(|event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>()?;
        Some(ScenarioAction::EditQuestion(QuestionEdit::Expected(area.value())))
    });
    html! {
        <>
            <label class="expected">
                <span>{words.expected}</span>
                <textarea aria-label={words.expected} aria-describedby="expected-help" rows="3"
                    spellcheck="false" autocapitalize="off" autocomplete="off"
                    value={question.expected.clone()} {oninput} />
            </label>
            <p class="note" id="expected-help">{words.expected_help}</p>
        </>
    }
}

fn prefix(place: &Place<'_>, question: &Question) -> Html {
    let onchange = place.verbs.scenario.reform_filter(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        Some(ScenarioAction::EditQuestion(QuestionEdit::Prefix(input.checked())))
    });
    html! {
        <label class="check">
            <input type="checkbox" checked={question.prefix} {onchange} />{place.exploring().prefix}
        </label>
    }
}

fn order(place: &Place<'_>, question: &Question) -> Html {
    let words = place.exploring();
    html! {
        <>
            {line(place, words.first_line, &question.first, "order-help", QuestionEdit::First)}
            {line(place, words.later_line, &question.later, "order-help", QuestionEdit::Later)}
            <p class="note" id="order-help">{words.order_help}</p>
        </>
    }
}

fn ends(place: &Place<'_>, question: &Question, wrong: Option<&NoAssignment>) -> Html {
    let words = place.exploring();
    let wrong = wrong.filter(|NoAssignment(part)| !part.is_empty());
    html! {
        <>
            {line(place, words.in_the_end, &question.ends, "ends-help", QuestionEdit::Ends)}
            <p class="note" id="ends-help">
                {match wrong {
                    Some(NoAssignment(part)) => (words.no_assignment)(part),
                    None => words.ends_help.to_owned(),
                }}
            </p>
        </>
    }
}

/// A box of one line; Enter asks.
fn line(
    place: &Place<'_>,
    label: &'static str,
    value: &str,
    described: &'static str,
    edit: fn(String) -> QuestionEdit,
) -> Html {
    let oninput = place.verbs.scenario.reform_filter(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        Some(ScenarioAction::EditQuestion(edit(input.value())))
    });
    let onkeydown = place.verbs.quest.reform_filter(|event: KeyboardEvent| {
        (event.key() == "Enter" && !event.is_composing()).then_some(Quest::Ask)
    });
    html! {
        <label class="choice explore-line">
            <span>{label}</span>
            <input type="text" aria-label={label} aria-describedby={described} spellcheck="false"
                autocapitalize="off" autocomplete="off" value={value.to_owned()} {oninput}
                {onkeydown} />
        </label>
    }
}

fn answered(place: &Place<'_>, answer: &Answer) -> Html {
    let words = place.exploring();
    let is_other = matches!(answer.asked.writes, Writes::Other(_));
    let states = place.explore.report.as_ref().map_or(0, |report| report.states);
    let (said, class, example) = match &answer.told {
        Told::Nothing => (words.answering.to_owned(), "quiet", None),
        Told::NoVariable(name) => ((words.no_variable)(name), "bad", None),
        Told::Possible(possible) => match &**possible {
            Possible::Yes(example) if is_other => {
                ((words.not_always)(example.switches), "bad", Some(example))
            }
            Possible::No if is_other => ((words.always)(states), "good", None),
            Possible::Unknown(bound) if is_other => ((words.always_unknown)(*bound), "quiet", None),
            Possible::Yes(example) => ((words.possible)(example.switches), "good", Some(example)),
            Possible::No => ((words.impossible)(states), "bad", None),
            Possible::Unknown(bound) => ((words.unknown)(*bound), "quiet", None),
        },
    };
    html! {
        <div class="answer">
            <p role="status" {class}>{said}</p>
            if let Some(example) = example {
                {open(place, words.open, &example.schedule)}
                {export(place, &example.schedule)}
                // Where the question did not say it whole.
                if !matches!(&answer.asked.writes, Writes::Expected(one) if one.text == example.output) {
                    <div class="answer-output">{printed(place, &example.output)}</div>
                }
            }
        </div>
    }
}
