use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error<T: std::fmt::Debug + Row> {
    #[status(spec = T::ROW)]
    A(T),
    #[status(spec = Self::ROW)]
    B,
}

trait Row {
    const ROW: status_codes::spec::ErrorSpec;
}

fn main() {}
