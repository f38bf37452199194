//! Who chooses in the lab, and by what rules.

use heddle_protocol::{LabView, Pace, Parting, PartingReason, SchedulerKind, Sleeps, SwitchPoints};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::hooks::{Quest, ReformFilter, Share, Verbs};
use crate::locales::Words;
use crate::state::lab::{Lab, SCHEDULERS, place_of};
use crate::state::scenario::{Scenario, ScenarioAction, Way};
use crate::state::settings::{Parameter, parameter_of, parameter_text};

const POINTS: [SwitchPoints; 4] = [
    SwitchPoints::Instruction,
    SwitchPoints::Cpython,
    SwitchPoints::Line,
    SwitchPoints::FreeThreaded,
];
const SLEEPS: [Sleeps; 2] = [Sleeps::Clock, Sleeps::AnyTime];
const PACES: [Pace; 2] = [Pace::AtOnce, Pace::RealTime];

pub fn scheduling(words: &'static Words, verbs: &Verbs, scenario: &Scenario, lab: &Lab) -> Html {
    let settings = &scenario.scene.lab;
    let scheduler = Choice {
        label: words.scheduler,
        names: SCHEDULERS.iter().map(|kind| (words.scheduler_name)(&kind())).collect(),
        chosen: place_of(&settings.scheduler),
        about: Some((words.scheduler_about)(&settings.scheduler)),
    };
    let points = Choice {
        label: words.switch_points,
        names: POINTS.into_iter().map(words.switch_points_name).collect(),
        chosen: POINTS.iter().position(|one| *one == settings.switch_points).unwrap_or_default(),
        about: Some((words.switch_points_about)(settings.switch_points)),
    };
    let sleeps = Choice {
        label: words.sleeps,
        names: SLEEPS.into_iter().map(words.sleeps_name).collect(),
        chosen: SLEEPS.iter().position(|one| *one == settings.sleeps).unwrap_or_default(),
        about: Some((words.sleeps_about)(settings.sleeps)),
    };
    let pace = Choice {
        label: words.pace,
        names: PACES.into_iter().map(words.pace_name).collect(),
        chosen: PACES.iter().position(|one| *one == settings.pace).unwrap_or_default(),
        about: None,
    };
    let way = lab.view.as_ref().and_then(|view| view.schedule.clone());
    let parted = lab.view.as_ref().and_then(|view| view.parting.as_ref().zip(Some(view)));
    html! {
        <>
            <div class="transport-row scheduling">
                {scheduler.draw(verbs, move |at| {
                    let kind = SCHEDULERS.get(at)?();
                    // To replay is to replay what has just run.
                    Some(match (&kind, &way) {
                        (SchedulerKind::Replay, Some(way)) => ScenarioAction::Repeat(way.clone()),
                        _ => ScenarioAction::ChooseScheduler(kind),
                    })
                })}
                {parameter(words, verbs, scenario)}
                {seed(words, verbs, scenario)}
                {points.draw(verbs, |at| POINTS.get(at).copied().map(ScenarioAction::ChooseSwitchPoints))}
                {sleeps.draw(verbs, |at| SLEEPS.get(at).copied().map(ScenarioAction::ChooseSleeps))}
                {pace.draw(verbs, |at| PACES.get(at).copied().map(ScenarioAction::ChoosePace))}
                {schedule(words, verbs, scenario, lab)}
            </div>
            <p class="note settings-about">
                {scheduler.about}{" "}{points.about}
                if settings.sleeps != Sleeps::default() {
                    {" "}{sleeps.about}
                }
            </p>
            if let Some((parting, view)) = parted {
                <p class="fault" role="alert">{parting_words(words, parting, view)}</p>
            }
        </>
    }
}

struct Choice {
    label: &'static str,
    names: Vec<&'static str>,
    chosen: usize,
    /// What the chosen one means.
    about: Option<&'static str>,
}

impl Choice {
    fn draw(
        &self,
        verbs: &Verbs,
        action: impl Fn(usize) -> Option<ScenarioAction> + 'static,
    ) -> Html {
        let onchange = verbs.scenario.reform_filter(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
            action(usize::try_from(chosen).ok()?)
        });
        html! {
            <label class="choice">
                <span>{self.label}</span>
                <select aria-label={self.label} title={self.about} {onchange}>
                    {for self.names.iter().enumerate().map(|(at, name)| html! {
                        <option selected={at == self.chosen}>{*name}</option>
                    })}
                </select>
            </label>
        }
    }
}

