use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[status(500, expose)]
enum Error {
    #[error("database: {0}")]
    Database(#[from] std::io::Error),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
    #[error("queue: {0:?}")]
    Queue(Vec<u8>),
    // The variant itself says so.
    #[error("disk: {0}")]
    #[status(507, expose)]
    Disk(#[source] std::io::Error),
}

fn main() {}
