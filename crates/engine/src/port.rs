//! Workers, messages and clocks of the browser, as this crate uses them.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{
    DedicatedWorkerGlobalScope, ErrorEvent, MessageChannel, MessageEvent, Worker, WorkerOptions,
    WorkerType,
};

/// The worker that this code runs in.
pub fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since this worker began.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn since_origin() -> f64;
}

thread_local! {
    static SCOPE: DedicatedWorkerGlobalScope = scope();
    /// When this worker began, in milliseconds since 1970.
    static ORIGIN: f64 = scope().performance().map_or(0.0, |performance| performance.time_origin());
}

/// Milliseconds since 1970, with fractions; the same clock in every worker of a page.
pub fn now_ms() -> f64 {
    ORIGIN.with(|origin| origin + since_origin())
}

/// A time in milliseconds since 1970 as microseconds.
pub fn epoch_us(ms: f64) -> u64 {
    (ms * 1000.0) as u64
}

/// Microseconds since a run began.
pub fn since_us(began_ms: f64) -> u64 {
    ((now_ms() - began_ms) * 1000.0).max(0.0) as u64
}

/// Whether memory can be shared between workers here.
pub fn is_isolated() -> bool {
    Reflect::get(&js_sys::global(), &"crossOriginIsolated".into())
        .is_ok_and(|value| value.is_truthy())
}

/// Cores that the browser says there are.
pub fn cores() -> u32 {
    scope().navigator().hardware_concurrency() as u32
}

/// Asks whoever made this worker for others on the same memory.
pub fn ask_for_helpers(count: u32) {
    let memory = wasm_bindgen::memory();
    let asked =
        object(&[("kind", &"helpers".into()), ("memory", &memory), ("count", &count.into())]);
    let _ = scope().post_message(&asked);
}

/// Bytes as a message, and what of it changes owner: to copy a few is cheaper.
fn message(bytes: &[u8]) -> (Uint8Array, Option<Array>) {
    const FEW: usize = 8 << 10;
    let array = Uint8Array::from(bytes);
    let list = (bytes.len() >= FEW).then(|| Array::of1(&array.buffer()));
    (array, list)
}

/// Sends bytes to whoever made this worker.
pub fn post_up(bytes: &[u8]) {
    // A refusal means that the receiver is gone: nobody is left to tell.
    let _ = match message(bytes) {
        (array, None) => SCOPE.with(|scope| scope.post_message(&array)),
        (array, Some(list)) => SCOPE.with(|scope| scope.post_message_with_transfer(&array, &list)),
    };
}

/// The bytes of a message, if it is such a one.
pub fn bytes_of(data: &JsValue) -> Option<Vec<u8>> {
    data.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// A plain object from pairs.
pub fn object(pairs: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

pub fn field(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Handles every message that this worker gets from now on, those kept so far first.
pub fn listen(early: &Array, mut each: impl FnMut(JsValue) + 'static) {
    for message in early.iter() {
        each(message);
    }
    early.set_length(0);
    let closure =
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| each(event.data()));
    scope().set_onmessage(Some(closure.as_ref().unchecked_ref()));
    closure.forget();
}

thread_local! {
    static QUIET: Closure<dyn FnMut(ErrorEvent)> =
        Closure::new(|event: ErrorEvent| event.prevent_default());
}

/// A worker that this one made; dropping it ends the worker.
pub struct WorkerHandle {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl WorkerHandle {
    /// Starts a worker with the same script as this one.
    ///
    /// # Errors
    /// What the browser says where it makes no more workers.
    pub fn start(
        name: &str,
        mut on_message: impl FnMut(JsValue) + 'static,
        mut on_error: impl FnMut(String) + 'static,
    ) -> Result<WorkerHandle, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(name);
        let worker = Worker::new_with_options(&scope().location().href(), &options)?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            on_message(event.data());
        });
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            let text = field(&event, "message").as_string();
            on_error(text.unwrap_or_else(|| "its script could not be loaded".to_owned()));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(WorkerHandle { worker, _on_message: on_message, _on_error: on_error })
    }

    pub fn post(&self, message: &JsValue) {
        let _ = self.worker.post_message(message);
    }

    pub fn post_with(&self, message: &JsValue, transfer: &Array) {
        let _ = self.worker.post_message_with_transfer(message, transfer);
    }

    pub fn post_bytes(&self, bytes: &[u8]) {
        match message(bytes) {
            (array, None) => self.post(&array),
            (array, Some(list)) => self.post_with(&array, &list),
        }
    }
}

impl Drop for WorkerHandle {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        // Errors that are under way belong to nobody now: unheard, they would become the page's.
        QUIET.with(|quiet| self.worker.set_onerror(Some(quiet.as_ref().unchecked_ref())));
        self.worker.terminate();
    }
}

/// Comes back to the event loop at once: messages that arrived meanwhile go first.
pub struct Later {
    channel: MessageChannel,
    _closure: Closure<dyn FnMut(MessageEvent)>,
}

impl Later {
    /// # Errors
    /// Where the browser makes no channel.
    pub fn new(mut run: impl FnMut() + 'static) -> Result<Later, JsValue> {
        let channel = MessageChannel::new()?;
        let closure = Closure::<dyn FnMut(MessageEvent)>::new(move |_: MessageEvent| run());
        channel.port1().set_onmessage(Some(closure.as_ref().unchecked_ref()));
        Ok(Later { channel, _closure: closure })
    }

    pub fn call(&self) {
        let _ = self.channel.port2().post_message(&JsValue::NULL);
    }
}
