//! Every text of the page in every language it speaks. The texts are fields of one struct, so a
//! language that lacks one does not compile.

mod challenge;
mod en;
mod explore;
mod explore_en;
mod explore_zh;
mod phrases;
mod story_en;
mod story_zh;
mod zh;

use heddle_protocol::{
    Limit, Limits, LockKind, LockView, Pace, PartingReason, SchedulerKind, Sleeps, StepBy, Story,
    SwitchPoints, TaskState, ThreadKey, TimerView, WaitFor,
};
use heddle_scenario::ProblemKind;
use heddle_scenario::form::FormFault;

use crate::state::drift::Changed;
use crate::state::timeline::telling::Told;

pub use challenge::ChallengeWords;
pub use explore::{Counts, ExploreWords};
pub use phrases::{Duration, grouped, moment, number, seconds};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    #[default]
    English,
    Chinese,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    pub fn words(self) -> &'static Words {
        match self {
            Self::English => &en::WORDS,
            Self::Chinese => &zh::WORDS,
        }
    }

    /// As in the document's `lang`, and as it is remembered.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }

    /// What a language is called in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
        }
    }

    /// The language of a tag such as `zh-Hans-CN`, if the page speaks it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            "en" => Some(Self::English),
            "zh" => Some(Self::Chinese),
            _ => None,
        }
    }

    /// The one of two texts that is in this language.
    pub fn pick(self, words: heddle_scenario::Words) -> &'static str {
        match self {
            Self::English => words.en,
            Self::Chinese => words.zh,
        }
    }
}

/// What is said when a run is over, before the details.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    pub seconds: f64,
    pub tasks: usize,
    pub exit_status: i32,
}

/// Where a run in the lab stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paused<'a> {
    pub position: u64,
    pub length: u64,
    /// Who made the last step.
    pub last: Option<&'a str>,
    /// The timer that rang in it.
    pub rang: Option<&'a str>,
    /// Who would move next, and the line it stands at.
    pub next: Option<(&'a str, u32)>,
}

