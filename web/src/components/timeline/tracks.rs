//! The lanes: names at the left, and what each did to the right of them, for eyes, pointer, keys
//! and screen readers.

use std::rc::Rc;

use web_sys::{Element, HtmlCanvasElement, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::canvas::{Inks, Sight, paint};
use super::overlay::Overlay;
use super::shapes::shapes;
use super::tools::NEARER;
use crate::hooks::board::BoardHandle;
use crate::hooks::size::use_size;
use crate::hooks::wheel::use_wheel;
use crate::hooks::{Verbs, use_verbs};
use crate::locales::{Locale, Words, seconds};
use crate::state::board::Board;
use crate::state::look::LookAction;
use crate::state::pointed::Pointed;
use crate::state::roster::{HUES, Hue};
use crate::state::timeline::geometry::{Axis, Ruler, Window, last_before, nearest};
use crate::state::timeline::picture::{Arrows, MOST_SHAPES, Picture, Plan, picture};
use crate::state::timeline::telling::sentence;

/// The height of a row in pixels; `--lane` in the styles is the same.
pub const ROW: f64 = 22.0;
/// How far from an event the pointer may be, in pixels.
const REACH: f64 = 6.0;
/// How far the pointer goes before it drags, in pixels.
const DRAG: f64 = 4.0;
/// Events that PageUp and PageDown pass.
const LEAP: u32 = 50;

#[derive(PartialEq, Properties)]
pub struct TracksProps {
    pub board: BoardHandle,
    pub version: u32,
    pub axis: Axis,
    pub window: Window,
    pub event: Option<u32>,
    pub locale: Locale,
}

#[component]
pub fn Tracks(props: &TracksProps) -> Html {
    let verbs = use_verbs();
    let words = props.locale.words();
    let (whole, plot, canvas, probe) =
        (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    let size = use_size(&plot);
    let sight = use_size(&whole);
    let scrolled = use_state_eq(|| 0.0);

    let board = props.board.look();
    let plan = Rc::new(Plan::of(&board));
    let ruler = Ruler::new(&board.timeline, props.axis, props.window, size.width);
    let drawn = picture(&board, &plan, &ruler);
    let is_shapes = board.timeline.moments.len() <= MOST_SHAPES;
    let too_many_arrows = drawn.arrows == Arrows::TooMany;
    let drawing = if is_shapes {
        shapes(&board, &plan, &drawn, size.width)
    } else {
        html! { <canvas ref={canvas.clone()} aria-hidden="true" /> }
    };
    let rows_height = plan.rows() as f64 * ROW;
    let painted = (!is_shapes).then(|| {
        let height = sight.height.min(rows_height);
        Painted {
            plan: Rc::clone(&plan),
            picture: Rc::new(drawn),
            sight: Sight { top: *scrolled, width: size.width, height },
        }
    });
    use_painting(&props.board, painted, &canvas, &probe);

    let hands = Hands {
        board: props.board.clone(),
        plan: Rc::clone(&plan),
        axis: props.axis,
        window: props.window,
        width: size.width,
        event: props.event,
        verbs: verbs.clone(),
    };
    use_wheel(&plot, {
        let (hands, plot) = (hands.clone(), plot.clone());
        Callback::from(move |event: WheelEvent| hands.wheel(&plot, &event))
    });
    let dragging = use_mut_ref(|| None::<f64>);
    let onpointermove = {
        let (hands, plot, dragging) = (hands.clone(), plot.clone(), Rc::clone(&dragging));
        Callback::from(move |event: PointerEvent| {
            let last = *dragging.borrow();
            match last.filter(|_| event.buttons() & 1 == 1) {
                Some(last) => {
                    let moved = f64::from(event.client_x()) - last;
                    if moved.abs() >= DRAG {
                        *dragging.borrow_mut() = Some(f64::from(event.client_x()));
                        hands.drag(moved);
                    }
                }
                None => hands.point(&plot, &event),
            }
        })
    };
    let onpointerdown = Callback::from(move |event: PointerEvent| {
        *dragging.borrow_mut() = Some(f64::from(event.client_x()));
    });
    let onclick = {
        let (hands, plot) = (hands.clone(), plot.clone());
        Callback::from(move |event: MouseEvent| hands.go(&plot, &event))
    };
    let forget = verbs.point.reform(|_: PointerEvent| Pointed::Nothing);
    let onblur = verbs.point.reform(|_: FocusEvent| Pointed::Nothing);
    let onkeydown = {
        let hands = hands.clone();
        Callback::from(move |event: KeyboardEvent| {
            if hands.press(&event.key()) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let onscroll = {
        let (whole, scrolled) = (whole.clone(), scrolled.setter());
        Callback::from(move |_: Event| {
            if let Some(whole) = whole.cast::<Element>() {
                scrolled.set(f64::from(whole.scroll_top()));
            }
        })
    };
    let count = board.timeline.moments.len();
    let style = format!("height:{}px", rows_height as i64);
    html! {
        <>
            <div ref={whole} class="tracks" {onscroll}>
                <ul class="lanes" aria-label={words.timeline}>
                    {for plan.lanes.iter().map(|actor| lane_name(&board, *actor, words))}
                    {for plan.locks.iter().map(|lock| lock_name(&board, *lock, words))}
                </ul>
                <div ref={plot} class="plot" {style} role="slider" tabindex="0"
                    aria-label={words.events} aria-valuemin="1"
                    aria-valuemax={count.to_string()}
                    aria-valuenow={props.event.map_or(1, |event| event + 1).to_string()}
                    aria-valuetext={value_text(words, &board, props.event)}
                    aria-describedby="timeline-keys"
                    {onpointermove} {onpointerdown} onpointerleave={forget} {onclick}
                    {onkeydown} {onblur}>
                    {drawing}
                    <Overlay board={props.board.clone()} plan={Rc::clone(&plan)} axis={props.axis}
                        window={props.window} event={props.event} width={size.width}
                        locale={props.locale} />
                </div>
            </div>
            <p id="timeline-keys" class="unseen">{words.events_keys}</p>
            {probe_of_inks(&probe)}
            {notes(words, &board, &plan, too_many_arrows)}
        </>
    }
}

fn value_text(words: &Words, board: &Board, event: Option<u32>) -> String {
    let count = board.timeline.moments.len();
    let event = event.unwrap_or_default();
    let place = (words.event_of)(event as usize + 1, count);
    format!("{place}: {}", sentence(words, board, event))
}

fn lane_name(board: &Board, actor: crate::state::output::ActorIndex, words: &Words) -> Html {
    let (Some(member), Some(lane)) = (board.roster.get(actor), board.timeline.lanes.get(actor))
    else {
        return Html::default();
    };
    let waited = seconds(lane.waited_us(board.timeline.end_us()));
    let said = (words.lane)(&member.name, lane.writes, lane.waits, waited);
    let depth = format!("--depth:{}", Plan::depth(member.actor));
    html! {
        <li key={actor.0} class={classes!("lane", member.hue.class())} title={said.clone()}
            style={depth}>
            <span class="lane-name" aria-hidden="true">
                <span class="mark" data-mark={member.hue.mark()} />{member.name.clone()}
            </span>
            <span class="unseen">{said}</span>
        </li>
    }
}

fn lock_name(board: &Board, at: usize, words: &Words) -> Html {
    let Some(lock) = board.timeline.links.locks().get(at) else { return Html::default() };
    let said = (words.held_lock)(&lock.name, lock.holds.len());
    html! {
        <li key={format!("lock-{at}")} class="lane of-lock" title={said.clone()}>
            <span class="lane-name" aria-hidden="true">
                <span class="mark" data-mark="▭" />{lock.name.clone()}
            </span>
            <span class="unseen">{said}</span>
        </li>
    }
}

/// What the canvas takes its colours from.
fn probe_of_inks(probe: &NodeRef) -> Html {
    html! {
        <span ref={probe.clone()} class="inks" hidden=true>
            <i class={Hue::Main.class()} />
            {for (0..HUES).map(|row| html! { <i class={Hue::of_row(row).class()} /> })}
            <i class="ink-bad" />
            <i class="ink-edge" />
            <i class="ink-muted" />
        </span>
    }
}

fn notes(words: &Words, board: &Board, plan: &Plan, too_many_arrows: bool) -> Html {
    let mut said = Vec::new();
    if plan.lanes_left_out > 0 {
        said.push((words.lanes_left_out)(plan.lanes_left_out));
    }
    if plan.locks_left_out > 0 {
        said.push((words.locks_left_out)(plan.locks_left_out));
    }
    if too_many_arrows {
        said.push(words.arrows_left_out.to_owned());
    }
    if board.timeline.left_out() > 0 {
        said.push((words.events_left_out)(board.timeline.left_out()));
    }
    if said.is_empty() {
        return Html::default();
    }
    html! { <p class="note">{said.join(" ")}</p> }
}

/// What a canvas shows; compared, so that it is painted when it changes.
#[derive(Clone, PartialEq)]
struct Painted {
    plan: Rc<Plan>,
    picture: Rc<Picture>,
    sight: Sight,
}

#[hook]
fn use_painting(board: &BoardHandle, painted: Option<Painted>, canvas: &NodeRef, probe: &NodeRef) {
    use_effect_with(painted, {
        let (board, canvas, probe) = (board.clone(), canvas.clone(), probe.clone());
        move |painted| {
            let Some(Painted { plan, picture, sight }) = painted else { return };
            let canvas = canvas.cast::<HtmlCanvasElement>();
            if let (Some(canvas), Some(probe)) = (canvas, probe.cast::<Element>()) {
                paint(&canvas, &Inks::read(&probe), &board.look(), plan, picture, *sight);
            }
        }
    });
}

/// What pointer, wheel and keys do.
#[derive(Clone, PartialEq)]
struct Hands {
    board: BoardHandle,
    plan: Rc<Plan>,
    axis: Axis,
    window: Window,
    width: f64,
    event: Option<u32>,
    verbs: Verbs,
}

impl Hands {
    /// The event under the pointer, or the one that began what is there.
    fn point(&self, plot: &NodeRef, event: &PointerEvent) {
        let Some(plot) = plot.cast::<Element>() else { return };
        let rect = plot.get_bounding_client_rect();
        let (x, y) =
            (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top());
        let board = self.board.look();
        let ruler = Ruler::new(&board.timeline, self.axis, self.window, self.width);
        let lane = self.plan.lanes.get((y / ROW).max(0.0) as usize);
        let lane = lane.and_then(|actor| board.timeline.lanes.get(*actor));
        let found = lane.and_then(|lane| {
            nearest(&ruler, lane, x, REACH).or_else(|| last_before(&ruler, lane, x))
        });
        let pointed = found.map_or(Pointed::Nothing, Pointed::Event);
        drop(board);
        self.verbs.point.emit(pointed);
    }

    /// In the lab the run goes to the step under the pointer.
    fn go(&self, plot: &NodeRef, event: &MouseEvent) {
        let Some(plot) = plot.cast::<Element>() else { return };
        let x = f64::from(event.client_x()) - plot.get_bounding_client_rect().left();
        let board = self.board.look();
        let ruler = Ruler::new(&board.timeline, self.axis, self.window, self.width);
        let step = match self.axis {
            Axis::Steps => ruler.at(x).round() as u64,
            Axis::Time | Axis::Events => board.timeline.step_before(|event| ruler.x(event) <= x),
        };
        drop(board);
        self.verbs.scrub.emit(step);
    }

    fn drag(&self, pixels: f64) {
        if !self.window.is_whole() {
            self.verbs.look.emit(LookAction::Pan(-pixels / self.width.max(1.0)));
        }
    }

    /// With Ctrl (as a pinch comes) closer or farther, sideways along the axis; else the page's.
    fn wheel(&self, plot: &NodeRef, event: &WheelEvent) -> bool {
        let Some(plot) = plot.cast::<Element>() else { return false };
        let width = self.width.max(1.0);
        if event.ctrl_key() || event.meta_key() {
            let rect = plot.get_bounding_client_rect();
            let fixed = (f64::from(event.client_x()) - rect.left()) / width;
            let factor = (-event.delta_y() / 200.0).exp2();
            self.verbs.look.emit(LookAction::Zoom { factor, fixed: fixed.clamp(0.0, 1.0) });
            return true;
        }
        let along = if event.shift_key() { event.delta_y() } else { event.delta_x() };
        if along == 0.0 || self.window.is_whole() {
            return false;
        }
        self.verbs.look.emit(LookAction::Pan(along / width));
        true
    }

    /// Whether the key meant something here.
    fn press(&self, key: &str) -> bool {
        let board = self.board.look();
        let last = (board.timeline.moments.len() as u32).saturating_sub(1);
        let at = self.event.map(|event| event.min(last));
        let next = match key {
            "ArrowRight" => at.map_or(0, |event| (event + 1).min(last)),
            "ArrowLeft" => at.map_or(0, |event| event.saturating_sub(1)),
            "PageDown" => at.map_or(0, |event| (event + LEAP).min(last)),
            "PageUp" => at.map_or(0, |event| event.saturating_sub(LEAP)),
            "Home" => 0,
            "End" => last,
            "ArrowDown" => self.beside(&board, at, 1),
            "ArrowUp" => self.beside(&board, at, -1),
            "+" | "=" => return self.zoom(&board, NEARER),
            "-" => return self.zoom(&board, 1.0 / NEARER),
            "0" => {
                self.verbs.look.emit(LookAction::Whole);
                return true;
            }
            // In the lab the run goes to where the keyboard is.
            "Enter" => {
                let moment = at.and_then(|event| board.timeline.moments.get(event).copied());
                drop(board);
                if let Some(moment) = moment {
                    self.verbs.scrub.emit(u64::from(moment.step));
                }
                return true;
            }
            _ => return false,
        };
        let ruler = Ruler::new(&board.timeline, self.axis, self.window, self.width);
        let visit = LookAction::Visit { event: next, part: ruler.part(next) };
        drop(board);
        self.verbs.look.emit(visit);
        self.verbs.point.emit(Pointed::Event(next));
        true
    }

    /// The event nearest to this one in the lane above or below that has any.
    fn beside(&self, board: &Board, at: Option<u32>, by: isize) -> u32 {
        let event = at.unwrap_or_default();
        let ruler = Ruler::new(&board.timeline, self.axis, self.window, self.width);
        let row = board.timeline.moments.get(event).and_then(|one| self.plan.row_of(one.actor));
        let mut row = row.unwrap_or_default();
        while let Some(actor) = row.checked_add_signed(by).and_then(|row| self.plan.lanes.get(row))
        {
            row = row.saturating_add_signed(by);
            let lane = board.timeline.lanes.get(*actor);
            if let Some(found) =
                lane.and_then(|lane| nearest(&ruler, lane, ruler.x(event), f64::INFINITY))
            {
                return found;
            }
        }
        event
    }

    fn zoom(&self, board: &Board, factor: f64) -> bool {
        let ruler = Ruler::new(&board.timeline, self.axis, self.window, self.width);
        let x = self.event.map_or(self.width / 2.0, |event| ruler.x(event));
        let fixed = (x / self.width.max(1.0)).clamp(0.0, 1.0);
        self.verbs.look.emit(LookAction::Zoom { factor, fixed });
        true
    }
}
