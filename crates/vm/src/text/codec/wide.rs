//! UTF-16 and UTF-32: characters in units of two or four bytes.

use super::{CodecError, OnError, bad_bytes};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    Two,
    Four,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Little,
    Big,
}

impl Width {
    fn bytes(self) -> usize {
        if self == Width::Two { 2 } else { 4 }
    }

    /// As error messages name it.
    pub fn name(self, order: Option<Order>) -> &'static str {
        match (self, order) {
            (Width::Two, None) => "utf-16",
            (Width::Two, Some(Order::Little)) => "utf-16-le",
            (Width::Two, Some(Order::Big)) => "utf-16-be",
            (Width::Four, None) => "utf-32",
            (Width::Four, Some(Order::Little)) => "utf-32-le",
            (Width::Four, Some(Order::Big)) => "utf-32-be",
        }
    }
}

fn push(out: &mut Vec<u8>, unit: u32, width: Width, order: Order) {
    let bytes = unit.to_le_bytes();
    let bytes = &bytes[..width.bytes()];
    match order {
        Order::Little => out.extend(bytes),
        Order::Big => out.extend(bytes.iter().rev()),
    }
}

pub fn encode(text: &str, width: Width, order: Option<Order>) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 2 + 4);
    // Without an order it is told by what comes first.
    if order.is_none() {
        push(&mut out, 0xfeff, width, Order::Little);
    }
    let order = order.unwrap_or(Order::Little);
    for c in text.chars() {
        match width {
            Width::Four => push(&mut out, u32::from(c), width, order),
            Width::Two => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    push(&mut out, u32::from(*unit), width, order);
                }
            }
        }
    }
    out
}

/// The order that bytes begin with, if they begin with one.
fn mark(bytes: &[u8], width: Width) -> Option<Order> {
    match (width, bytes) {
        (Width::Two, [0xff, 0xfe, ..]) | (Width::Four, [0xff, 0xfe, 0, 0, ..]) => {
            Some(Order::Little)
        }
        (Width::Two, [0xfe, 0xff, ..]) | (Width::Four, [0, 0, 0xfe, 0xff, ..]) => Some(Order::Big),
        _ => None,
    }
}

/// The order in which bytes are read.
pub fn order_of(bytes: &[u8], width: Width, order: Option<Order>) -> Order {
    order.or_else(|| mark(bytes, width)).unwrap_or(Order::Little)
}

pub fn decode(
    bytes: &[u8],
    width: Width,
    told: Option<Order>,
    on_error: OnError,
) -> Result<String, CodecError> {
    let order = order_of(bytes, width, told);
    let skipped = told.is_none() && mark(bytes, width).is_some();
    let mut at = if skipped { width.bytes() } else { 0 };
    let mut out = String::with_capacity(bytes.len() / 2);
    while at < bytes.len() {
        let (length, found) = match width {
            Width::Two => two(&bytes[at..], order),
            Width::Four => four(&bytes[at..], order),
        };
        match found {
            Ok(c) => out.push(c),
            Err(reason) => {
                let error = CodecError { from: at, to: at + length, reason };
                bad_bytes(&mut out, &bytes[at..at + length], error, on_error)?;
            }
        }
        at += length;
    }
    Ok(out)
}

fn unit(bytes: &[u8], order: Order) -> u32 {
    let of = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
    match order {
        Order::Little => bytes.iter().rev().fold(0, of),
        Order::Big => bytes.iter().fold(0, of),
    }
}

type Found = (usize, Result<char, &'static str>);

fn four(bytes: &[u8], order: Order) -> Found {
    let Some(whole) = bytes.get(..4) else { return (bytes.len(), Err("truncated data")) };
    let code = unit(whole, order);
    let reason = if (0xd800..0xe000).contains(&code) {
        "code point in surrogate code point range(0xd800, 0xe000)"
    } else {
        "code point not in range(0x110000)"
    };
    (4, char::from_u32(code).ok_or(reason))
}

fn two(bytes: &[u8], order: Order) -> Found {
    let Some(first) = bytes.get(..2) else { return (bytes.len(), Err("truncated data")) };
    let first = unit(first, order);
    if let Some(c) = char::from_u32(first) {
        return (2, Ok(c));
    }
    if first >= 0xdc00 {
        return (2, Err("illegal encoding"));
    }
    let Some(second) = bytes.get(2..4) else {
        return (bytes.len(), Err("unexpected end of data"));
    };
    let second = unit(second, order);
    if !(0xdc00..0xe000).contains(&second) {
        return (2, Err("illegal UTF-16 surrogate"));
    }
    let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
    (4, char::from_u32(code).ok_or("illegal encoding"))
}
