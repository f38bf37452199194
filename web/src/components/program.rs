//! The program as text: CodeMirror where its bundle comes, a plain text field until then and
//! where it does not.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use heddle_protocol::Diagnostic;
use heddle_scenario::form::{self, Form, input, may_read};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use super::parameters::parameters;
use crate::browser::editor::{Editor, EditorKind, EditorOptions, Standing};
use crate::browser::page;
use crate::hooks::board::use_board;
use crate::hooks::{ReformFilter, Verbs, use_slice, use_verbs};
use crate::locales::Words;
use crate::state::lab::{Lab, is_alive};
use crate::state::layout::{Layout, Theme};
use crate::state::pointed::Pointed;
use crate::state::roster::Hue;
use crate::state::scenario::{Scenario, ScenarioAction, Verdict};
use crate::state::status;

#[component]
pub fn Program() -> Html {
    let scenario = use_slice::<Scenario>();
    let layout = use_slice::<Layout>();
    let verbs = use_verbs();
    let words = layout.locale.words();

    let on_edit = verbs.scenario.reform(ScenarioAction::EditProgram);
    let theme = match layout.theme {
        Theme::Dark => Theme::Dark,
        Theme::Light => Theme::Light,
        Theme::System if page::prefers_dark() => Theme::Dark,
        Theme::System => Theme::Light,
    };
    let place = use_node_ref();
    let on_point = verbs.point.reform(|line| match line {
        0 => Pointed::Nothing,
        line => Pointed::Line(line),
    });
    let heard = Heard { on_edit: on_edit.clone(), on_point };
    let loaded = use_editor(&place, &scenario.source, words.program, theme, &heard);
    let editor = match &loaded {
        Loaded::Living(editor) => Some(editor),
        Loaded::NotYet | Loaded::Plain => None,
    };
    let form = use_memo(Rc::clone(&scenario.source), |source| form::form(source));
    use_marks(editor, &scenario.verdict, words, &form);
    use_pointed(editor);
    use_standing(editor);

    let back = verbs.scenario.reform(|_| ScenarioAction::BackToTasks);
    html! {
        <>
            <div class="program-note">
                if scenario.scene.content.sheet().is_some() {
                    <p>{words.editing_makes_program}</p>
                } else {
                    <p>{words.is_program}</p>
                    <button type="button" onclick={back}>{words.back_to_tasks}</button>
                }
            </div>
            {parameters(words, &verbs, &form, scenario.form_draft.as_ref())}
            if may_read(&scenario.source) {
                {input_box(words, &verbs, &scenario.source)}
            }
            <div class="editor" ref={place} hidden={matches!(loaded, Loaded::Plain)} />
            if matches!(loaded, Loaded::Plain) {
                {plain_program(&scenario.source, words.program, &on_edit)}
            }
            if let Verdict::Faulty(diagnostics) = &scenario.verdict {
                <ul class="diagnostics">
                    {for diagnostics.iter().take(8).map(|diagnostic| html! {
                        <li>
                            {status::place_and_words(words, diagnostic)}
                            if let Some(hint) = &diagnostic.hint {
                                <span class="hint">{hint}</span>
                            }
                        </li>
                    })}
                </ul>
            }
        </>
    }
}

/// What `input()` reads: it stands in the program, as comments.
fn input_box(words: &Words, verbs: &Verbs, source: &str) -> Html {
    let oninput = verbs.scenario.reform_filter(|event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>()?;
        Some(ScenarioAction::TypeInput(area.value()))
    });
    html! {
        <label class="input-box">
            <span>{words.input}</span>
            <textarea aria-label={words.input} aria-describedby="input-help" rows="2"
                spellcheck="false" autocapitalize="off" autocomplete="off"
                value={input(source).unwrap_or_default()} {oninput} />
            <span class="note" id="input-help">{words.input_help}</span>
        </label>
    }
}

fn plain_program(source: &str, label: &'static str, on_edit: &Callback<String>) -> Html {
    let oninput = on_edit.reform_filter(|event: InputEvent| {
        Some(event.target_dyn_into::<HtmlTextAreaElement>()?.value())
    });
    html! {
        <textarea class="plain-program" aria-label={label} spellcheck="false"
            autocapitalize="off" wrap="off" value={source.to_string()} {oninput} />
    }
}

/// How long the bundle may take before the plain field stands in for it, in milliseconds.
const PLAIN_AFTER_MS: u32 = 3_000;

/// What the editor tells.
#[derive(Clone)]
struct Heard {
    on_edit: Callback<String>,
    on_point: Callback<u32>,
}

/// What the program is edited in.
#[derive(Clone)]
enum Loaded {
    NotYet,
    /// The bundle did not come, or has not come for long.
    Plain,
    Living(Rc<Editor>),
}

