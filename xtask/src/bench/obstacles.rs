//! What stands in the way of a goal that is missed, and what it would take.

/// By the goal's `id`.
pub(super) fn of(goal: &str) -> &'static str {
    OBSTACLES.iter().find(|(id, _)| *id == goal).map_or("Nobody knows yet what stands in the way.", |(_, text)| text)
}

const OBSTACLES: &[(&str, &str)] = &[];
