//! The members that have no field of their own, as one value.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::Value;

use super::read_member::ReadMember;
use crate::body::REQUEST_ID;

/// Reads these members, which are JSON, as one value.
pub(super) fn read<T: ReadMember>(mut members: Vec<(&str, String)>) -> Option<T> {
    // `ErrorLayer::request_id` adds a text with this name to every error.
    let is_id = |(name, json): &(&str, String)| *name == REQUEST_ID && json.starts_with('"');
    let id = members.iter().position(is_id).map(|place| members.remove(place));
    let without = value(&members);
    without
        .or_else(|| {
            members.push(id?);
            value(&members)
        })
        // A field without a value sends nothing, and these members are of a later version.
        .or_else(|| T::read_member("null"))
}

fn value<T: ReadMember>(members: &[(&str, String)]) -> Option<T> {
    let nothing = if members.is_empty() { T::read_nothing() } else { None };
    nothing.or_else(|| T::read_member(&object(members)))
}

fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, json)| Value::from(*name).to_string() + ":" + json).collect();
    String::from("{") + &members.join(",") + "}"
}
