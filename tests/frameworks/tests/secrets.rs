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
