use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(204)]
    Nothing,
    #[status(205)]
    Reset {
        source: std::io::Error,
    },
    #[status(304)]
    #[header("Cache-Control" = "max-age=60")]
    NotModified {
        #[header("ETag")]
        etag: String,
        #[extension(skip)]
        for_the_log: u64,
    },
}

fn main() {}
