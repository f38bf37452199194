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

/// Bytes that a schedule may take in a link, packed: about 1,500 characters. Then a link of an
/// ordinary program stays below 2,000, which chat programs take.
const MAX_SCHEDULE: usize = 1_125;

/// The version of scenes whose lab has its usual settings, and of all others.
const VERSION_1: char = '1';
const VERSION_2: char = '2';

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
    /// A schedule that would take more than about 1,500 characters.
    ScheduleTooLong,
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
            Self::ScheduleTooLong => Words {
                en: "The schedule is too long for a link: share the seed instead, or save the schedule \
                     as a file.",
                zh: "调度太长，放不进链接：请改为分享种子，或把调度存为文件。",
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
/// [`LinkError::TooLong`] or [`LinkError::UnpacksTooLarge`] where the scene is too large,
/// [`LinkError::ScheduleTooLong`] where its schedule is.
pub fn encode(scene: &Scene) -> Result<String, LinkError> {
    let (version, bytes) = if body::fits_version_1(scene) {
        (VERSION_1, body::to_bytes_1(scene)?)
    } else {
        (VERSION_2, body::to_bytes_2(scene)?)
    };
    let mut link = String::from(version);
    base64::write(&bytes, &mut link);
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
    let read = match link.chars().next() {
        None => return Err(LinkError::Empty),
        Some(VERSION_1) => body::from_bytes_1,
        Some(VERSION_2) => body::from_bytes_2,
        Some(other) => return Err(LinkError::UnknownVersion(other)),
    };
    // Both versions are one ASCII character.
    read(&base64::read(&check::verify(&link)?[1..])?)
}
