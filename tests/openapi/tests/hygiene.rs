//! The types of `tests/ui/accept` that are hard on generated code, with descriptions on.

#![allow(missing_docs, dead_code, unused_imports, unreachable_pub, reason = "cases of another suite")]
#![allow(clippy::all, clippy::pedantic, reason = "cases of another suite")]
#![allow(unused_qualifications, reason = "cases of another suite")]

/// A case is a module, and its `main` a test.
macro_rules! cases {
    ($($name:ident = $path:literal,)*) => {
        $(
            #[path = $path]
            mod $name;

            #[test]
            fn $name() {
                $name::main();
            }
        )*
    };
}

cases! {
    cfg = "../../ui/accept/cfg.rs",
    empty_enum = "../../ui/accept/empty-enum.rs",
    error_by_hand = "../../ui/accept/error-by-hand.rs",
    fragments = "../../ui/accept/fragments.rs",
    generics = "../../ui/accept/generics.rs",
    inner_beside_context = "../../ui/accept/inner-beside-context.rs",
    inner_of_a_function = "../../ui/accept/inner-of-a-function.rs",
    machine_codes_at_run_time = "../../ui/accept/machine-codes-at-run-time.rs",
    no_prelude_at_run_time = "../../ui/accept/no-prelude-at-run-time.rs",
    no_prelude = "../../ui/accept/no-prelude.rs",
    recursive_generic = "../../ui/accept/recursive-generic.rs",
    registry = "../../ui/accept/registry.rs",
    shadowed_prelude = "../../ui/accept/shadowed-prelude.rs",
    structs = "../../ui/accept/structs.rs",
    unusual_names = "../../ui/accept/unusual-names.rs",
}
