//! Every way to write a path.

use std::fmt;
use std::marker::PhantomData;

use status_codes::{ApiError, BodyError, Buffer, ErrorBody};

trait Constants {
    const STATUS: u16;
    const CODE: &'static str;
    type Body;
    fn text(f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

struct Gone;

impl Constants for Gone {
    const STATUS: u16 = 410;
    const CODE: &'static str = "gone for good";
    type Body = Envelope<(u8, u8)>;
    fn text(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing")
    }
}

struct Envelope<T>(PhantomData<T>);

impl<E: ApiError + ?Sized, T> ErrorBody<E> for Envelope<T> {
    const CONTENT_TYPE: &'static str = "text/plain";

    fn write(_: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.write_bytes(b"text");
        Ok(())
    }
}

fn kind<const N: usize, T>(_: &T) -> usize {
    N
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("X-Kind", with = kind::<7, Self>, on(<Gone as Constants>::STATUS))]
enum Error {
    #[status(<Gone as Constants>::STATUS, code = <Gone as Constants>::CODE, detail(with = <Gone as Constants>::text))]
    Gone,
    #[status(404, body = <Gone as Constants>::Body)]
    NotFound,
    #[status(404, body = Envelope<(u8, Vec<u8>)>)]
    AlsoNotFound,
}

fn main() {
    let response = status_codes::adapter::http::response::<bytes::Bytes>(&Error::Gone);
    assert_eq!((response.status().as_u16(), &response.headers()["x-kind"]), (410, &"7".parse().expect("a value")));
    assert!(String::from_utf8_lossy(response.body()).contains(r#""code":"gone for good","detail":"nothing""#));
    for error in [Error::NotFound, Error::AlsoNotFound] {
        let response = status_codes::adapter::http::response::<bytes::Bytes>(&error);
        assert_eq!(response.headers()["content-type"], "text/plain");
    }
}
