//! Permalinks: a scene as the fragment of an address, and back.
//!
//! A link is a version character, the scene's bytes in base64url, and two check characters.
//! Nothing of a version ever changes once it is out: its layout, its numbers for examples and its
//! dictionary are frozen with it.

mod base64;
mod body;
mod check;
mod pack;
mod tidy;

use std::fmt;

use crate::scene::Scene;
use crate::words::Words;

/// Bytes of a link's text, at most.
pub const MAX_PACKED: usize = 32 << 10;
/// Bytes that a link may unpack to, at most.
pub const MAX_UNPACKED: usize = 256 << 10;

/// The version that [`encode`] writes.
const VERSION: char = '1';

/// Why a scene has no link, or a link no scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Nothing after the `#`.
    Empty,
    /// The first character stands for no version that is known here.
    UnknownVersion(char),
    /// Characters that no link has.
    NotALink,
    /// More than [`MAX_PACKED`].
    TooLong,
    /// More than [`MAX_UNPACKED`].
    UnpacksTooLarge,
    /// Of a known version, but cut short or altered.
    Damaged,
    /// Intact, but it holds something that a later Heddle put there.
    Newer,
}

impl LinkError {
    /// One sentence for the person who opened or wanted the link.
    pub fn words(&self) -> Words {
        match self {
            Self::Empty => Words { en: "The link is empty.", zh: "这个链接是空的。" },
            Self::UnknownVersion(_) => Words {
                en: "This is not a Heddle link, or it was made by a newer Heddle than this one.",
                zh: "这不是 Heddle 的链接，或者它来自比当前更新的 Heddle 版本。",
            },
            Self::NotALink => Words {
                en: "The link has characters in it that no Heddle link has.",
                zh: "链接中含有 Heddle 链接里不会出现的字符。",
            },
            Self::TooLong => Words {
                en: "A link is at most 32 KiB long, and this one is longer.",
                zh: "链接最长 32 KiB，这一个超过了。",
            },
            Self::UnpacksTooLarge => Words {
                en: "A link holds a program of at most 256 KiB, and this one is larger.",
                zh: "链接最多容纳 256 KiB 的程序，这一个更大。",
            },
            Self::Damaged => Words {
                en: "The link is damaged: part of it is missing or was changed on the way.",
                zh: "链接已损坏：有一部分丢失了，或在传递途中被改动。",
            },
            Self::Newer => Words {
                en: "The link holds something that this version of Heddle does not know.",
                zh: "链接里有当前版本的 Heddle 还不认识的内容。",
            },
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words().en)
    }
}

impl std::error::Error for LinkError {}

/// Does what the first [`encode`] or [`decode`] would do once, some tens of milliseconds and
/// 2 MB of memory in a browser, so that a page can have it done while nobody waits.
pub fn warm_up() {
    pack::warm_up();
}

/// The scene as a fragment, without the `#`.
///
/// # Errors
/// [`LinkError::TooLong`] or [`LinkError::UnpacksTooLarge`] where the scene is too large.
pub fn encode(scene: &Scene) -> Result<String, LinkError> {
    let mut link = String::from(VERSION);
    base64::write(&body::to_bytes(scene)?, &mut link);
    check::append(&mut link);
    if link.len() > MAX_PACKED {
        return Err(LinkError::TooLong);
    }
    Ok(link)
}

/// The scene of a fragment, with or without its `#`. What mail and chat programs do to links
/// (escapes, line breaks, a full stop behind) is undone first.
///
/// # Errors
/// Any [`LinkError`]; no input panics, and none costs more than its limits allow.
pub fn decode(fragment: &str) -> Result<Scene, LinkError> {
    let link = tidy::tidy(fragment)?;
    match link.chars().next() {
        None => return Err(LinkError::Empty),
        Some(VERSION) => {}
        Some(other) => return Err(LinkError::UnknownVersion(other)),
    }
    let unchecked = check::verify(&link)?;
    let bytes = base64::read(&unchecked[VERSION.len_utf8()..])?;
    body::from_bytes(&bytes)
}
