//! The task sheet.

use heddle_scenario::{Locking, MAX_TASKS, Model, Sheet};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::radios::Radios;
use super::task_row::{TaskRow, task_row};
use crate::hooks::{ReformFilter, Verbs, use_slice, use_verbs};
use crate::locales::Words;
use crate::state::layout::Layout;
use crate::state::scenario::{Scenario, ScenarioAction};

const MODELS: [Model; 3] = [Model::Threads, Model::Processes, Model::Async];
const LOCKINGS: [Locking; 3] = [Locking::None, Locking::Shared, Locking::PerTask];

#[component]
pub fn TaskSheet() -> Html {
    let scenario = use_slice::<Scenario>();
    let words = use_slice::<Layout>().locale.words();
    let verbs = use_verbs();

    let Some(sheet) = scenario.scene.content.sheet() else {
        let onclick = verbs.scenario.reform(|_| ScenarioAction::BackToTasks);
        return html! {
            <div class="no-sheet">
                <p>{words.is_program}</p>
                <button type="button" {onclick}>{words.back_to_tasks}</button>
            </div>
        };
    };

    let on_model = verbs.scenario.reform_filter(|index: usize| {
        MODELS.get(index).map(|&model| ScenarioAction::ChooseModel(model))
    });
    let models = Radios {
        label: words.model,
        group: "model",
        names: &[words.threads, words.processes, words.async_tasks],
        chosen: MODELS.iter().position(|&one| one == sheet.model),
        on_choose: on_model,
    };
    let on_add = verbs.scenario.reform(|_| ScenarioAction::AddTask);
    let is_last = sheet.tasks.len() <= 1;
    html! {
        <>
            {models.draw()}
            <div class="sheet-scroll">
                <table class="sheet" aria-label={words.tasks}>
                    <thead>
                        <tr>
                            <th scope="col">{words.name}</th>
                            <th scope="col">{words.work}</th>
                            <th scope="col" class="number">{words.count}</th>
                            <th scope="col" class="number">
                                {words.delay}<small>{words.milliseconds}</small>
                            </th>
                            <th scope="col" class="number">
                                {words.start_delay}<small>{words.milliseconds}</small>
                            </th>
                            <td />
                        </tr>
                    </thead>
                    <tbody>
                        {for sheet.tasks.iter().enumerate().map(|(row, task)| {
                            let drafts = &scenario.drafts;
                            task_row(words, &verbs, &TaskRow { row, task, drafts, is_last })
                        })}
                    </tbody>
                </table>
            </div>
            <button type="button" class="add" onclick={on_add}
                disabled={sheet.tasks.len() >= MAX_TASKS}>
                {words.add_task}
            </button>
            {sharing(words, &verbs, &sheet)}
        </>
    }
}

/// What holds for all tasks.
fn sharing(words: &Words, verbs: &Verbs, sheet: &Sheet) -> Html {
    let on_locking = verbs.scenario.reform_filter(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
        let locking = *LOCKINGS.get(usize::try_from(chosen).ok()?)?;
        Some(ScenarioAction::ChooseLocking(locking))
    });
    let on_join = verbs.scenario.reform_filter(|event: Event| {
        let checked = event.target_dyn_into::<HtmlInputElement>()?.checked();
        Some(ScenarioAction::SetJoin(checked))
    });
    let name = |locking| match locking {
        Locking::None => words.locking_none,
        Locking::Shared => words.locking_shared,
        Locking::PerTask => words.locking_per_task,
    };
    html! {
        <div class="sharing">
            <label>
                <span class="label">{words.locking}</span>
                <select aria-label={words.locking} onchange={on_locking}>
                    {for LOCKINGS.into_iter().enumerate().map(|(index, locking)| html! {
                        <option key={index} selected={locking == sheet.locking}>
                            {name(locking)}
                        </option>
                    })}
                </select>
            </label>
            <label>
                <input type="checkbox" checked={sheet.join} onchange={on_join} />
                {words.join}
            </label>
        </div>
    }
}
