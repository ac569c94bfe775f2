#[status(transparent)]
#[api_error(body = Envelope)]
struct V2Error(Error);
