//! The bytes of a scene: one byte that says what follows, the seed if there is one, the content.

use heddle_protocol::Mode;

use super::{LinkError, MAX_PACKED, MAX_UNPACKED, pack};
use crate::examples;
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
const SEED: u8 = 1 << 4;
/// Bits that later parts of a scene will need. A link that has one of them set comes from a
/// Heddle that knows more.
const UNKNOWN: u8 = !(kind::MASK | LAB | EMBED | SEED);

/// The bytes of version 1.
pub(super) fn to_bytes(scene: &Scene) -> Result<Vec<u8>, LinkError> {
    let (kind, content) = match &scene.content {
        Content::Example(example) => (kind::EXAMPLE, vec![example.code]),
        Content::Sheet(sheet) => {
            let fields = postcard::to_stdvec(sheet).map_err(|_| LinkError::UnpacksTooLarge)?;
            (kind::SHEET, packed(&fields)?)
        }
        Content::Program { source } => (kind::PROGRAM, packed(source.as_bytes())?),
    };
    let mut bytes = vec![kind];
    if scene.mode == Mode::Lab {
        bytes[0] |= LAB;
    }
    if scene.view.embed {
        bytes[0] |= EMBED;
    }
    if scene.seed != 0 {
        bytes[0] |= SEED;
        bytes = postcard::to_extend(&scene.seed, bytes).map_err(|_| LinkError::UnpacksTooLarge)?;
    }
    bytes.extend(content);
    Ok(bytes)
}

/// The scene of [`to_bytes`].
pub(super) fn from_bytes(bytes: &[u8]) -> Result<Scene, LinkError> {
    let (&first, mut rest) = bytes.split_first().ok_or(LinkError::Damaged)?;
    if first & UNKNOWN != 0 {
        return Err(LinkError::Newer);
    }
    let mut seed = 0;
    if first & SEED != 0 {
        (seed, rest) = postcard::take_from_bytes(rest).map_err(|_| LinkError::Damaged)?;
    }
    let content = match first & kind::MASK {
        kind::EXAMPLE => {
            let &[code] = rest else { return Err(LinkError::Damaged) };
            Content::Example(examples::by_code(code).ok_or(LinkError::Newer)?)
        }
        kind::SHEET => {
            let fields = pack::unpack(rest, MAX_UNPACKED)?;
            let (sheet, left) =
                postcard::take_from_bytes(&fields).map_err(|_| LinkError::Damaged)?;
            if !left.is_empty() {
                return Err(LinkError::Damaged);
            }
            Content::Sheet(sheet)
        }
        kind::PROGRAM => {
            let source = String::from_utf8(pack::unpack(rest, MAX_UNPACKED)?)
                .map_err(|_| LinkError::Damaged)?;
            Content::Program { source }
        }
        _ => return Err(LinkError::Newer),
    };
    let mode = if first & LAB == 0 { Mode::Live } else { Mode::Lab };
    Ok(Scene { content, mode, seed, view: View { embed: first & EMBED != 0 } })
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>, LinkError> {
    if bytes.len() > MAX_UNPACKED {
        return Err(LinkError::UnpacksTooLarge);
    }
    pack::pack(bytes, MAX_PACKED)
}
