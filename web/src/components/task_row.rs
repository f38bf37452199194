//! One row of the task sheet.

use heddle_scenario::{Field, MAX_COUNT, MAX_DELAY_MS, Task, Work};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::fields::{Kind, TypedField, typed_field};
use crate::hooks::{ReformFilter, Verbs};
use crate::locales::Words;
use crate::state::drafts::Drafts;
use crate::state::roster::Hue;
use crate::state::scenario::ScenarioAction;

/// As in the list, without what a work carries.
const WORKS: [fn(&Words) -> Work; 7] = [
    |_| Work::Numbers,
    |_| Work::Letters,
    |_| Work::Counter,
    |words| Work::Text(words.new_text.to_owned()),
    |_| Work::Producer,
    |_| Work::Consumer,
    |_| Work::BusyLoop,
];

pub struct TaskRow<'a> {
    pub row: usize,
    pub task: &'a Task,
    pub drafts: &'a Drafts,
    /// The only one left: it stays.
    pub is_last: bool,
}

pub fn task_row(words: &'static Words, verbs: &Verbs, props: &TaskRow<'_>) -> Html {
    let row = props.row;
    let on_work = verbs.scenario.reform_filter(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
        let work = WORKS.get(usize::try_from(chosen).ok()?)?;
        Some(ScenarioAction::ChooseWork(row, work(words)))
    });
    let on_remove = verbs.scenario.reform(move |_| ScenarioAction::RemoveTask(row));
    let remove = (words.remove)(&props.task.name);
    let hue = Hue::of_row(row);

    let field = |field: Field, kind: Kind, value: String| {
        let draft = props.drafts.get(row, field);
        typed_field(words, verbs, TypedField { row, field, kind, value, draft })
    };
    let number = |which: Field, most: u32, least: u32, value: u32| {
        field(which, Kind::Number { least, most }, value.to_string())
    };
    html! {
        <tr key={row}>
            <td class={classes!("task-name", hue.class())}>
                <span class="mark" aria-hidden="true" data-mark={hue.mark()} />
                {field(Field::Name, Kind::Identifier, props.task.name.clone())}
            </td>
            <td>
                <select aria-label={words.work} onchange={on_work}>
                    {for WORKS.iter().map(|work| {
                        let work = work(words);
                        html! {
                            <option selected={same_kind(&work, &props.task.work)}>
                                {name_of(&work, words)}
                            </option>
                        }
                    })}
                </select>
                if let Work::Text(text) = &props.task.work {
                    {field(Field::Text, Kind::Text, text.clone())}
                }
            </td>
            <td class="number">{number(Field::Count, MAX_COUNT, 1, props.task.count)}</td>
            <td class="number">{number(Field::Delay, MAX_DELAY_MS, 0, props.task.delay_ms)}</td>
            <td class="number">
                {number(Field::StartDelay, MAX_DELAY_MS, 0, props.task.start_delay_ms)}
            </td>
            <td>
                <button type="button" class="remove" aria-label={remove.clone()} title={remove}
                    onclick={on_remove} disabled={props.is_last}>
                    {"×"}
                </button>
            </td>
        </tr>
    }
}

fn same_kind(one: &Work, other: &Work) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

fn name_of(work: &Work, words: &Words) -> &'static str {
    match work {
        Work::Numbers => words.numbers,
        Work::Letters => words.letters,
        Work::Counter => words.counter,
        Work::Text(_) => words.custom_text,
        Work::Producer => words.producer,
        Work::Consumer => words.consumer,
        Work::BusyLoop => words.busy_loop,
    }
}
