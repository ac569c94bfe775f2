use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("for the log")]
#[api_error(type_base = "https://example.com/problems/")]
enum Error {
    #[status(404, detail = "order {id:05} of {{{name}}}", title = "No such order", code = "no-order")]
    Named { id: u64, name: &'static str },
    #[status(503, detail = "{0} and {2}")]
    Gap(u8, u8, u8),
    #[status(422, detail = "{} then {}")]
    InOrder(u8, u8),
    #[status(400, detail = "a {{brace}}")]
    Escaped,
}

struct Text<'a>(&'a Error);

impl std::fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt_detail(f)
    }
}

fn main() {
    assert_eq!(Text(&Error::Named { id: 7, name: "x" }).to_string(), "order 00007 of {x}");
    assert_eq!(Text(&Error::Gap(1, 2, 3)).to_string(), "1 and 3");
    assert_eq!(Text(&Error::InOrder(1, 2)).to_string(), "1 then 2");
    assert_eq!(Text(&Error::Escaped).to_string(), "a {brace}");
    let spec = Error::Named { id: 7, name: "x" }.spec().unwrap();
    assert_eq!(spec.problem_type(), Some("https://example.com/problems/no-order"));
}
