//! Names that generated code might use itself.
#![allow(non_camel_case_types)]

use std::rc::Rc;
use std::time::Duration;

/// `ApiError` is the type; the derive is named by its path.
#[derive(Debug, thiserror::Error, status_codes::ApiError)]
#[error("it failed")]
enum ApiError<'r, 'a, P: std::fmt::Display, E> {
    #[status(404, detail = "{f} and {__f0}")]
    Ok {
        #[extension]
        f: u8,
        #[extension("second")]
        __f0: u8,
        to: &'r str,
        __to: &'a str,
    },
    #[status(429)]
    Err {
        #[header("Retry-After")]
        error: Duration,
        status: u16,
        headers: Rc<str>,
        other: E,
    },
    #[status(409, detail = "{0}")]
    Some(P),
    #[status(410)]
    None,
    #[status(400)]
    r#type {
        #[extension("kind")]
        r#type: u8,
        #[header("X-Match")]
        r#match: u8,
    },
    #[status(with = ApiError::<'r, 'a, P, E>::of, detail = "{fn}")]
    r#struct { r#fn: u8 },
    #[status(403)]
    Größe {
        #[extension("size")]
        größe: u64,
        #[extension(skip)]
        名前: String,
    },
}

impl<'r, 'a, P: std::fmt::Display, E> ApiError<'r, 'a, P, E> {
    fn of(number: &u8) -> u16 {
        400 + u16::from(*number)
    }
}

type Error = ApiError<'static, 'static, u8, Rc<()>>;

pub(crate) fn main() {
    use status_codes::ApiError as _;
    let errors: [Error; 7] = [
        ApiError::Ok { f: 1, __f0: 2, to: "", __to: "" },
        ApiError::Err { error: Duration::ZERO, status: 1, headers: "".into(), other: Rc::new(()) },
        ApiError::Some(3),
        ApiError::None,
        ApiError::r#type { r#type: 1, r#match: 2 },
        ApiError::r#struct { r#fn: 18 },
        ApiError::Größe { größe: 1, 名前: String::new() },
    ];
    assert_eq!(errors.each_ref().map(|error| error.status().as_u16()), [404, 429, 409, 410, 400, 418, 403]);
    let codes = errors.each_ref().map(|error| error.spec().expect("a row").code().expect("a code"));
    assert_eq!(codes, ["ok", "err", "some", "none", "type", "struct", "größe"]);

    inside_of_a_function();
}

fn inside_of_a_function() {
    const OWN: u16 = 410;

    fn status_of(_: &u8) -> u16 {
        409
    }

    #[derive(Debug, thiserror::Error, status_codes::ApiError)]
    #[error("it failed")]
    enum Error {
        #[status(OWN_IS_NO_NAME_OF_THE_TABLE::OWN)]
        Constant,
        #[status(with = status_of)]
        Function(u8),
    }

    #[allow(non_snake_case)]
    mod OWN_IS_NO_NAME_OF_THE_TABLE {
        pub(super) const OWN: u16 = 410;
    }

    use status_codes::ApiError as _;
    assert_eq!((Error::Constant.status().as_u16(), OWN), (410, 410));
    assert_eq!(Error::Function(0).status(), 409);
}
