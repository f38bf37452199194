//! The link to the coordinator worker: commands out, updates in, as bytes.

use heddle_protocol::{Command, Update};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use crate::browser::page::{absolute, address_of, text_of};

/// What comes from the worker.
#[derive(Debug)]
pub enum Told {
    Update(Update),
    /// It does not run, or no longer: the browser's words, where it has any.
    Error(String),
    /// Bytes that are no update of this version.
    Unreadable,
}

/// A living coordinator; dropping the link ends it and all that it made.
pub struct EngineLink {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl EngineLink {
    /// # Errors
    /// The browser's words where it makes no worker.
    pub fn start(told: Callback<Told>) -> Result<Self, String> {
        let engine = address_of("engine-js", "./engine/engine.js");
        let script = absolute("worker.js", &engine);
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name("coordinator");
        let worker = Worker::new_with_options(&script, &options)
            .map_err(|error| text_of(&error, "message").unwrap_or_default())?;

        let on_message = Closure::new({
            let told = told.clone();
            move |event: MessageEvent| told.emit(read(&event))
        });
        let on_error = Closure::new(move |event: Event| {
            told.emit(Told::Error(text_of(&event, "message").unwrap_or_default()));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));

        let role = Object::new();
        Reflect::set(&role, &"kind".into(), &"coordinator".into())
            .and_then(|_| worker.post_message(&role))
            .map_err(|error| text_of(&error, "message").unwrap_or_default())?;
        Ok(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    /// # Errors
    /// What cannot be packed or posted, in the browser's words.
    pub fn send(&self, command: &Command) -> Result<(), String> {
        let bytes = postcard::to_allocvec(command).map_err(|error| error.to_string())?;
        // Copied: a few bytes cost more to hand over.
        self.worker
            .post_message(&Uint8Array::from(bytes.as_slice()))
            .map_err(|error| text_of(&error, "message").unwrap_or_default())
    }
}

impl Drop for EngineLink {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

/// Bytes come as an array or as a bare buffer.
fn read(event: &MessageEvent) -> Told {
    let data = event.data();
    if !data.is_instance_of::<Uint8Array>() && !data.is_instance_of::<js_sys::ArrayBuffer>() {
        return Told::Unreadable;
    }
    match postcard::from_bytes(&Uint8Array::new(&data).to_vec()) {
        Ok(update) => Told::Update(update),
        Err(_) => Told::Unreadable,
    }
}
