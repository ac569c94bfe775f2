#[api_error(type_base = "https://api.example.com/problems/")]
#[header("WWW-Authenticate" = "Bearer", on(401))]
enum OrderError {
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
    },
    #[error("sign in first")]
    #[status(401)]
    SignedOut,
    #[error("slow down")]
    #[status(429, code = "quota-exceeded", title = "Quota exceeded")]
    TooFast {
        #[header("Retry-After")]
        wait: Duration,
    },
    #[error("database: {0}")]
    #[status(503, detail = "try again in a minute", log = "error")]
    Database(#[source] sqlx::Error),
}
