use status_codes::ApiError;
use status_codes::StatusCode;
use status_codes::spec::{ErrorSpec, HeaderSpec};

mod rows {
    use super::*;

    const NEW: ErrorSpec = ErrorSpec::new("");
    pub(crate) const NO_STATUS: ErrorSpec = NEW.with_code("a");
    pub(crate) const WITH_A_HEADER: ErrorSpec =
        NEW.with_status(StatusCode::NOT_FOUND).with_headers(&[HeaderSpec::constant("X-A", "1")]);
    pub(crate) const ONE_OF: ErrorSpec = NEW.with_status(StatusCode::GONE).with_one_of(&[StatusCode::CONFLICT]);
    pub(crate) const NO_TITLE: ErrorSpec = NEW.with_status(StatusCode::NOT_FOUND).with_title("");
    pub(crate) const NO_URI: ErrorSpec = NEW.with_status(StatusCode::NOT_FOUND).with_problem_type("/not found");
    pub(crate) const EMPTY_TYPE: ErrorSpec = NEW.with_status(StatusCode::NOT_FOUND).with_problem_type("");
    pub(crate) const EMPTY_CODE: ErrorSpec = NEW.with_status(StatusCode::NOT_FOUND).with_code("");
    pub(crate) const UNSEEN: ErrorSpec = NEW.with_status(StatusCode::NOT_FOUND).with_code("a\u{200b}");
    pub(crate) const INTERIM: ErrorSpec = NEW.with_status(StatusCode::CONTINUE);
    pub(crate) const PROXY: ErrorSpec = NEW.with_status(StatusCode::NETWORK_AUTHENTICATION_REQUIRED);
    pub(crate) const SIGNED_OUT: ErrorSpec = NEW.with_status(StatusCode::UNAUTHORIZED);
    pub(crate) const NO_CONTENT: ErrorSpec = NEW.with_status(StatusCode::NO_CONTENT);
    pub(crate) const TEAPOT: ErrorSpec = NEW.with_status(StatusCode::IM_A_TEAPOT);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(spec = rows::NO_STATUS)]
    NoStatus,
    #[status(spec = rows::WITH_A_HEADER)]
    WithAHeader,
    #[status(spec = rows::ONE_OF)]
    OneOf,
    #[status(spec = rows::NO_TITLE)]
    NoTitle,
    #[status(spec = rows::NO_URI)]
    NoUri,
    #[status(spec = rows::EMPTY_TYPE)]
    EmptyType,
    #[status(spec = rows::EMPTY_CODE)]
    EmptyCode,
    #[status(spec = rows::UNSEEN)]
    Unseen,
    #[status(spec = rows::INTERIM)]
    Interim,
    #[status(spec = rows::PROXY)]
    Proxy,
    #[status(spec = rows::SIGNED_OUT)]
    SignedOut,
    #[status(spec = rows::NO_CONTENT)]
    NoContent { id: u8 },
    #[status(spec = rows::TEAPOT)]
    Teapot,
}

fn main() {}
