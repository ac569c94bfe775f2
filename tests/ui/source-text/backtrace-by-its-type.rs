#[derive(Debug, thiserror::Error, status_codes::ApiError)]
#[error("failed: {0}")]
#[status(404)]
struct Failed(Box<std::backtrace::Backtrace>);

fn main() {}
