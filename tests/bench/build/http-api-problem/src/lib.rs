//! Empty, because only its dependencies are measured.
