//! What runs: the example's explanation, and the two views of the scene.

use yew::prelude::*;

use super::program::Program;
use super::sheet::TaskSheet;
use super::tabs::{Tab as TabEntry, Tabs};
use crate::hooks::{use_slice, use_verbs};
use crate::state::layout::Layout;
use crate::state::scenario::{Scenario, ScenarioAction, Tab};

const TABS: [Tab; 2] = [Tab::Tasks, Tab::Python];

#[component]
pub fn ScenarioPlace() -> Html {
    let scenario = use_slice::<Scenario>();
    let layout = use_slice::<Layout>();
    let verbs = use_verbs();
    let words = layout.locale.words();

    // The editor is not loaded before somebody looks, and not thrown away afterwards.
    let was_seen = use_mut_ref(|| false);
    if scenario.tab == Tab::Python {
        *was_seen.borrow_mut() = true;
    }

    let on_choose = verbs.scenario.reform(|index: usize| {
        ScenarioAction::ChooseTab(TABS.get(index).copied().unwrap_or_default())
    });
    let tabs = vec![
        TabEntry { name: words.tasks, panel: "panel-tasks".into() },
        TabEntry { name: words.python, panel: "panel-python".into() },
    ];
    let chosen = TABS.iter().position(|&tab| tab == scenario.tab).unwrap_or_default();
    html! {
        <>
            <div class="place-head">
                <h2>{words.scenario}</h2>
                <Tabs class="view-tabs" label={words.views} id="view-tab" {tabs} {chosen}
                    {on_choose} />
            </div>
            if let Some(example) = scenario.explanation() {
                <div class="explanation">
                    <h3>{layout.locale.pick(example.title)}</h3>
                    <p>{layout.locale.pick(example.about)}</p>
                </div>
            }
            <div class="panel" id="panel-tasks" role="tabpanel" aria-labelledby="view-tab-0"
                hidden={scenario.tab != Tab::Tasks}>
                <TaskSheet />
            </div>
            <div class="panel" id="panel-python" role="tabpanel" aria-labelledby="view-tab-1"
                hidden={scenario.tab != Tab::Python}>
                if *was_seen.borrow() {
                    <Program />
                }
            </div>
        </>
    }
}
