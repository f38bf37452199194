//! The drawing as pixels, where shapes would be too many.

use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use super::shapes::{Arrow, band};
use super::tracks::ROW;
use crate::browser::canvas::{context_of, ink_of};
use crate::state::board::Board;
use crate::state::roster::{HUES, Hue};
use crate::state::timeline::geometry::{Paint, Sign};
use crate::state::timeline::links::ArrowKind;
use crate::state::timeline::picture::{Picture, Plan};

/// The styles' colours, as the browser resolves them for elements of the same classes.
pub struct Inks {
    main: String,
    hues: Vec<String>,
    bad: String,
    edge: String,
    muted: String,
}

impl Inks {
    /// Reads them off a hidden element's children; see [`super::tracks`].
    pub fn read(probe: &Element) -> Self {
        let of = |at: u32| ink_of(probe, at);
        Self {
            main: of(0),
            hues: (1..=HUES as u32).map(of).collect(),
            bad: of(HUES as u32 + 1),
            edge: of(HUES as u32 + 2),
            muted: of(HUES as u32 + 3),
        }
    }

    fn of(&self, hue: Hue) -> &str {
        match hue {
            Hue::Main => &self.main,
            Hue::Task(number) => {
                self.hues.get(usize::from(number) % HUES).map_or(&self.main, |ink| ink)
            }
        }
    }
}

/// Where the canvas stands over the rows, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

pub fn paint(
    canvas: &HtmlCanvasElement,
    inks: &Inks,
    board: &Board,
    plan: &Plan,
    picture: &Picture,
    sight: Sight,
) {
    let Some(pen) = context_of(canvas, sight.width, sight.height) else { return };
    if pen.translate(0.0, -sight.top).is_err() {
        return;
    }
    let is_seen = |row: usize| {
        let top = row as f64 * ROW;
        top + ROW > sight.top && top < sight.top + sight.height
    };
    let hue_of = |actor| board.roster.get(actor).map_or(Hue::Main, |member| member.hue);
    for (at, (row, actor)) in picture.lanes.iter().zip(&plan.lanes).enumerate() {
        if !is_seen(at) {
            continue;
        }
        let top = at as f64 * ROW;
        let ink = inks.of(hue_of(*actor));
        for strip in &row.strips {
            let (above, below) = band(strip.paint);
            let (y, height, width) = (top + above, below - above, strip.to - strip.from);
            match strip.paint {
                Paint::Running | Paint::Ready => {
                    pen.set_global_alpha(0.45);
                    pen.set_fill_style_str(ink);
                    pen.fill_rect(strip.from, y, width, height);
                }
                Paint::Blocked => {
                    pen.set_global_alpha(0.25);
                    pen.set_fill_style_str(&inks.bad);
                    pen.fill_rect(strip.from, y, width, height);
                    pen.set_global_alpha(1.0);
                    pen.set_stroke_style_str(&inks.bad);
                    if width > 2.0 {
                        pen.stroke_rect(strip.from + 0.5, y + 0.5, width - 1.0, height - 1.0);
                    }
                }
                Paint::Sleeping => {
                    pen.set_global_alpha(0.6);
                    pen.set_fill_style_str(&inks.edge);
                    pen.fill_rect(strip.from, y + 1.5, width, 1.0);
                }
            }
        }
        pen.set_global_alpha(1.0);
        for tick in &row.ticks {
            pen.set_fill_style_str(if tick.sign == Sign::Bad { &inks.bad } else { ink });
            pen.fill_rect(tick.at - 0.75, top + 2.0, 1.5, 18.0);
        }
    }
    pen.set_global_alpha(0.7);
    for (at, bars) in picture.locks.iter().enumerate() {
        let row = plan.lanes.len() + at;
        if !is_seen(row) {
            continue;
        }
        for bar in bars {
            pen.set_fill_style_str(inks.of(hue_of(bar.owner)));
            pen.fill_rect(bar.from, row as f64 * ROW + 6.0, bar.to - bar.from, 10.0);
        }
    }
    arrows(&pen, inks, picture);
}

fn arrows(pen: &CanvasRenderingContext2d, inks: &Inks, picture: &Picture) {
    pen.set_global_alpha(0.8);
    pen.set_line_width(1.0);
    for shaft in &picture.shafts {
        let ink = match shaft.kind {
            ArrowKind::Start | ArrowKind::Join => &inks.edge,
            ArrowKind::WakeUp => &inks.bad,
            ArrowKind::Message => &inks.muted,
        };
        let arrow = Arrow::of(shaft);
        pen.set_stroke_style_str(ink);
        pen.set_fill_style_str(ink);
        pen.begin_path();
        pen.move_to(arrow.from.0, arrow.from.1);
        pen.line_to(arrow.to.0, arrow.to.1);
        pen.stroke();
        let [a, b, c] = arrow.head;
        pen.begin_path();
        pen.move_to(a.0, a.1);
        pen.line_to(b.0, b.1);
        pen.line_to(c.0, c.1);
        pen.close_path();
        pen.fill();
    }
}
