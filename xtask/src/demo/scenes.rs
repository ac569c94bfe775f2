//! The requests, and what to notice in each response.

/// A request that ends in an error.
pub(super) struct Scene {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    /// What the handler returns.
    pub(super) error: &'static str,
    pub(super) notice: &'static str,
}

const fn get(path: &'static str, error: &'static str, notice: &'static str) -> Scene {
    Scene { method: "GET", path, error, notice }
}

pub(super) const SCENES: &[Scene] = &[
    get("/orders/1", "Ok(Json(order))", "not an error, for comparison"),
    get(
        "/orders/7",
        "#[status(404)] NotFound { #[extension] id: 7 }",
        "a problem document (RFC 9457) with the field as a member",
    ),
    Scene {
        method: "HEAD",
        path: "/orders/7",
        error: "the same, requested with HEAD",
        notice: "the same head without content; the next response is intact",
    },
    Scene {
        method: "DELETE",
        path: "/orders/9",
        error: "#[status(409)] AlreadyShipped { #[extension] id, #[extension] state }",
        notice: "two members",
    },
    get(
        "/orders/1/quantity",
        "#[status(422, title = \"Quantity out of range\")] Quantity { #[extension] quantity: 0 }",
        "its own title; the server chooses the phrase in the status line",
    ),
    get(
        "/orders/1/signed-out",
        "#[status(401)] SignedOut",
        "the challenge is declared once, on the enum, for every 401; it does not compile without it",
    ),
    get(
        "/orders/1/token-expired",
        "#[status(401)] #[header(\"WWW-Authenticate\" = \"…\")] TokenExpired",
        "the variant's own challenge takes precedence",
    ),
    get("/orders/1/not-yours", "#[status(FORBIDDEN)] NotYours", "a name from the table, checked like a number"),
    Scene {
        method: "PUT",
        path: "/orders/1",
        error: "#[status(405)] #[header(\"Allow\" = \"GET, DELETE\")] ReadOnly",
        notice: "it does not compile without `Allow`",
    },
    get(
        "/orders/1/too-fast",
        "#[status(429)] TooFast { #[header(\"Retry-After\")] wait: Duration::from_millis(29_001) }",
        "whole seconds, rounded up: never too early",
    ),
    get(
        "/orders/1/unchanged",
        "#[status(304)] NotModified { #[header(\"ETag\")] etag }",
        "no content and no header fields about it; a field that cannot be sent does not compile",
    ),
    get("/orders/1/nothing", "#[status(204)] NothingToShow", "not even a content-length (RFC 9110 §8.6)"),
    get("/orders/1/reset", "#[status(205)] ResetForm", "framed with a length of zero"),
    get(
        "/orders/1/moved",
        "#[status(308)] Moved { #[header(\"Location\")] to }",
        "it does not compile without `Location`",
    ),
    get(
        "/orders/1/live",
        "#[status(426)] #[header(\"Upgrade\" = \"websocket\")] NeedsWebsocket",
        "`Upgrade` also adds `connection: upgrade`",
    ),
    get(
        "/orders/1/stock",
        "#[status(transparent)] Stock(#[from] StockError)",
        "the inner error determines the response, with its own code and type",
    ),
    get(
        "/orders/1/database",
        "#[status(503, detail = \"try again in a minute\")] Database(io::Error(\"password=…\"))",
        "`Display` is for the log; the client gets the declared text",
    ),
    get("/orders/1/payment", "#[status(500)] Payment(\"secret key …\")", "a 5xx sends only its title"),
];
