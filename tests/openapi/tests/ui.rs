//! What the compiler says while the integrations for documents are on.

/// The texts of rustc are those of this version, as in `status-tests`.
#[rustversion::attr(not(stable(1.95)), ignore = "the expected output is that of Rust 1.95")] // STABLE
#[test]
fn refused() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
