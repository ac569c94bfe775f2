//! Every rule that can be allowed, on a variant and on a type.

use std::io;

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://example.com/", allow(client_default))]
#[status(400)]
enum Variant {
    #[error("a")]
    #[status(470, allow(unregistered))]
    Unregistered,
    #[error("b")]
    #[status(200, allow(success))]
    Success,
    #[error("c")]
    #[status(305, allow(reserved))]
    Reserved,
    #[error("d")]
    #[status(511, allow(sender))]
    Sender,
    #[error("e")]
    #[status(401, allow(missing_header))]
    MissingHeader,
    #[error("f")]
    #[status(416, allow(missing_header))]
    Recommended,
    #[error("g: {0}")]
    #[status(409, allow(source_text))]
    SourceText(#[source] io::Error),
    #[error("h")]
    #[status(422, allow(member_name))]
    MemberName {
        #[extension("trace-id")]
        id: u64,
    },
    #[error("i")]
    #[status(423, code = "unregistered", allow(shared_type))]
    SharedType,
    #[error("j")]
    ClientDefault,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(allow(unregistered, success, reserved, sender, missing_header, source_text, member_name, shared_type))]
enum Type {
    #[error("a: {0:?}")]
    #[status(470)]
    A(u8),
    #[error("b")]
    #[status(202)]
    B,
    #[error("c")]
    #[status(407)]
    C,
    // One that is not needed is not a mistake.
    #[error("d")]
    #[status(404, allow(sender))]
    D,
}

fn main() {
    assert_eq!(Variant::Unregistered.status(), 470);
    assert_eq!(Type::A(1).status(), 470);
    assert_eq!([Type::B, Type::C, Type::D].map(|error| error.status().as_u16()), [202, 407, 404]);
}
