//! What is edited, opened and replayed, and what hinders a run.

use heddle_protocol::Place;
use heddle_scenario::examples;

use super::*;

fn after(actions: impl IntoIterator<Item = ScenarioAction>) -> Rc<Scenario> {
    actions.into_iter().fold(Rc::new(Scenario::default()), Reduce::reduce)
}

fn faulty(revision: u32) -> ScenarioAction {
    let diagnostic = Diagnostic {
        place: Place { line: 3, column: 0, end_line: 3, end_column: 1 },
        kind: "SyntaxError".into(),
        message: "invalid syntax".into(),
        hint: None,
    };
    ScenarioAction::Checked { revision, diagnostics: vec![diagnostic], uses_threads: false }
}

#[test]
fn it_begins_with_a_sheet_of_two_tasks_ready_to_run() {
    let scenario = Scenario::default();
    assert_eq!(scenario.kept.tasks.len(), 2);
    assert_eq!(scenario.tab, Tab::Tasks);
    assert_eq!(scenario.hindrance(), None);
}

#[test]
fn a_change_of_the_sheet_changes_its_python() {
    let before = Scenario::default();
    let changed = after([ScenarioAction::ChooseModel(Model::Async)]);
    assert_ne!(changed.source, before.source);
    assert_eq!(changed.revision, before.revision + 1);
    assert_eq!(*changed.source, *changed.kept.python());
}

#[test]
fn the_same_choice_again_changes_nothing() {
    let before = Rc::new(Scenario::default());
    let same = Rc::clone(&before).reduce(ScenarioAction::ChooseModel(Model::Threads));
    assert!(Rc::ptr_eq(&before, &same));
}

#[test]
fn an_edit_makes_a_program_and_the_sheet_is_kept() {
    let edited = after([
        ScenarioAction::Type(0, Field::Count, "7".into()),
        ScenarioAction::EditProgram("print(1)".into()),
    ]);
    assert_eq!(edited.scene.content, Content::Program { source: "print(1)".into() });
    assert_eq!(edited.kept.tasks[0].count, 7);
    let back = edited.reduce(ScenarioAction::BackToTasks);
    assert_eq!(back.scene.content, Content::Sheet(back.kept.clone()));
    assert_eq!(back.kept.tasks[0].count, 7);
    assert_eq!(back.tab, Tab::Tasks);
}

#[test]
fn a_program_has_no_sheet_to_edit() {
    let program = after([ScenarioAction::EditProgram("print(1)".into())]);
    let same = Rc::clone(&program).reduce(ScenarioAction::AddTask);
    assert!(Rc::ptr_eq(&program, &same));
}

#[test]
fn tasks_come_with_free_names_and_the_last_one_stays() {
    let scenario = after([
        ScenarioAction::Type(0, Field::Name, "task_3".into()),
        ScenarioAction::AddTask,
        ScenarioAction::RemoveTask(0),
        ScenarioAction::RemoveTask(0),
        ScenarioAction::RemoveTask(0),
    ]);
    let names: Vec<_> = scenario.kept.tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(names, ["task_4"]);
}

#[test]
fn an_answer_about_an_older_source_is_no_answer() {
    let scenario = after([ScenarioAction::EditProgram("x = (".into()), faulty(1)]);
    assert_eq!(scenario.verdict, Verdict::Unknown);
    let scenario = Rc::clone(&scenario).reduce(faulty(scenario.revision));
    assert!(matches!(scenario.hindrance(), Some(Hindrance::Source(_))));
    let fixed = scenario.reduce(ScenarioAction::EditProgram("x = 1".into()));
    assert_eq!(fixed.hindrance(), None);
}

#[test]
fn an_impossible_value_hinders_until_it_is_possible() {
    let scenario = after([ScenarioAction::Type(1, Field::Count, "0".into())]);
    assert!(matches!(
        scenario.hindrance(),
        Some(Hindrance::Draft { ref task, .. }) if task == "letters"
    ));
    let scenario = scenario.reduce(ScenarioAction::Type(1, Field::Count, "1".into()));
    assert_eq!(scenario.hindrance(), None);
}

#[test]
fn a_form_field_rewrites_the_program_or_hinders_it() {
    let source = "n = 2  #@param {type:\"integer\"}\nprint(n)\n";
    let scenario = after([ScenarioAction::EditProgram(source.into())]);
    let form = heddle_scenario::form::form(&scenario.source);
    let field = form.fields().next().expect("there is a field").clone();
    let typed = scenario.reduce(ScenarioAction::FillIn(field.clone(), "x".into()));
    assert_eq!(typed.hindrance(), Some(Hindrance::FormField("n".into())));
    assert_eq!(*typed.source, *source);
    let typed = typed.reduce(ScenarioAction::FillIn(field, "30".into()));
    assert_eq!(typed.hindrance(), None);
    assert_eq!(*typed.source, *"n = 30  #@param {type:\"integer\"}\nprint(n)\n");
}