/// What the scheduler needs besides the seed.
fn parameter(words: &'static Words, verbs: &Verbs, scenario: &Scenario) -> Html {
    let kind = &scenario.scene.lab.scheduler;
    let Some(parameter) = parameter_of(kind) else { return Html::default() };
    let label = match parameter {
        Parameter::Quantum => words.quantum,
        Parameter::Depth => words.depth,
        Parameter::Order => words.order,
    };
    let draft = scenario.parameter_draft.as_deref();
    typed(
        verbs,
        label,
        draft,
        parameter_text(kind),
        ScenarioAction::TypeParameter,
        words.parameter_fault,
    )
}

fn seed(words: &'static Words, verbs: &Verbs, scenario: &Scenario) -> Html {
    let draft = scenario.seed_draft.as_deref();
    let value = scenario.scene.lab.seed.to_string();
    typed(verbs, words.seed, draft, value, ScenarioAction::TypeSeed, words.seed_fault)
}

/// A field that keeps what cannot be, and says why.
fn typed(
    verbs: &Verbs,
    label: &'static str,
    draft: Option<&str>,
    value: String,
    action: fn(String) -> ScenarioAction,
    fault: &'static str,
) -> Html {
    let oninput = verbs.scenario.reform_filter(move |event: InputEvent| {
        Some(action(event.target_dyn_into::<HtmlInputElement>()?.value()))
    });
    let is_bad = draft.is_some();
    let id = format!("fault-of-{label}");
    let value = draft.map_or(value, str::to_owned);
    html! {
        <label class="choice seed">
            <span>{label}</span>
            // By name: its label holds the fault too, which must not become part of it.
            <input type="text" aria-label={label} inputmode="numeric" autocomplete="off"
                spellcheck="false" {value} {oninput} aria-invalid={is_bad.then_some("true")}
                aria-describedby={is_bad.then(|| id.clone())} />
            if is_bad {
                <span {id} class="fault">{fault}</span>
            }
        </label>
    }
}

/// The way so far, or one to be followed.
fn schedule(words: &'static Words, verbs: &Verbs, scenario: &Scenario, lab: &Lab) -> Html {
    let settings = &scenario.scene.lab;
    let oninput = verbs.scenario.reform_filter(|event: InputEvent| {
        let text = event.target_dyn_into::<HtmlInputElement>()?.value();
        Some(ScenarioAction::TypeSchedule(text))
    });
    let is_too_long = lab.view.as_ref().is_some_and(|view| view.schedule.is_none());
    let is_typed = scenario.way == Way::Given;
    let value = lab.schedule_of(settings, scenario.way).to_owned();
    let on_export = verbs.quest.reform(|_: MouseEvent| Quest::ExportLab);
    let on_save = verbs.share.reform(|_: MouseEvent| Share::Schedule);
    html! {
        <>
        <label class="choice schedule">
            <span>{words.schedule}</span>
            <input type="text" aria-label={words.schedule} autocomplete="off" spellcheck="false"
                placeholder={words.schedule_none} {value} {oninput} />
        </label>
        <button type="button" onclick={on_save} aria-disabled={lab.view.is_none().then_some("true")}>
            {words.save_schedule}
        </button>
        <button type="button" onclick={on_export}
            aria-disabled={lab.view.is_none().then_some("true")}>
            {words.exploring.export}
        </button>
        if is_too_long && !is_typed {
            <span class="note">{words.schedule_too_long}</span>
        }
        </>
    }
}

fn parting_words(words: &Words, parting: &Parting, view: &LabView) -> String {
    let thread = match &parting.reason {
        PartingReason::NoSuchThread { thread }
        | PartingReason::Ended { thread }
        | PartingReason::Waits { thread, .. }
        | PartingReason::NothingAsked { thread } => Some(*thread),
        PartingReason::NotASchedule { .. }
        | PartingReason::NoVersion
        | PartingReason::Newer
        | PartingReason::RunOver => None,
    };
    let name = thread.map(|thread| {
        let known = view.tasks.iter().find(|task| {
            (task.actor.process, task.actor.thread, task.actor.task)
                == (thread.process, thread.thread, 0)
        });
        known.map_or_else(|| (words.thread_number)(thread), |task| task.name.clone())
    });
    let why = (words.parting)(&parting.reason, name.as_deref().unwrap_or_default());
    (words.parts)(parting.position, &why)
}