/// Names of controls, sentences for states, and phrases that are made from data.
#[derive(Debug)]
pub struct Words {
    // Places and header.
    pub scenario: &'static str,
    pub output: &'static str,
    pub timeline: &'static str,
    pub explore: &'static str,
    pub places: &'static str,
    pub examples: &'static str,
    pub share: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub keys: &'static str,
    pub close: &'static str,
    // Scenario.
    pub views: &'static str,
    pub tasks: &'static str,
    pub python: &'static str,
    pub model: &'static str,
    pub threads: &'static str,
    pub processes: &'static str,
    pub async_tasks: &'static str,
    pub name: &'static str,
    pub work: &'static str,
    pub count: &'static str,
    pub delay: &'static str,
    pub start_delay: &'static str,
    pub text: &'static str,
    pub milliseconds: &'static str,
    pub numbers: &'static str,
    pub letters: &'static str,
    pub counter: &'static str,
    pub custom_text: &'static str,
    pub producer: &'static str,
    pub consumer: &'static str,
    pub busy_loop: &'static str,
    pub new_text: &'static str,
    pub add_task: &'static str,
    pub remove: fn(name: &str) -> String,
    pub locking: &'static str,
    pub locking_none: &'static str,
    pub locking_shared: &'static str,
    pub locking_per_task: &'static str,
    pub join: &'static str,
    pub program: &'static str,
    pub is_program: &'static str,
    pub back_to_tasks: &'static str,
    pub editing_makes_program: &'static str,
    pub parameters: &'static str,
    pub input: &'static str,
    pub input_help: &'static str,
    pub unfitting: &'static str,
    pub not_any_number: &'static str,
    pub not_a_date: &'static str,
    pub form_fault: fn(fault: &FormFault) -> String,
    pub not_a_number: &'static str,
    pub problem: fn(problem: ProblemKind) -> String,
    // Transport.
    pub transport: &'static str,
    pub mode: &'static str,
    pub live: &'static str,
    pub lab: &'static str,
    pub run: &'static str,
    pub stop: &'static str,
    /// Opens the live run that is over in the lab.
    pub replay: &'static str,
    pub recording_cut: &'static str,
    pub seed: &'static str,
    pub seed_fault: &'static str,
    pub threads_in_lab: &'static str,
    // The lab.
    pub pause: &'static str,
    pub step: &'static str,
    pub back: &'static str,
    pub step_by: &'static str,
    pub step_by_name: fn(by: StepBy) -> &'static str,
    pub position: &'static str,
    pub position_of: fn(position: u64, length: u64) -> String,
    pub ready_tasks: &'static str,
    pub nobody_ready: &'static str,
    pub would_be_next: &'static str,
    pub scheduler: &'static str,
    pub scheduler_name: fn(kind: &SchedulerKind) -> &'static str,
    pub scheduler_about: fn(kind: &SchedulerKind) -> &'static str,
    pub quantum: &'static str,
    pub depth: &'static str,
    pub order: &'static str,
    pub parameter_fault: &'static str,
    pub switch_points: &'static str,
    pub switch_points_name: fn(points: SwitchPoints) -> &'static str,
    pub switch_points_about: fn(points: SwitchPoints) -> &'static str,
    pub sleeps: &'static str,
    pub sleeps_name: fn(sleeps: Sleeps) -> &'static str,
    pub sleeps_about: fn(sleeps: Sleeps) -> &'static str,
    pub pace: &'static str,
    pub pace_name: fn(pace: Pace) -> &'static str,
    pub schedule: &'static str,
    pub schedule_none: &'static str,
    pub schedule_too_long: &'static str,
    pub save_schedule: &'static str,
    pub parts: fn(position: u64, why: &str) -> String,
    pub parting: fn(reason: &PartingReason, name: &str) -> String,
    pub thread_number: fn(thread: ThreadKey) -> String,
    pub other_branch: &'static str,
    pub other_branch_about: fn(from: u64, length: u64) -> String,
    pub paused: fn(told: &Paused<'_>) -> String,
    /// Paused, and what is asked for now is another run.
    pub paused_anew: fn(position: u64, length: u64, changed: Changed) -> String,
    pub goes_to: fn(position: u64) -> String,
    pub state: &'static str,
    pub state_empty: &'static str,
    /// At the very end, where no task is left.
    pub state_over: &'static str,
    pub state_of: fn(state: &TaskState) -> String,
    pub in_function: fn(function: &str, line: u32) -> String,
    pub shared_objects: &'static str,
    pub locks: &'static str,
    pub queues: &'static str,
    pub event_loop: &'static str,
    pub interpreter: &'static str,
    pub variables: &'static str,
    pub value: &'static str,
    pub seen_by: &'static str,
    pub holder: &'static str,
    pub waiters: &'static str,
    pub items: &'static str,
    pub kind: &'static str,
    pub process: &'static str,
    pub process_number: fn(process: u32) -> String,
    pub nobody: &'static str,
    pub changed: &'static str,
    pub lock_kind: fn(kind: LockKind) -> &'static str,
    pub lock_state: fn(lock: &LockView, owner: Option<&str>) -> String,
    /// Before those who stand in a `with` of a semaphore.
    pub inside: &'static str,
    /// Between the names of a list.
    pub and_next: &'static str,
    pub queue_room: fn(length: u64, room: Option<u64>) -> String,
    pub more_items: fn(count: u64) -> String,
    pub more_to_state: fn(count: usize) -> String,
    pub loop_ready: &'static str,
    pub loop_timers: &'static str,
    pub timer: fn(timer: &TimerView, at: &str) -> String,
    // Output.
    pub copy_output: &'static str,
    pub together: &'static str,
    pub one_each: &'static str,
    pub nothing_yet: &'static str,
    pub nothing_written: &'static str,
    /// Of a run that may write yet.
    pub nothing_so_far: &'static str,
    pub more_tasks: fn(count: usize) -> String,
    pub output_cut: &'static str,
    pub output_until: &'static str,
    pub exit_line: fn(status: i32) -> String,
    // Status.
    pub ready: &'static str,
    pub ready_soon: &'static str,
    pub waiting_for_workers: &'static str,
    pub running: &'static str,
    pub running_lab: &'static str,
    pub finished: fn(outcome: Outcome) -> String,
    pub failed: fn(outcome: Outcome, error: Option<&str>) -> String,
    pub deadlock: fn(waits: &[String]) -> String,
    pub more_wait: fn(count: usize) -> String,
    pub one_waits: fn(who: &str, what: &str, line: u32) -> String,
    pub wait_for: fn(what: &WaitFor) -> String,
    pub stories: &'static str,
    pub story: fn(story: &Story) -> String,
    pub stopped: fn(seconds: f64) -> String,
    pub limit: fn(limit: Limit, limits: &Limits) -> String,
    pub checking: &'static str,
    pub refused: &'static str,
    pub at_line: fn(line: u32, kind: &str, message: &str) -> String,
    pub refused_at: fn(line: u32, kind: &str, message: &str) -> String,
    pub refused_value: fn(task: &str, field: &str, why: &str) -> String,
    pub refused_parameter: &'static str,
    pub refused_schedule: &'static str,
    pub refused_field: fn(name: &str) -> String,
    pub refused_seed: &'static str,
    pub broken_run: fn(reason: &str) -> String,
    pub no_script: &'static str,
    pub engine_not_started: fn(reason: &str) -> String,
    pub engine_died: fn(reason: &str) -> String,
    pub engine_unreadable: &'static str,
    // Explore.
    pub exploring: &'static ExploreWords,
    pub challenging: &'static ChallengeWords,
    // Timeline.
    pub timeline_empty: &'static str,
    pub lane: fn(name: &str, writes: usize, waits: usize, waited: f64) -> String,
    pub legend_running: &'static str,
    pub legend_ready: &'static str,
    pub legend_blocked: &'static str,
    pub legend_sleeping: &'static str,
    pub legend_writes: &'static str,
    pub legend_held: &'static str,
    pub lanes_left_out: fn(count: usize) -> String,
    pub locks_left_out: fn(count: usize) -> String,
    pub arrows_left_out: &'static str,
    pub events_left_out: fn(count: u64) -> String,
    pub held_lock: fn(name: &str, times: usize) -> String,
    pub scale: &'static str,
    pub scale_time: &'static str,
    pub scale_steps: &'static str,
    pub scale_events: &'static str,
    pub face: &'static str,
    pub face_drawing: &'static str,
    pub face_table: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub zoom_whole: &'static str,
    pub events: &'static str,
    pub events_keys: &'static str,
    pub event: fn(who: &str, line: u32, deed: &str) -> String,
    pub event_of: fn(number: usize, count: usize) -> String,
    pub deed: fn(told: &Told<'_>) -> String,
    pub is_ready: &'static str,
    pub is_over: &'static str,
    pub holds: fn(who: &str, lock: &str) -> String,
    pub column_time: &'static str,
    pub column_step: &'static str,
    pub column_who: &'static str,
    pub column_line: &'static str,
    pub column_what: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub rows_of: fn(first: usize, last: usize, count: usize) -> String,
    // Sharing.
    pub copy_link: &'static str,
    pub copy_markdown: &'static str,
    pub copy_iframe: &'static str,
    pub download_python: &'static str,
    pub download_trace: &'static str,
    pub open_in_perfetto: &'static str,
    /// Leaves an embedded page for a whole one.
    pub open_whole: &'static str,
    pub no_trace: &'static str,
    pub link_copied: &'static str,
    pub markdown_copied: &'static str,
    pub iframe_copied: &'static str,
    pub output_copied: &'static str,
    pub not_copied: &'static str,
    /// Something else than a link could not be copied, or a file not be saved.
    pub not_allowed: &'static str,
    pub link_title: &'static str,
    pub dismiss: &'static str,
    // Keys.
    pub key_run: &'static str,
    pub key_stop: &'static str,
    pub key_step: &'static str,
    pub key_back: &'static str,
    pub key_move: &'static str,
    pub key_scrub: &'static str,
    pub key_link: &'static str,
    pub key_keys: &'static str,
    pub key_leave_editor: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_found_by_tag() {
        for (tag, expect) in [
            ("en", Some(Locale::English)),
            ("en-GB", Some(Locale::English)),
            ("zh-Hans-CN", Some(Locale::Chinese)),
            ("zh_TW", Some(Locale::Chinese)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Locale::of_tag(tag), expect, "{tag}");
        }
        for locale in Locale::ALL {
            assert_eq!(Locale::of_tag(locale.tag()), Some(locale));
        }
    }
}
