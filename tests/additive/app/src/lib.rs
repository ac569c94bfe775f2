//! An application that switches on every framework; see its tests.
