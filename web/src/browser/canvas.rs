//! A canvas as sharp as the screen, and the colours of the styles.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use crate::browser::page::window;

/// Empties a canvas, gives it that size in the styles' pixels, and gives what draws on it.
pub fn context_of(
    canvas: &HtmlCanvasElement,
    width: f64,
    height: f64,
) -> Option<CanvasRenderingContext2d> {
    let ratio = window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(1.0, 3.0);
    let (wide, high) = ((width * ratio).round() as u32, (height * ratio).round() as u32);
    if (canvas.width(), canvas.height()) != (wide, high) {
        canvas.set_width(wide);
        canvas.set_height(high);
    }
    let context = canvas.get_context("2d").ok()??;
    let pen = context.dyn_into::<CanvasRenderingContext2d>().ok()?;
    pen.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0).ok()?;
    pen.clear_rect(0.0, 0.0, width, height);
    Some(pen)
}

/// The colour of an element's child, as the browser resolves it.
pub fn ink_of(probe: &Element, child: u32) -> String {
    let style = || {
        let child = probe.children().item(child)?;
        window()?.get_computed_style(&child).ok()??.get_property_value("color").ok()
    };
    style().unwrap_or_default()
}
