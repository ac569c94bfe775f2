//! Placeholders as `format!` reads them.

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(400, detail = "{type} {id } {id:>4 } {id:} {id:$>3} {id:#06x} {id:+.2e} {id:?} {{id}}")]
    Named { id: u64, r#type: u8 },
    #[status(400, detail = "{} {1:<3}{{{}}}")]
    Tuple(u8, &'static str),
}

struct Text(Error);

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt_detail(f)
    }
}

fn main() {
    let detail = |error| Text(error).to_string();
    assert_eq!(detail(Error::Named { id: 7, r#type: 1 }), "1 7    7 7 $$7 0x0007 +7.00e0 7 {id}");
    assert_eq!(detail(Error::Tuple(1, "a")), "1 a  {a}");
}
