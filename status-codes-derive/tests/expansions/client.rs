/// What can go wrong with an order.
#[api_error(client(OrderProblem, derive(Clone)))]
pub enum OrderError {
    /// There is no such order.
    #[status(404)]
    NotFound {
        /// Its number.
        #[extension]
        id: u64,
        trace: String,
    },
    #[status(429, body = Envelope)]
    TooFast(#[header("Retry-After")] Duration, #[extension("limits")] &'static [&'static str]),
    #[status(transparent)]
    Stock(StockError),
}
