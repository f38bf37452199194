//! How large an element is drawn, in the styles' pixels.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

/// The size of the element, 0 until it is drawn.
#[hook]
pub fn use_size(node: &NodeRef) -> Size {
    let size = use_state_eq(Size::default);
    use_effect_with(node.clone(), {
        let size = size.setter();
        move |node| {
            let element = node.cast::<Element>();
            let measure = {
                let element = element.clone();
                move || {
                    if let Some(element) = &element {
                        size.set(Size {
                            width: f64::from(element.client_width()),
                            height: f64::from(element.client_height()),
                        });
                    }
                }
            };
            measure();
            observed(element, measure)
        }
    });
    *size
}

/// Calls with the element whenever it is drawn in another size.
#[hook]
pub fn use_resized(node: &NodeRef, on_change: impl Fn(&Element) + 'static) {
    use_effect_with(node.clone(), move |node| {
        let element = node.cast::<Element>();
        observed(element.clone(), move || {
            if let Some(element) = &element {
                on_change(element);
            }
        })
    });
}

/// Observes the element until what is given back is called.
fn observed(element: Option<Element>, on_change: impl Fn() + 'static) -> impl FnOnce() + 'static {
    let on_change = Closure::<dyn FnMut()>::new(on_change);
    let observer = ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok();
    if let (Some(observer), Some(element)) = (&observer, &element) {
        observer.observe(element);
    }
    move || {
        if let Some(observer) = observer {
            observer.disconnect();
        }
        drop(on_change);
    }
}
