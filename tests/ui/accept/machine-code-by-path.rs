//! A machine code that is a constant, a string or a number, as a member or at the end of the problem type.

use status_codes::ApiError;

mod registry {
    pub(crate) const NOT_FOUND: &str = "HE_01";
    pub(crate) const LOCKED: u16 = 1007;
    pub(crate) const OFFSET: i32 = -5;
    pub(crate) const ZERO: u64 = 0;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("member")]
enum Member {
    #[status(404, code = registry::NOT_FOUND)]
    NotFound,
    // Several variants may share one.
    #[status(404, code = registry::NOT_FOUND)]
    AlsoNotFound,
    #[status(423, code = registry::LOCKED)]
    Locked,
    #[status(409, code = registry::OFFSET)]
    Offset,
    #[status(500, code = registry::ZERO)]
    Zero,
    #[status(400, code = Self::OWN)]
    Own,
    #[status(503, code = u64::MAX)]
    Huge,
}

impl Member {
    const OWN: &'static str = "OWN";
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/")]
#[error("in the type")]
enum InType {
    #[status(404, code = registry::NOT_FOUND)]
    NotFound,
    #[status(423, code = registry::LOCKED)]
    Locked,
}

fn main() {
    let codes: Vec<_> = Member::specs().iter().map(|spec| spec.code().expect("each has one")).collect();
    assert_eq!(codes, ["HE_01", "HE_01", "1007", "-5", "0", "OWN", "18446744073709551615"]);
    let body = status_codes::adapter::render(&Member::Locked, &mut |_, _| true).body;
    assert!(String::from_utf8_lossy(&body).contains(r#""code":1007"#), "{body:?}");

    let spec = InType::NotFound.spec().expect("a row");
    assert_eq!(spec.code(), Some("HE_01"));
    assert_eq!(spec.problem_type(), Some("https://api.example.com/problems/HE_01"));
    let spec = InType::Locked.spec().expect("a row");
    assert_eq!((spec.code(), spec.problem_type()), (Some("1007"), Some("https://api.example.com/problems/1007")));
}