/// A living editor in `place` once its bundle has come, in step with text, name and theme.
#[hook]
fn use_editor(
    place: &NodeRef,
    source: &Rc<str>,
    label: &'static str,
    theme: Theme,
    heard: &Heard,
) -> Loaded {
    let loaded = use_state(|| Loaded::NotYet);
    let takes_focus = use_mut_ref(|| false);
    let latest = use_mut_ref(|| Rc::clone(source));
    *latest.borrow_mut() = Rc::clone(source);

    use_effect_with((), {
        let (loaded, place, heard) = (loaded.setter(), place.clone(), heard.clone());
        let takes_focus = Rc::clone(&takes_focus);
        move |()| {
            let impatience = Timeout::new(PLAIN_AFTER_MS, {
                let loaded = loaded.clone();
                move || loaded.set(Loaded::Plain)
            });
            spawn_local(async move {
                let create = |kind: EditorKind| {
                    let parent = place.cast::<Element>()?;
                    let text = Rc::clone(&latest.borrow());
                    let options = EditorOptions { text: &text, label, theme: theme.id() };
                    kind.create(&parent, &options, heard.on_edit, heard.on_point).ok()
                };
                let created = EditorKind::load().await.ok().and_then(create);
                drop(impatience);
                // Whoever types in the plain field goes on typing in the editor.
                *takes_focus.borrow_mut() = page::has_focus(".plain-program");
                loaded.set(created.map_or(Loaded::Plain, |editor| Loaded::Living(Rc::new(editor))));
            });
        }
    });

    let living = match &*loaded {
        Loaded::Living(editor) => Some(Rc::clone(editor)),
        Loaded::NotYet | Loaded::Plain => None,
    };
    use_effect_with((living.is_some(), Rc::clone(source)), {
        let living = living.clone();
        move |(_, source)| {
            if let Some(editor) = living {
                editor.set_text(source);
            }
        }
    });
    use_effect_with((living.is_some(), label, theme), {
        let living = living.clone();
        move |&(_, label, theme)| {
            if let Some(editor) = living {
                editor.set_label(label);
                editor.set_theme(theme.id());
                if takes_focus.replace(false) {
                    editor.focus();
                }
            }
        }
    });
    (*loaded).clone()
}

/// What the last check found is marked, and annotations that make no field; while the next check
/// is on its way the marks stay.
#[hook]
fn use_marks(
    editor: Option<&Rc<Editor>>,
    verdict: &Verdict,
    words: &'static Words,
    form: &Rc<Form>,
) {
    let problems: Vec<Diagnostic> = form
        .problems
        .iter()
        .map(|problem| Diagnostic {
            place: problem.place,
            kind: "#@param".to_owned(),
            message: (words.form_fault)(&problem.fault),
            hint: None,
        })
        .collect();
    use_effect_with((editor.is_some(), verdict.clone(), problems), {
        let editor = editor.cloned();
        move |(_, verdict, problems)| {
            let Some(editor) = editor else { return };
            match verdict {
                Verdict::Unknown => {}
                Verdict::Clean { .. } => editor.set_diagnostics(problems),
                Verdict::Faulty(found) => editor.set_diagnostics(&[found, &problems[..]].concat()),
            }
        }
    });
}

/// The line that something else on the page points at is marked.
#[hook]
fn use_pointed(editor: Option<&Rc<Editor>>) {
    let pointed = *use_slice::<Pointed>();
    let board = use_board().handle;
    let line = pointed.line(&board.look()).unwrap_or_default();
    use_effect_with((editor.is_some(), line), {
        let editor = editor.cloned();
        move |&(_, line)| {
            if let Some(editor) = editor {
                editor.set_pointed(line);
            }
        }
    });
}

/// Where each task of a paused run stands is marked.
#[hook]
fn use_standing(editor: Option<&Rc<Editor>>) {
    let lab = use_slice::<Lab>();
    let board = use_board().handle;
    let standing: Vec<Standing> = lab
        .view
        .iter()
        .filter(|_| lab.is_paused())
        .flat_map(|view| {
            let board = board.look();
            view.tasks
                .iter()
                .filter(|task| is_alive(task))
                .filter_map(move |task| {
                    let known =
                        board.roster.find(task.actor).and_then(|index| board.roster.get(index));
                    let hue = known.map_or(Hue::Main, |member| member.hue);
                    let (hue, mark, name) = (hue.class(), hue.mark(), task.name.clone());
                    Some(Standing { place: task.place?, name, hue, mark })
                })
                .collect::<Vec<_>>()
        })
        .collect();
    let focus = lab.in_focus().and_then(|task| task.place).filter(|_| lab.is_paused());
    let in_sight = focus.map_or(0, |place| place.line);
    use_effect_with((editor.is_some(), standing, in_sight), {
        let editor = editor.cloned();
        move |(_, standing, in_sight)| {
            if let Some(editor) = editor {
                editor.set_tasks(standing, *in_sight);
            }
        }
    });
}
