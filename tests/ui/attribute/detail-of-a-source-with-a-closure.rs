use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail(with = |source, f| f.write_str("gone")))]
    A { source: std::io::Error },
}

fn main() {}
