use status_codes::{ApiError, StatusCode};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    Field {
        #[status]
        status: StatusCode,
    },
    #[status(code = "number")]
    Number(#[status] u16),
    #[status(with = of_fields, title = "By function")]
    Function(u16, bool),
    #[status(with = Inner::status)]
    Foreign(Inner),
}

#[derive(Debug)]
struct Inner;

impl Inner {
    fn status(&self) -> u16 {
        409
    }
}

fn of_fields(number: &u16, plus_one: &bool) -> u16 {
    number + u16::from(*plus_one)
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(with = Whole::of)]
enum Whole {
    One,
    #[status(410)]
    Two,
}

impl Whole {
    fn of(&self) -> StatusCode {
        match self {
            Self::One => StatusCode::CONFLICT,
            Self::Two => StatusCode::OK,
        }
    }
}

fn main() {
    assert_eq!(Error::Field { status: StatusCode::GONE }.status(), 410);
    assert_eq!(Error::Number(404).status(), 404);
    assert_eq!(Error::Number(0).status(), 500);
    assert_eq!(Error::Function(404, true).status(), 405);
    assert_eq!(Error::Foreign(Inner).status(), 409);
    assert_eq!(Whole::One.status(), 409);
    assert_eq!(Whole::Two.status(), 410);
    assert!(Error::specs().iter().all(|spec| spec.status().is_none()));
}
