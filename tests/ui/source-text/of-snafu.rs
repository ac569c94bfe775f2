use status_codes::ApiError;
use std::io;

#[derive(Debug, snafu::Snafu, ApiError)]
enum Error {
    #[snafu(display("cannot read {path}: {source}"))]
    #[status(404)]
    Named { path: String, source: io::Error },
    #[snafu(display("cannot read: {}", cause))]
    #[status(404)]
    Argument {
        #[snafu(source)]
        cause: io::Error,
    },
    #[snafu(transparent)]
    #[status(400)]
    Transparent { source: io::Error },
}

fn main() {}
