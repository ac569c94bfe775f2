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

/// Methods that every type has, with everyday names.
mod everyday_names {
    use status_codes::ApiError;

    trait Everyday {
        fn schema(&self) -> u8 {
            0
        }

        fn header(&self) -> u8 {
            0
        }

        fn writer(&self) -> u8 {
            0
        }

        fn described(&self) -> u8 {
            0
        }
    }

    impl<T: ?Sized> Everyday for T {}

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("inside")]
    #[status(409)]
    pub(crate) struct Inside;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[api_error(body = status_codes::JsonMessage)]
    pub(crate) enum Named {
        #[error("slow down")]
        #[status(429)]
        Slow {
            #[extension]
            left: u8,
            #[header("Retry-After")]
            wait: u32,
        },
        #[error(transparent)]
        #[status(transparent)]
        Inside(Inside),
    }
}

#[test]
fn everyday_names() {
    let responses = status_codes::openapi::responses::<everyday_names::Named>();
    assert_eq!(responses["429"]["headers"]["Retry-After"]["schema"]["format"], "uint32");
    assert!(responses["409"]["content"]["application/json"].is_object());
}

/// What the derive writes needs no `allow` that a program forbids.
mod forbidden {
    #![forbid(dead_code, unreachable_code, unreachable_patterns, unused_imports)]

    use status_codes::ApiError;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("gone")]
    #[status(410)]
    pub(crate) struct Gone;
}

#[test]
fn forbidden() {
    assert_eq!(status_codes::ApiError::status(&forbidden::Gone), 410);
}
