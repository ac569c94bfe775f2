//! An error for each status.

use status_codes::ApiError;

/// Every code that an error may be, written statically.
macro_rules! statics {
    ($($name:ident $code:literal)*) => {
        #[derive(Clone, Copy, Debug, thiserror::Error, ApiError)]
        #[error("static")]
        #[api_error(allow(missing_header, reserved, sender), client(HeardStatic, derive(Clone, Copy, PartialEq)))]
        pub(crate) enum Static {
            $(#[status($code)] $name,)*
        }

        pub(crate) const STATICS: &[(u16, Static)] = &[$(($code, Static::$name),)*];

        /// What a client reads of each.
        pub(crate) const HEARD: &[HeardStatic] = &[$(HeardStatic::$name,)*];
    };
}

statics! {
    A204 204 A205 205
    A300 300 A301 301 A302 302 A303 303 A304 304 A305 305 A306 306 A307 307 A308 308
    A400 400 A401 401 A402 402 A403 403 A404 404 A405 405 A406 406 A407 407 A408 408 A409 409 A410 410 A411 411
    A412 412 A413 413 A414 414 A415 415 A416 416 A417 417 A418 418 A421 421 A422 422 A423 423 A424 424 A425 425
    A426 426 A428 428 A429 429 A431 431 A451 451
    A500 500 A501 501 A502 502 A503 503 A504 504 A505 505 A506 506 A507 507 A508 508 A510 510 A511 511
}
