//! The bytes of a scene: one byte that says what follows, what the lab needs, the content.

use heddle_protocol::{LabSettings, Mode, Opening, Pace, SchedulerKind, Sleeps, SwitchPoints};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{LinkError, MAX_PACKED, MAX_SCHEDULE, MAX_UNPACKED, pack};
use crate::challenge::Challenge;
use crate::examples;
use crate::question::{About, Mark, Question};
use crate::scene::{Content, Scene, View};

/// Bits 0 and 1 of the first byte: what the content is.
mod kind {
    pub(super) const EXAMPLE: u8 = 0;
    pub(super) const SHEET: u8 = 1;
    pub(super) const PROGRAM: u8 = 2;
    pub(super) const MASK: u8 = 3;
}
const LAB: u8 = 1 << 2;
const EMBED: u8 = 1 << 3;
/// Version 1: a seed follows.
const SEED: u8 = 1 << 4;
/// Version 2: [`Lab`] follows, and the schedule, packed.
const SETTINGS: u8 = 1 << 4;
/// Version 2: [`Asked`] follows the lab, packed.
const QUESTION: u8 = 1 << 5;
/// Version 2: [`AskedMore`] follows that, packed.
const QUESTION_MORE: u8 = 1 << 6;
/// Version 2: a [`Challenge`] follows that, packed.
const CHALLENGE: u8 = 1 << 7;

/// The lab's settings but for the schedule, in the order of version 2.
#[derive(Serialize, Deserialize)]
struct Lab {
    seed: u64,
    scheduler: SchedulerKind,
    switch_points: SwitchPoints,
    sleeps: Sleeps,
    pace: Pace,
    opening: Opening,
}

/// A question about an output, in the order of version 2.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct Asked {
    expected: String,
    prefix: bool,
    mark: Option<Mark>,
}

/// What else a question may have, in the order of version 2.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct AskedMore {
    about: About,
    first: String,
    later: String,
    ends: String,
    marked: Vec<String>,
}

/// Whether version 1 can hold a scene: of the lab it knows the seed alone, and no question or challenge.
pub(super) fn fits_version_1(scene: &Scene) -> bool {
    scene.lab == LabSettings { seed: scene.lab.seed, ..LabSettings::default() }
        && scene.question == Question::default()
        && scene.challenge.is_none()
}

/// The bytes of version 1.
pub(super) fn to_bytes_1(scene: &Scene) -> Result<Vec<u8>, LinkError> {
    let (first, content) = begin(scene)?;
    let mut bytes = vec![first];
    if scene.lab.seed != 0 {
        bytes[0] |= SEED;
        bytes = extend(bytes, &scene.lab.seed)?;
    }
    bytes.extend(content);
    Ok(bytes)
}

/// The bytes of version 2.
pub(super) fn to_bytes_2(scene: &Scene) -> Result<Vec<u8>, LinkError> {
    let (first, content) = begin(scene)?;
    let mut bytes = vec![first | SETTINGS];
    let LabSettings { seed, scheduler, switch_points, sleeps, pace, opening, schedule } =
        scene.lab.clone();
    let lab = Lab { seed, scheduler, switch_points, sleeps, pace, opening };
    bytes = extend(bytes, &lab)?;
    let schedule = match schedule.as_str() {
        "" => Vec::new(),
        text if text.len() > MAX_UNPACKED => return Err(LinkError::ScheduleTooLong),
        text => {
            pack::pack(text.as_bytes(), MAX_SCHEDULE).map_err(|_| LinkError::ScheduleTooLong)?
        }
    };
    bytes = extend(bytes, &schedule)?;
    let Question { about, expected, prefix, first, later, ends, marked, mark } =
        scene.question.clone();
    let asked = Asked { expected, prefix, mark };
    if asked != Asked::default() {
        bytes[0] |= QUESTION;
        bytes = extend_packed(bytes, &asked)?;
    }
    let more = AskedMore { about, first, later, ends, marked };
    if more != AskedMore::default() {
        bytes[0] |= QUESTION_MORE;
        bytes = extend_packed(bytes, &more)?;
    }
    if let Some(challenge) = &scene.challenge {
        bytes[0] |= CHALLENGE;
        bytes = extend_packed(bytes, challenge)?;
    }
    bytes.extend(content);
    Ok(bytes)
}

/// The first byte, but for bit 4, and the content's bytes.
fn begin(scene: &Scene) -> Result<(u8, Vec<u8>), LinkError> {
    let (mut first, content) = match &scene.content {
        Content::Example(example) => (kind::EXAMPLE, vec![example.code]),
        Content::Sheet(sheet) => {
            let fields = postcard::to_stdvec(sheet).map_err(|_| LinkError::UnpacksTooLarge)?;
            (kind::SHEET, packed(&fields)?)
        }
        Content::Program { source } => (kind::PROGRAM, packed(source.as_bytes())?),
    };
    if scene.mode == Mode::Lab {
        first |= LAB;
    }
    if scene.view.embed {
        first |= EMBED;
    }
    Ok((first, content))
}

