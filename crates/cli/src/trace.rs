//! `heddle trace`: a run in the lab as Chrome trace JSON.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    process::ExitCode,
};

use heddle_session::parting_text;

use crate::{FAILED, USAGE, args::LabArgs, program::ProgramArgs, progress::Progress, say};

/// Instructions between two looks at the progress.
const SLICE: u64 = 1_000_000;

/// Writes a run in the lab as Chrome trace JSON, which Perfetto opens
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  heddle trace race.py --out trace.json --seed 7
  heddle trace race.py --schedule bad.schedule --switch-points instruction | gzip > trace.json.gz

Open the file at https://ui.perfetto.dev or in chrome://tracing.")]
pub struct Args {
    #[command(flatten)]
    program: ProgramArgs,
    #[command(flatten)]
    lab: LabArgs,
    /// Where the trace goes; stdout without it
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
}

pub fn trace(args: &Args) -> ExitCode {
    let loaded = args.program.load(FAILED).and_then(|program| program.in_lab(&args.lab));
    let (mut run, checked) = match loaded {
        Ok(loaded) => loaded,
        Err(status) => return status,
    };
    let mut progress = Progress::new();
    while run.run_on(SLICE).ending.is_none() {
        progress.tell(|| format!("{} steps", run.position()));
    }
    progress.clear();
    if let Some(parting) = run.parting() {
        say::line(format_args!("{}", parting_text(parting)));
    }
    let trace = run.trace(&checked);
    if trace.is_cut() {
        say::line("the run is longer than a trace may be: the trace ends before it");
    }
    let written = match &args.out {
        Some(file) => File::create(file).and_then(|file| write(&trace, file)),
        None => write(&trace, io::stdout().lock()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let place = args.out.as_deref().unwrap_or("stdout");
            say::fail(USAGE, format_args!("{place} cannot be written: {error}"))
        }
    }
}

fn write(trace: &heddle_session::Trace, out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    trace.write_to(&mut out)?;
    out.flush()
}
