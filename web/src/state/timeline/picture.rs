//! A whole drawing: which lanes and locks stand in which rows, and all that stands in them.

use heddle_protocol::Actor;

use super::geometry::{Bar, Row, Ruler, Shaft, bars, row, shafts};
use super::links::Lock;
use crate::state::board::Board;
use crate::state::output::ActorIndex;
use crate::state::pointed::Pointed;

/// Lanes that are drawn, at most.
const MOST_LANES: usize = 256;
/// Locks that are drawn, at most.
const MOST_LOCKS: usize = 24;
/// Marks of what is pointed at, at most.
const MOST_MARKS: usize = 2_000;
/// Events up to which a drawing is one of shapes; above, it is one of pixels.
pub const MOST_SHAPES: usize = 2_000;

/// The rows from top to bottom: lanes by process, thread and task, then locks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub lanes: Vec<ActorIndex>,
    /// Numbers of locks.
    pub locks: Vec<usize>,
    pub lanes_left_out: usize,
    pub locks_left_out: usize,
    /// By actor.
    rows: Vec<Option<u16>>,
}

impl Plan {
    pub fn of(board: &Board) -> Self {
        let heard =
            board.roster.in_order().filter(|actor| board.timeline.lanes.get(*actor).is_some());
        let mut lanes: Vec<ActorIndex> = heard.collect();
        let lanes_left_out = lanes.len().saturating_sub(MOST_LANES);
        lanes.truncate(MOST_LANES);
        let mut rows = vec![None; board.roster.members().len()];
        for (row, lane) in lanes.iter().enumerate() {
            rows[usize::from(lane.0)] = Some(row as u16);
        }
        // Those that only one actor ever took or wanted say nothing.
        let locks = board.timeline.links.locks();
        let mut told: Vec<usize> = (0..locks.len()).filter(|at| is_shared(&locks[*at])).collect();
        let locks_left_out = told.len().saturating_sub(MOST_LOCKS);
        told.truncate(MOST_LOCKS);
        Self { lanes, locks: told, lanes_left_out, locks_left_out, rows }
    }

    pub fn rows(&self) -> usize {
        self.lanes.len() + self.locks.len()
    }

    pub fn row_of(&self, actor: ActorIndex) -> Option<usize> {
        self.rows.get(usize::from(actor.0)).copied().flatten().map(usize::from)
    }

    /// How far a lane stands in: a thread below its process, a task below its thread.
    pub fn depth(actor: Actor) -> u8 {
        u8::from(actor.thread > 0) + u8::from(actor.task > 0)
    }
}

/// What locks are called for which the program has no name.
const NAMELESS: [&str; 2] = ["Lock", "RLock"];

fn is_shared(lock: &Lock) -> bool {
    if NAMELESS.contains(&lock.name.as_str()) {
        return false;
    }
    let first = lock.holds.first().map(|hold| hold.owner);
    lock.wanted || lock.holds.iter().any(|hold| Some(hold.owner) != first) || lock.holds.len() > 1
}

#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub lanes: Vec<Row>,
    pub locks: Vec<Vec<Bar>>,
    pub shafts: Vec<Shaft>,
    pub arrows: Arrows,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrows {
    Drawn,
    /// More than can be told apart.
    TooMany,
}

pub fn picture(board: &Board, plan: &Plan, ruler: &Ruler<'_>) -> Picture {
    let timeline = &board.timeline;
    let lanes = plan.lanes.iter().filter_map(|lane| timeline.lanes.get(*lane));
    let locks = plan.locks.iter().filter_map(|lock| timeline.links.locks().get(*lock));
    let shafts = shafts(ruler, timeline.links.arrows(), |actor| plan.row_of(actor));
    Picture {
        lanes: lanes.map(|lane| row(ruler, lane)).collect(),
        locks: locks.map(|lock| bars(ruler, lock)).collect(),
        arrows: if shafts.is_ok() { Arrows::Drawn } else { Arrows::TooMany },
        shafts: shafts.unwrap_or_default(),
    }
}

/// Where what is pointed at stands: pixels from the left, and the row. Each pixel once.
pub fn marks(
    board: &Board,
    plan: &Plan,
    ruler: &Ruler<'_>,
    width: f64,
    at: Pointed,
) -> Vec<(f64, usize)> {
    let moments = &board.timeline.moments;
    match at {
        Pointed::Nothing => Vec::new(),
        Pointed::Event(event) => {
            let row = moments.get(event).and_then(|moment| plan.row_of(moment.actor));
            row.map(|row| (ruler.x(event), row)).into_iter().collect()
        }
        Pointed::Line(_) => {
            let mut found: Vec<(f64, usize)> = Vec::new();
            for (row, lane) in plan.lanes.iter().enumerate() {
                let Some(lane) = board.timeline.lanes.get(*lane) else { continue };
                let mut last = -1.0;
                let first = lane.events.partition_point(|event| ruler.x(*event) < 0.0);
                for &event in &lane.events[first..] {
                    let x = ruler.x(event);
                    if x > width || found.len() >= MOST_MARKS {
                        break;
                    }
                    if x - last >= 1.0 && at.has(board, event) {
                        found.push((x, row));
                        last = x;
                    }
                }
            }
            found
        }
    }
}