/// The scene of [`to_bytes_1`].
pub(super) fn from_bytes_1(bytes: &[u8]) -> Result<Scene, LinkError> {
    let (first, mut rest) = first_byte(bytes)?;
    let mut lab = LabSettings::default();
    if first & (QUESTION | QUESTION_MORE | CHALLENGE) != 0 {
        return Err(LinkError::Newer);
    }
    if first & SEED != 0 {
        (lab.seed, rest) = take(rest)?;
    }
    scene(first, rest, Scene { lab, ..Scene::default() })
}

/// The scene of [`to_bytes_2`].
pub(super) fn from_bytes_2(bytes: &[u8]) -> Result<Scene, LinkError> {
    let (first, mut rest) = first_byte(bytes)?;
    let mut settings = LabSettings::default();
    if first & SETTINGS != 0 {
        let (lab, more): (Lab, _) = take(rest)?;
        let (schedule, more): (Vec<u8>, _) = take(more)?;
        rest = more;
        let schedule = match schedule.as_slice() {
            [] => String::new(),
            packed => text(packed)?,
        };
        let Lab { seed, scheduler, switch_points, sleeps, pace, opening } = lab;
        settings = LabSettings { seed, scheduler, switch_points, sleeps, pace, opening, schedule };
    }
    let (mut asked, mut more) = (Asked::default(), AskedMore::default());
    if first & QUESTION != 0 {
        (asked, rest) = take_packed(rest)?;
    }
    if first & QUESTION_MORE != 0 {
        (more, rest) = take_packed(rest)?;
    }
    let Asked { expected, prefix, mark } = asked;
    let AskedMore { about, first: line, later, ends, marked } = more;
    let question = Question { about, expected, prefix, first: line, later, ends, marked, mark };
    let mut challenge = None;
    if first & CHALLENGE != 0 {
        let (posed, more): (Challenge, _) = take_packed(rest)?;
        (challenge, rest) = (Some(posed), more);
    }
    scene(first, rest, Scene { lab: settings, question, challenge, ..Scene::default() })
}

fn first_byte(bytes: &[u8]) -> Result<(u8, &[u8]), LinkError> {
    bytes.split_first().map(|(&first, rest)| (first, rest)).ok_or(LinkError::Damaged)
}

/// The scene with the content and what else the first byte says.
fn scene(first: u8, rest: &[u8], scene: Scene) -> Result<Scene, LinkError> {
    let content = match first & kind::MASK {
        kind::EXAMPLE => {
            let &[code] = rest else { return Err(LinkError::Damaged) };
            Content::Example(examples::by_code(code).ok_or(LinkError::Newer)?)
        }
        kind::SHEET => {
            let fields = pack::unpack(rest, MAX_UNPACKED)?;
            let (sheet, left) = take(&fields)?;
            if !left.is_empty() {
                return Err(LinkError::Damaged);
            }
            Content::Sheet(sheet)
        }
        kind::PROGRAM => Content::Program { source: text(rest)? },
        _ => return Err(LinkError::Newer),
    };
    let mode = if first & LAB == 0 { Mode::Live } else { Mode::Lab };
    Ok(Scene { content, mode, view: View { embed: first & EMBED != 0 }, ..scene })
}

fn text(packed: &[u8]) -> Result<String, LinkError> {
    String::from_utf8(pack::unpack(packed, MAX_UNPACKED)?).map_err(|_| LinkError::Damaged)
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>, LinkError> {
    if bytes.len() > MAX_UNPACKED {
        return Err(LinkError::UnpacksTooLarge);
    }
    pack::pack(bytes, MAX_PACKED)
}

fn extend(bytes: Vec<u8>, value: &impl Serialize) -> Result<Vec<u8>, LinkError> {
    postcard::to_extend(value, bytes).map_err(|_| LinkError::UnpacksTooLarge)
}

fn extend_packed(bytes: Vec<u8>, value: &impl Serialize) -> Result<Vec<u8>, LinkError> {
    let fields = postcard::to_stdvec(value).map_err(|_| LinkError::TooLong)?;
    extend(bytes, &packed(&fields)?)
}

/// What [`extend_packed`] added, and the rest.
fn take_packed<V: DeserializeOwned>(bytes: &[u8]) -> Result<(V, &[u8]), LinkError> {
    let (packed, rest): (Vec<u8>, _) = take(bytes)?;
    let fields = pack::unpack(&packed, MAX_UNPACKED)?;
    match take(&fields)? {
        (value, []) => Ok((value, rest)),
        _ => Err(LinkError::Damaged),
    }
}

fn take<'a, V: Deserialize<'a>>(bytes: &'a [u8]) -> Result<(V, &'a [u8]), LinkError> {
    postcard::take_from_bytes(bytes).map_err(|_| LinkError::Damaged)
}
