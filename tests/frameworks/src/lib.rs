//! One enum in five frameworks; see the tests.
