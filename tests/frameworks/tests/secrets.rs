//! A marker in every private field of every variant: no byte of it is seen.

use status_codes::ErrorLayer;

use crate::errors::{Envelope, SECRET};
use crate::servers::ALL;

#[test]
fn no_byte_of_a_secret_leaves() {
    nothing_is_seen_on("GET");
}

#[test]
fn no_byte_of_a_secret_leaves_on_head() {
    nothing_is_seen_on("HEAD");
}

fn nothing_is_seen_on(method: &str) {
    for server in ALL {
        for layer in [None, Some(ErrorLayer::new()), Some(ErrorLayer::new().body::<Envelope>())] {
            let mut connection = server.connect(layer);
            for number in 0..5 {
                let answer = connection.ask(method, &format!("/secret/{number}"));
                let raw = String::from_utf8_lossy(&answer.raw);
                assert!(answer.status >= 400, "{server} {number}: {raw}");
                assert!(!raw.contains(&SECRET[..6]), "{server} {number}: {raw}");
            }
        }
    }
}

/// A media type that is made of a secret, and is illegal or belongs to a body that fails; a member whose name is taken.
#[test]
fn what_is_left_out_of_a_body_is_not_seen() {
    for server in ALL {
        for layer in [None, Some(ErrorLayer::new()), Some(ErrorLayer::new().body::<Envelope>())] {
            let is_layered = layer.is_some();
            let mut connection = server.connect(layer);
            // If the class has changed, the media type is that of the new body.
            let changed = ["/changed/500/typed/5", "/changed/503/named/0"].into_iter().filter(|_| is_layered);
            let paths = ["/typed/2", "/typed/3", "/named/0", "/named/1"];
            for (method, path) in paths.into_iter().chain(changed).flat_map(|path| [("GET", path), ("HEAD", path)]) {
                let answer = connection.ask(method, path);
                let raw = String::from_utf8_lossy(&answer.raw);
                assert!(answer.status >= 409, "{server} {path}: {raw}");
                assert!(!raw.contains(&SECRET[..6]), "{server} {method} {path}: {raw}");
            }
        }
    }
}
