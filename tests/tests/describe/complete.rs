//! The judge itself: whatever is taken out of a description, it notices.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use status_codes::openapi::responses;

use crate::judge::faults;
use crate::shapes::{Order, orders};
use crate::wire::{Sent, sent};

type Described = BTreeMap<String, Value>;

/// What the judge says about all values.
fn all_faults(sent: &[Sent], responses: &Described) -> String {
    sent.iter().flat_map(|sent| faults(sent, responses)).collect::<Vec<_>>().join("\n")
}

fn everything() -> (Vec<Sent>, Described) {
    let sent: Vec<Sent> = orders().iter().map(|error| sent(error)).collect();
    let described = responses::<Order>();
    assert_eq!(all_faults(&sent, &described), "");
    (sent, described)
}

/// Every object in a value, by its path.
fn objects(value: &Value, path: &str, found: &mut Vec<String>) {
    for (name, inner) in value.as_object().into_iter().flatten() {
        let path = format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
        objects(inner, &path, found);
        found.push(path);
    }
}

/// The description without what the path names.
fn without(described: &Described, path: &str) -> Described {
    let mut all = Value::Object(described.clone().into_iter().collect::<Map<_, _>>());
    let (parent, name) = path.rsplit_once('/').expect("a path");
    let name = name.replace("~1", "/").replace("~0", "~");
    let object = all.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
    object.remove(&name).expect("it is there");
    all.as_object().expect("an object").clone().into_iter().collect()
}

#[test]
fn a_status_that_is_left_out_is_noticed() {
    let (sent, described) = everything();
    for status in described.keys() {
        let faults = all_faults(&sent, &without(&described, &format!("/{status}")));
        assert!(faults.contains(&format!("the status {status} is not described")), "{status}: {faults}");
    }
}

#[test]
fn whatever_is_left_out_of_a_response_is_noticed() {
    let (sent, described) = everything();
    let mut paths = Vec::new();
    for (status, response) in &described {
        objects(response, &format!("/{status}"), &mut paths);
    }
    let (mut headers, mut members, mut media_types) = (0, 0, 0);
    for path in paths {
        let segments: Vec<&str> = path.split('/').collect();
        let (count, expected) = match segments.as_slice() {
            [_, _, "headers", name] => (&mut headers, format!("the header `{}` is not", name.to_ascii_lowercase())),
            [_, _, "content", name] => {
                (&mut media_types, format!("the media type `{}` is not", name.replace("~1", "/")))
            }
            [_, _, "content", _, "schema", "properties", _] => (&mut members, "does not fit".to_owned()),
            _ => continue,
        };
        *count += 1;
        let faults = all_faults(&sent, &without(&described, &path));
        assert!(faults.contains(&expected), "{path}: {faults}");
    }
    assert!(headers > 10 && members > 20 && media_types > 5, "{headers} {members} {media_types}");
}

/// What is described and not sent.
#[test]
fn a_header_and_a_member_that_are_not_sent_are_noticed() {
    let (sent, described) = everything();
    for error in sent {
        for (position, (name, _)) in error.headers.iter().enumerate() {
            let mut error = error.clone();
            error.headers.remove(position);
            let is_required = described[&error.status.to_string()]["headers"].as_object().is_some_and(|headers| {
                headers.iter().any(|(it, header)| it.eq_ignore_ascii_case(name) && header["required"] == true)
            });
            assert_eq!(is_required, !faults(&error, &described).is_empty(), "{name} {error:?}");
        }
        let Ok(Value::Object(body)) = serde_json::from_str(&error.body) else { continue };
        for name in ["title", "status", "service"] {
            let mut body = body.clone();
            body.remove(name);
            let error = Sent { body: Value::Object(body).to_string(), ..error.clone() };
            assert!(!faults(&error, &described).is_empty(), "{name} {error:?}");
        }
    }
}
