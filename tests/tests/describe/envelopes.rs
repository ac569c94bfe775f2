//! The bodies of the page `bodies` are described without any work of the user.

use status_codes::openapi::Responses;
use status_codes::{ApiError, JsonMessage, PlainText};

use crate::judge::judge_behind;

mod simple {
    use serde::Serialize;
    use status_codes::{ApiError, BodyError, Buffer, ErrorBody, PublicText};

    #[derive(Serialize)]
    struct Document<'e> {
        error: PublicText<'e>,
    }

    pub(super) struct Simple;

    impl<E: ApiError + ?Sized> ErrorBody<E> for Simple {
        const CONTENT_TYPE: &'static str = "application/json";

        fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
            to.json(&Document { error: to.message(error) })
        }
    }
}

mod nested {
    use serde::Serialize;
    use status_codes::spec::MachineCode;
    use status_codes::{ApiError, BodyError, Buffer, ErrorBody, PublicText};

    #[derive(Serialize)]
    struct Document<'e> {
        error: Inner<'e>,
    }

    #[derive(Serialize)]
    struct Inner<'e> {
        code: MachineCode<'e>,
        message: PublicText<'e>,
    }

    pub(super) struct Nested;

    impl<E: ApiError + ?Sized> ErrorBody<E> for Nested {
        const CONTENT_TYPE: &'static str = "application/json";

        fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
            to.json(&Document { error: Inner { code: to.code(error), message: to.message(error) } })
        }
    }
}

mod linked {
    use serde::Serialize;
    use status_codes::spec::MachineCode;
    use status_codes::{ApiError, BodyError, Buffer, ErrorBody, PublicText};

    #[derive(Serialize)]
    struct Document<'e> {
        message: PublicText<'e>,
        code: MachineCode<'e>,
        r#type: &'static str,
        link: String,
    }

    pub(super) struct Linked;

    impl<E: ApiError + ?Sized> ErrorBody<E> for Linked {
        const CONTENT_TYPE: &'static str = "application/json";

        fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
            let code = to.code(error);
            let r#type = if to.status().is_client_error() { "invalid_request" } else { "internal" };
            let link = format!("https://docs.example.com/errors#{code}");
            to.json(&Document { message: to.message(error), code, r#type, link })
        }
    }
}

mod matrix {
    use serde::Serialize;
    use status_codes::spec::ErrorSpec;
    use status_codes::{ApiError, BodyError, Buffer, ErrorBody, Members, PublicText};

    #[derive(Serialize)]
    struct Document<'e> {
        errcode: String,
        error: PublicText<'e>,
        #[serde(flatten)]
        members: Members<'e>,
    }

    pub(super) struct Matrix;

    impl<E: ApiError + ?Sized> ErrorBody<E> for Matrix {
        const CONTENT_TYPE: &'static str = "application/json";

        fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
            let errcode = format!("M_{}", error.spec().and_then(ErrorSpec::code).unwrap_or("UNKNOWN"));
            let members = to.members(error).without(&["errcode", "error"]);
            to.json(&Document { errcode, error: to.message(error), members })
        }
    }
}

mod text_or_json {
    use status_codes::{ApiError, BodyError, Buffer, ErrorBody, JsonMessage, PlainText};

    /// JSON for a client that can do something about it, and a text for everybody else.
    pub(super) struct TextOrJson;

    impl<E: ApiError + ?Sized> ErrorBody<E> for TextOrJson {
        const CONTENT_TYPE: &'static str = "application/json";

        fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
            if to.status().is_client_error() {
                return JsonMessage::write(error, to);
            }
            to.set_content_type("text/plain; charset=utf-8");
            PlainText::write(error, to)
        }
    }
}

mod line {
    use status_codes::{ApiError, BodyError, Buffer, ErrorBody};
    use std::fmt::Write as _;

    pub(super) struct Line;

    impl<E: ApiError + ?Sized> ErrorBody<E> for Line {
        const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";

        fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
            let (status, message) = (to.status(), to.message(error));
            Ok(writeln!(to, "{status}: {message}")?)
        }
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Order {
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
    },
    #[error("too few are left")]
    #[status(409, code = "sold-out")]
    SoldOut {
        #[extension]
        left: Option<u32>,
    },
    #[error("the disk is full")]
    #[status(507)]
    Full,
}

/// Every body that the page shows.
macro_rules! bodies {
    ($($test:ident: $body:ty,)*) => {
        $(
            #[test]
            fn $test() {
                let (some, none) = (Order::SoldOut { left: Some(2) }, Order::SoldOut { left: None });
                judge_behind::<$body, Order>(&[Order::NotFound { id: 7 }, some, none, Order::Full]);
                let described = Responses::of::<Order>().body::<$body>();
                assert_eq!(described.untyped(), [""; 0]);
                let document = described.to_json();
                for status in ["404", "409", "507"] {
                    let content = document[status]["content"].as_object().expect("content");
                    assert!(content.values().all(|content| content["schema"]["type"].is_string()), "{document}");
                }
            }
        )*
    };
}

bodies! {
    a_simple_one: simple::Simple,
    a_nested_one: nested::Nested,
    one_with_a_link: linked::Linked,
    that_of_matrix: matrix::Matrix,
    a_text_or_json: text_or_json::TextOrJson,
    a_line: line::Line,
    a_message: JsonMessage,
    a_text: PlainText,
}

/// The code above is that of the page.
#[test]
fn the_page_has_them() {
    let page = include_str!("../../../status-codes/docs/bodies.md");
    let own = include_str!("envelopes.rs").replace("pub(super) ", "");
    let own: Vec<&str> = own.lines().map(str::trim).collect();
    let mut bodies = 0;
    for example in page.split("```\n").skip(1).step_by(2).filter(|example| example.contains("ErrorBody<E> for")) {
        bodies += 1;
        for line in example.lines().filter(|line| !line.starts_with("# ")).map(str::trim) {
            assert!(own.contains(&line), "{line} is in the test");
        }
    }
    assert_eq!(bodies, 6);
}
