//! Looks at the events that a layer writes.

use std::cell::Cell;
use std::fmt::Debug;
use std::sync::Once;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

thread_local! {
    static EVENTS: Cell<usize> = const { Cell::new(0) };
}

/// Runs a function, and counts the events that it writes.
///
/// # Panics
///
/// If an event has a control character, or if something else looks at events.
pub fn counted<T>(run: impl FnOnce() -> T) -> (T, usize) {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(|| tracing::subscriber::set_global_default(Watch).expect("nothing else looks at events"));
    EVENTS.set(0);
    let result = run();
    (result, EVENTS.get())
}

struct Watch;

impl Subscriber for Watch {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "status_codes"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        EVENTS.set(EVENTS.get() + 1);
        event.record(&mut OneLine);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct OneLine;

impl Visit for OneLine {
    fn record_str(&mut self, field: &Field, value: &str) {
        assert!(!value.contains(char::is_control), "`{field}` has a control character: {value:?}");
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.record_str(field, &format!("{value:?}"));
    }
}
