//! Tests of `status-codes` from outside; see `tests/`.