#[test]
fn a_bad_seed_hinders_the_lab_only() {
    let scenario = after([ScenarioAction::TypeSeed("twelve".into())]);
    assert_eq!(scenario.hindrance(), None);
    let scenario = scenario.reduce(ScenarioAction::ChooseMode(Mode::Lab));
    assert_eq!(scenario.hindrance(), Some(Hindrance::Seed));
    let scenario = scenario.reduce(ScenarioAction::TypeSeed("12".into()));
    assert_eq!((scenario.hindrance(), scenario.scene.lab.seed), (None, 12));
}

#[test]
fn an_example_is_explained_even_when_it_was_edited() {
    let example = &examples::all()[0];
    let source = example.content.source();
    let edited = source.lines().skip(4).collect::<Vec<_>>().join("\n");
    let scenario =
        after([ScenarioAction::OpenExample(example), ScenarioAction::EditProgram(edited)]);
    assert_eq!(scenario.explanation(), Some(example));
    let replaced = scenario.reduce(ScenarioAction::EditProgram("print(1)\n".into()));
    assert_eq!(replaced.explanation(), None);
    let back = replaced.reduce(ScenarioAction::EditProgram(source.into_owned()));
    assert_eq!(back.explanation(), Some(example));
    let other = back.reduce(ScenarioAction::OpenScene(Scene::default()));
    assert_eq!(other.explanation(), None);
}

fn replayed() -> LabSettings {
    LabSettings {
        scheduler: SchedulerKind::Replay,
        schedule: "1 0*9".into(),
        switch_points: SwitchPoints::Instruction,
        ..LabSettings::default()
    }
}

#[test]
fn what_a_replay_follows_goes_with_the_program() {
    let by_pct = SchedulerKind::Pct { depth: 3 };
    let replay = after([
        ScenarioAction::ChooseScheduler(by_pct.clone()),
        ScenarioAction::Replay(replayed()),
        ScenarioAction::Replay(replayed()),
        ScenarioAction::ChooseSleeps(Sleeps::AnyTime),
    ]);
    assert_eq!(replay.scene.lab.schedule, "1 0*9");
    let edits = [
        ScenarioAction::EditProgram("print(1)".into()),
        ScenarioAction::Type(0, Field::Count, "7".into()),
        ScenarioAction::ChooseModel(Model::Async),
    ];
    for edit in edits {
        let Scene { mode, lab, .. } = replay.clone().reduce(edit).scene.clone();
        assert_eq!(mode, Mode::Lab);
        let sleeps = Sleeps::AnyTime;
        let own = LabSettings { scheduler: by_pct.clone(), sleeps, ..LabSettings::default() };
        assert_eq!(lab, own);
    }
    let repeated = after([
        ScenarioAction::Repeat("1 0*5".into()),
        ScenarioAction::EditProgram("print(1)".into()),
    ]);
    assert_eq!(repeated.scene.lab, LabSettings::default());
    let linked = Scene { lab: replayed(), ..Scene::default() };
    let linked = after([ScenarioAction::OpenScene(linked)]);
    assert_eq!((linked.way, &*linked.scene.lab.schedule), (Way::Given, "1 0*9"));
    let edited = linked.reduce(ScenarioAction::EditProgram("print(1)".into()));
    assert_eq!(edited.scene.lab.scheduler, SchedulerKind::Random);
}

#[test]
fn a_schedule_that_a_person_typed_stays_with_another_program() {
    let typed = after([
        ScenarioAction::Replay(replayed()),
        ScenarioAction::TypeSchedule("1 0*5".into()),
        ScenarioAction::EditProgram("print(1)".into()),
    ]);
    assert_eq!(typed.scene.lab.scheduler, SchedulerKind::Replay);
    assert_eq!((typed.way, &*typed.scene.lab.schedule), (Way::Given, "1 0*5"));
}

#[test]
fn what_another_scheduler_could_not_be_given_does_not_hinder_a_schedule() {
    let actions = [
        ScenarioAction::ChooseMode(Mode::Lab),
        ScenarioAction::ChooseScheduler(SchedulerKind::RoundRobin { quantum: 3 }),
        ScenarioAction::TypeParameter("x".into()),
    ];
    assert_eq!(after(actions.clone()).hindrance(), Some(Hindrance::Parameter));
    let repeats = after(actions.into_iter().chain([ScenarioAction::Repeat("1 0*5".into())]));
    assert_eq!(repeats.hindrance(), None);
}

#[test]
fn a_broken_link_leaves_the_scene_alone() {
    let scenario = after([ScenarioAction::RefuseLink(LinkError::Damaged)]);
    assert_eq!(scenario.scene, Scene::default());
    assert_eq!(scenario.link_error, Some(LinkError::Damaged));
}
