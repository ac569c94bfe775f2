//! Keeps the events that are written.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) target: &'static str,
    pub(crate) level: Level,
    pub(crate) fields: BTreeMap<&'static str, String>,
}

impl Line {
    fn is_ours(&self) -> bool {
        self.target == "status_codes"
    }
}

/// What is written under our name and by tower-http.
pub(crate) struct Log(Mutex<Vec<Line>>);

impl Log {
    const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// A log for as long as the tests run.
    pub(crate) fn leaked() -> &'static Self {
        Box::leak(Box::new(Self::new()))
    }

    /// Keeps what this thread writes from now on, and nothing else.
    pub(crate) fn of_this_thread(&'static self) {
        let subscriber = tracing_subscriber::registry().with(self);
        std::mem::forget(tracing::subscriber::set_default(subscriber));
    }

    /// What somebody writes, and our lines about it.
    pub(crate) fn during<T>(act: impl FnOnce() -> T) -> (T, Vec<Line>) {
        let log = Self::leaked();
        let value = tracing::subscriber::with_default(tracing_subscriber::registry().with(log), act);
        (value, log.take())
    }

    /// Every line since somebody asked last.
    pub(crate) fn take_all(&self) -> Vec<Line> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Our lines since somebody asked last.
    pub(crate) fn take(&self) -> Vec<Line> {
        self.take_all().into_iter().filter(Line::is_ours).collect()
    }
}

impl<S: Subscriber> Layer<S> for &'static Log {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let (target, level) = (event.metadata().target(), *event.metadata().level());
        if target == "status_codes" || target.starts_with("tower_http") {
            let mut fields = Fields(BTreeMap::new());
            event.record(&mut fields);
            let line = Line { target, level, fields: fields.0 };
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    }
}

struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}