#[cfg(test)]
mod tests {
    use heddle_protocol::{Batch, Event, EventKind, RunId, Stream, WaitFor};

    use super::super::geometry::{Axis, Paint, Sign, Window};
    use super::super::links::ArrowKind;
    use super::*;

    fn board(events: Vec<(u32, u64, EventKind)>) -> Board {
        let mut board = Board::default();
        board.begin(RunId(1), Vec::new());
        let events: Vec<Event> = events
            .into_iter()
            .map(|(thread, time_us, kind)| {
                let actor = Actor { thread, ..Actor::default() };
                Event { actor, line: thread + 1, step: time_us, time_us, kind }
            })
            .collect();
        board.take(RunId(1), &Batch::of(&events));
        board
    }

    fn start() -> EventKind {
        EventKind::Start { name: "t".into(), parent: Some(Actor::default()) }
    }

    fn write() -> EventKind {
        EventKind::Write { stream: Stream::Stdout, text: "x\n".into() }
    }

    fn drawn(board: &Board, axis: Axis, window: Window, width: f64) -> Picture {
        let ruler = Ruler::new(&board.timeline, axis, window, width);
        picture(board, &Plan::of(board), &ruler)
    }

    /// Two threads and a lock that the first waits for.
    fn handed_over() -> Board {
        board(hand_over())
    }

    fn hand_over() -> Vec<(u32, u64, EventKind)> {
        let acquire = || EventKind::Acquire { object: 7, name: "gate".into() };
        let release = || EventKind::Release { object: 7, name: "gate".into() };
        let what = WaitFor::Lock { name: "gate".into(), holder: Some("t".into()) };
        vec![
            (0, 0, write()),
            (1, 10, start()),
            (1, 20, acquire()),
            (0, 30, EventKind::Wait { what, until_us: None, on: Some(7), lock: Some(7) }),
            (1, 60, release()),
            (1, 70, write()),
            (0, 80, EventKind::Wake),
            (0, 80, acquire()),
            (0, 90, release()),
            (1, 95, EventKind::End { error: None }),
            (0, 100, EventKind::Join { whom: Actor { thread: 1, ..Actor::default() } }),
        ]
    }

    #[test]
    fn lanes_locks_and_arrows_stand_where_they_happened() {
        let picture = drawn(&handed_over(), Axis::Time, Window::default(), 100.0);
        let strips = |row: usize| -> Vec<(f64, f64, Paint)> {
            picture.lanes[row].strips.iter().map(|s| (s.from, s.to, s.paint)).collect()
        };
        assert_eq!(
            strips(0),
            [
                (0.0, 20.0, Paint::Running),
                (20.0, 30.0, Paint::Ready),
                (30.0, 60.0, Paint::Blocked),
                (60.0, 80.0, Paint::Ready),
                (80.0, 100.0, Paint::Running),
            ]
        );
        assert_eq!(
            strips(1),
            [(10.0, 20.0, Paint::Ready), (20.0, 80.0, Paint::Running), (80.0, 95.0, Paint::Ready)]
        );
        let bars: Vec<_> =
            picture.locks[0].iter().map(|bar| (bar.from, bar.to, bar.owner.0)).collect();
        assert_eq!(bars, [(20.0, 60.0, 1), (80.0, 90.0, 0)]);
        let arrows: Vec<_> =
            picture.shafts.iter().map(|shaft| (shaft.kind, shaft.from, shaft.to)).collect();
        assert_eq!(
            arrows,
            [
                (ArrowKind::Start, (10.0, 0), (10.0, 1)),
                (ArrowKind::WakeUp, (60.0, 1), (80.0, 0)),
                (ArrowKind::Join, (95.0, 1), (100.0, 0)),
            ]
        );
    }

    #[test]
    fn time_begins_with_the_first_event() {
        let later = hand_over().into_iter().map(|(who, at, kind)| (who, at + 900, kind)).collect();
        let shown = drawn(&board(later), Axis::Time, Window::default(), 100.0);
        assert_eq!(shown, drawn(&handed_over(), Axis::Time, Window::default(), 100.0));
    }

    #[test]
    fn a_lock_that_is_never_given_back_has_its_row_where_another_wants_it() {
        let board = board(hand_over().into_iter().take(4).collect());
        let picture = drawn(&board, Axis::Time, Window::default(), 100.0);
        let bars: Vec<_> = picture.locks.iter().flatten().map(|bar| bar.owner.0).collect();
        assert_eq!(bars, [1]);
    }

