//! A measurement: inputs, and the function that runs on each of them.

use std::hint::black_box;

/// One operation of one subject.
pub(crate) struct Measurement {
    group: String,
    subject: &'static str,
    /// The subject of the measurement that does nothing with inputs of the same kind.
    baseline: Option<&'static str>,
    task: Box<dyn Task>,
}

impl Measurement {
    /// Creates a measurement of a function that runs on each input.
    pub(crate) fn new<I: 'static, O: 'static>(
        group: impl Into<String>,
        subject: &'static str,
        baseline: &'static str,
        inputs: impl Fn() -> Vec<I> + 'static,
        act: impl Fn(I) -> O + 'static,
    ) -> Self {
        let task = Box::new(Work { inputs, act, show: None });
        Self { group: group.into(), subject, baseline: Some(baseline), task }
    }

    /// Creates the measurement of a loop that does nothing with its inputs.
    pub(crate) fn baseline<I: 'static, O: 'static>(
        subject: &'static str,
        inputs: impl Fn() -> Vec<I> + 'static,
        act: impl Fn(I) -> O + 'static,
    ) -> Self {
        Self { group: "baseline".to_owned(), subject, baseline: None, task: Box::new(Work { inputs, act, show: None }) }
    }

    /// Creates a measurement that makes a response from each input. `show` describes the response.
    pub(crate) fn of_response<I: 'static, O: 'static>(
        group: impl Into<String>,
        subject: &'static str,
        baseline: &'static str,
        inputs: impl Fn() -> Vec<I> + 'static,
        act: impl Fn(I) -> O + 'static,
        show: fn(O) -> String,
    ) -> Self {
        let task = Box::new(Work { inputs, act, show: Some(show) });
        Self { group: group.into(), subject, baseline: Some(baseline), task }
    }

    /// Returns the group and the subject.
    pub(crate) fn name(&self) -> String {
        format!("{}/{}", self.group, self.subject)
    }

    /// Returns the line of the list: group, subject, name, and the name of the baseline, or `-` for a baseline.
    pub(crate) fn line(&self) -> String {
        let baseline = self.baseline.map_or_else(|| "-".to_owned(), |subject| format!("baseline/{subject}"));
        format!("{}\t{}\t{}\t{baseline}", self.group, self.subject, self.name())
    }

    /// Runs on each input `times` times, and returns the number of runs.
    pub(crate) fn count(&self, times: usize) -> usize {
        self.task.count(times)
    }

    /// Returns the number of allocations per input, or `None` if they are not counted.
    pub(crate) fn allocations(&self) -> Option<f64> {
        self.task.allocations()
    }

    /// Returns the response for the first input, if the measurement makes responses.
    pub(crate) fn response(&self) -> Option<String> {
        self.task.response()
    }
}

/// A measurement without the type of its inputs.
trait Task {
    fn count(&self, times: usize) -> usize;
    fn allocations(&self) -> Option<f64>;
    fn response(&self) -> Option<String>;
}

/// Inputs, and the function that runs on each of them.
struct Work<N, A, O> {
    inputs: N,
    act: A,
    show: Option<fn(O) -> String>,
}

impl<I, O, N: Fn() -> Vec<I>, A: Fn(I) -> O> Work<N, A, O> {
    /// Runs once on a fresh input, so that one-time initialization is not counted.
    fn warm_up(&self) {
        drop((self.inputs)().into_iter().next().map(&self.act));
    }

    fn times(&self, times: usize) -> Vec<I> {
        (0..times).flat_map(|_| (self.inputs)()).collect()
    }
}

impl<I, O, N: Fn() -> Vec<I>, A: Fn(I) -> O> Task for Work<N, A, O> {
    fn count(&self, times: usize) -> usize {
        let inputs = self.times(times);
        let count = inputs.len();
        self.warm_up();
        measured(inputs, &self.act);
        count
    }

    #[cfg(feature = "allocations")]
    #[allow(clippy::cast_precision_loss, reason = "these are small numbers")]
    fn allocations(&self) -> Option<f64> {
        let inputs = self.times(1);
        let count = inputs.len();
        self.warm_up();
        let allocations = allocation_counter::measure(|| measured(inputs, &self.act)).count_total;
        Some(allocations as f64 / count as f64)
    }

    #[cfg(not(feature = "allocations"))]
    fn allocations(&self) -> Option<f64> {
        None
    }

    fn response(&self) -> Option<String> {
        let show = self.show?;
        (self.inputs)().into_iter().next().map(|input| show((self.act)(input)))
    }
}

/// Everything that is counted. Callgrind finds this function by its name, which must be unique.
#[inline(never)]
fn measured<I, O>(inputs: Vec<I>, act: impl Fn(I) -> O) {
    for input in inputs {
        drop(black_box(act(black_box(input))));
    }
}
