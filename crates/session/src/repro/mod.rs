//! A schedule as a Python script that forces its order under CPython: the program as it stands, whose
//! turn it is and where each turn ends, and gates that see to it.
//!
//! The gates (`gates.py`, `stand_ins.py`, `run.py`) let one thread run at a time, of one process (`alone.py`) or
//! of several (`baton.py`, `process_stand_ins.py`, `coordinator.py`). Where a turn ends is told as CPython can see
//! it: before the n-th time that a thread comes to a certain instruction, named by its kind and its
//! columns. Only instructions that others could notice are named; what a thread calculates by itself
//! may lie on either side of a switch.

mod place;
mod script;
mod walk;

use heddle_protocol::repro::{ReproRefused, ReproRequest};
use heddle_schedulers::Schedule;

use crate::check::Checked;

/// The script of a program that has not been compiled.
///
/// # Errors
/// As [`repro`], and where it does not compile.
pub fn export(request: &ReproRequest) -> Result<String, ReproRefused> {
    let checked =
        crate::check(&request.source, &request.file_name).map_err(|_| ReproRefused::NotAProgram)?;
    repro(&checked, request)
}

/// The script.
///
/// # Errors
/// Why this program, or this schedule, cannot be forced.
pub fn repro(checked: &Checked, request: &ReproRequest) -> Result<String, ReproRefused> {
    let schedule = Schedule::parse(&request.schedule).map_err(|_| ReproRefused::NotASchedule)?;
    let own = checked.program.codes.iter().filter(|code| !code.hidden);
    let mut imports = own.flat_map(|code| code.imports.iter());
    let has_processes = imports.any(|name| name.split('.').next() == Some("multiprocessing"));
    let walk = walk::walk(checked, request, &schedule, has_processes)?;
    Ok(script::write(request, &walk))
}
