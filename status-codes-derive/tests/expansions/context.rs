#[status(log = "warn")]
struct Traced {
    #[extension]
    trace: String,
    #[header("Retry-After")]
    wait: Option<Duration>,
    #[header(flatten)]
    headers: HeaderMap,
    #[source]
    #[status(transparent)]
    kind: OrderError,
}
