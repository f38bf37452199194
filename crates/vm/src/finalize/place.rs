//! Where in the program, or in CPython's library, something is let go of.

use crate::{
    process::Process,
    thread::{Frame, Thread},
    value::Value,
};

/// Where the drop happened: file, line, text.
#[derive(Clone, Debug)]
struct Place {
    file: String,
    line: u32,
    text: String,
}

/// Where CPython 3.13.0 drops what a thread's function gives: hidden code's name, file, line, text.
const LIBRARY: &[(&str, &str, u32, &str)] = &[
    ("_call_target", "threading.py", 992, "self._target(*self._args, **self._kwargs)"),
    ("Timer.run", "threading.py", 1342, "self.function(*self.args, **self.kwargs)"),
];

fn place(p: &Process, th: &Thread) -> Option<Place> {
    for frame in th.frames.iter().rev() {
        match frame {
            Frame::Python(frame) => {
                let code = p.program.code(frame.code);
                if code.hidden {
                    let known = LIBRARY.iter().find(|(name, ..)| *name == &*code.qualname);
                    let Some((_, file, line, text)) = known else { continue };
                    let (file, text) = (format!("<lib>/{file}"), (*text).to_owned());
                    return Some(Place { file, line: *line, text });
                }
                let module = p.program.module(code.module);
                let line = code.infos.get(frame.pc as usize).map_or(0, |info| info.place.line);
                let text = (line as usize)
                    .checked_sub(1)
                    .and_then(|at| module.lines.get(at))
                    .map_or(String::new(), |text| text.trim().to_owned());
                return Some(Place { file: module.file.to_string(), line, text });
            }
            Frame::Loop(_) => {
                return Some(Place {
                    file: "<lib>/asyncio/events.py".to_owned(),
                    line: 89,
                    text: "self._context.run(self._callback, *self._args)".to_owned(),
                });
            }
            Frame::Print(_) => {}
        }
    }
    None
}

/// File, line and text of where the thread is; the file is None if no code of the person's runs.
pub(crate) fn place_row(p: &mut Process, th: &Thread) -> [Value; 3] {
    match place(p, th) {
        Some(place) => {
            let file = p.str(th, place.file);
            let text = p.str(th, place.text);
            [file, Value::Int(i64::from(place.line)), text]
        }
        None => [Value::None, Value::Int(0), Value::None],
    }
}