    #[test]
    fn a_long_state_is_drawn_though_others_begin_in_its_pixel() {
        let what = WaitFor::EventLoop;
        let wait = EventKind::Wait { what, until_us: None, on: None, lock: None };
        let board = board(vec![
            (0, 100, write()),
            (1, 101, start()),
            (1, 102, write()),
            (0, 103, write()),
            (0, 104, wait),
            (1, 105, write()),
            (1, 10_000, write()),
        ]);
        let picture = drawn(&board, Axis::Time, Window::default(), 100.0);
        let last = picture.lanes[0].strips.last().expect("it is drawn");
        assert_eq!((last.paint, last.to), (Paint::Blocked, 100.0));
        let other = picture.lanes[1].strips.last().expect("it is drawn");
        assert_eq!((other.paint, other.to), (Paint::Running, 100.0));
    }

    #[test]
    fn a_window_shows_a_part_larger() {
        let window = Window { from: 0.5, to: 1.0 };
        let picture = drawn(&handed_over(), Axis::Time, window, 100.0);
        let first = picture.lanes[0].strips[0];
        assert_eq!((first.from, first.to, first.paint), (0.0, 20.0, Paint::Blocked));
        assert_eq!(picture.lanes[1].ticks.len(), 1);
        assert_eq!(picture.lanes[1].ticks[0].at, 40.0);
    }

    #[test]
    fn events_and_steps_are_axes_too() {
        let board = handed_over();
        let by_events = drawn(&board, Axis::Events, Window::default(), 110.0);
        assert_eq!(by_events.lanes[1].ticks[0].at, 50.0);
        let by_steps = drawn(&board, Axis::Steps, Window::default(), 100.0);
        assert_eq!(by_steps.lanes[1].ticks[0].at, 70.0);
    }

    #[test]
    fn a_drawing_costs_no_more_than_its_width_however_much_happened() {
        let mut events = vec![(1, 0, start())];
        for at in 0..60_000 {
            events.push(((at % 2) as u32, at, write()));
        }
        let board = board(events);
        let picture = drawn(&board, Axis::Time, Window::default(), 500.0);
        for lane in &picture.lanes {
            assert!(lane.strips.len() <= 502, "{}", lane.strips.len());
            assert!((490..=502).contains(&lane.ticks.len()), "{}", lane.ticks.len());
        }
        let near = Window::default().zoomed(60_000.0 / 10.0, 0.5);
        let picture = drawn(&board, Axis::Time, near, 500.0);
        let ticks = picture.lanes[0].ticks.len() + picture.lanes[1].ticks.len();
        assert!((9..=11).contains(&ticks), "{ticks}");
        assert!(picture.lanes[0].ticks.iter().all(|tick| tick.sign == Sign::Write));
    }

    #[test]
    fn arrows_that_cannot_be_told_apart_are_left_out() {
        let mut events = Vec::new();
        for at in 0..5_000 {
            events.push((0, at * 7, EventKind::Put { object: 1, name: "q".into(), item: 0 }));
            events.push((1, at * 7 + 3, EventKind::Get { object: 1, name: "q".into(), item: 0 }));
        }
        let board = board(events);
        let whole = drawn(&board, Axis::Time, Window::default(), 1_000.0);
        assert_eq!((whole.arrows, whole.shafts.len()), (Arrows::TooMany, 0));
        let near = drawn(&board, Axis::Time, Window::default().zoomed(100.0, 0.5), 1_000.0);
        assert_eq!(near.arrows, Arrows::Drawn);
        assert!((45..=55).contains(&near.shafts.len()), "{}", near.shafts.len());
        assert!(near.shafts.iter().all(|shaft| shaft.kind == ArrowKind::Message));
    }

    #[test]
    fn what_is_pointed_at_is_marked_in_its_lane() {
        let board = handed_over();
        let plan = Plan::of(&board);
        let ruler = Ruler::new(&board.timeline, Axis::Time, Window::default(), 100.0);
        let marked = |at| marks(&board, &plan, &ruler, 100.0, at);
        assert_eq!(marked(Pointed::Event(5)), [(70.0, 1)]);
        let of_line: Vec<f64> = marked(Pointed::Line(2)).into_iter().map(|(x, _)| x).collect();
        assert_eq!(of_line, [10.0, 20.0, 60.0, 70.0, 95.0]);
    }

    #[test]
    fn cut_back_and_gone_on_it_is_as_if_the_rest_had_never_been() {
        for kept in 0..11 {
            let mut cut = handed_over();
            cut.branch(RunId(1), kept);
            let fresh = board(hand_over().into_iter().take(kept as usize).collect());
            assert_eq!(
                drawn(&cut, Axis::Events, Window::default(), 100.0),
                drawn(&fresh, Axis::Events, Window::default(), 100.0),
                "{kept}"
            );
            assert_eq!(cut.output.text(), fresh.output.text());
        }
    }
}
