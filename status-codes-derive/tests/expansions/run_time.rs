enum Upstream {
    #[status(one_of(404, self::LOCKED))]
    Said(#[status] StatusCode),
    #[status(with = Rejection::status, detail(with = Rejection::text))]
    Rejected(#[source] Rejection),
    #[status(self::LOCKED, code = codes::LOCKED)]
    Locked,
    #[status(one_of(429, self::LOCKED))]
    #[header("Retry-After", with = Self::wait, on(429))]
    #[extension("instance", with = Self::uri)]
    Limited {
        #[status]
        status: u16,
        #[extension("faults", with = Submitted::faults)]
        form: Submitted,
    },
    #[status(spec = registry::NO_ORDER)]
    NoOrder,
    #[status(502, code(with = Rejection::code))]
    Coded(#[source] Rejection),
}
