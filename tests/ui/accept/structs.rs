use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("unit")]
#[status(404)]
struct Unit;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("tuple {0}")]
#[status(409)]
struct Tuple(#[extension("id")] u64);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("named {id}")]
#[status(422, code = "wrong", title = "Wrong")]
#[header("X-Kind" = "named")]
struct Named {
    #[extension]
    id: u64,
}

pub(crate) fn main() {
    assert_eq!(Unit.status(), 404);
    assert_eq!(Tuple(1).status(), 409);
    assert_eq!(Named { id: 1 }.spec().and_then(|spec| spec.code()), Some("wrong"));
}
