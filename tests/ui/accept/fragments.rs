use status_codes::ApiError;

const OWN: u16 = 410;

macro_rules! error {
    ($vis:vis $name:ident, $number:literal, $expr:expr, $path:path, $header:literal, $ty:ty, $ident:ident) => {
        #[derive(Debug, thiserror::Error, ApiError)]
        #[error("it failed")]
        $vis enum $name {
            #[status($number)]
            Number,
            #[status($expr)]
            Expr,
            #[status($path)]
            Path,
            #[status($ident)]
            Ident,
            #[status(401)]
            #[header($header = "Basic")]
            Header {
                #[extension]
                field: $ty,
            },
            #[status(429, detail = "wait {field}")]
            Field {
                #[header("Retry-After")]
                field: $ty,
            },
        }
    };
}

error!(pub Error, 404, 409, self::OWN, "WWW-Authenticate", u64, NOT_FOUND);

pub(crate) fn main() {
    let statuses = [Error::Number, Error::Expr, Error::Path, Error::Ident].map(|error| error.status().as_u16());
    assert_eq!(statuses, [404, 409, 410, 404]);
    assert_eq!(Error::Header { field: 1 }.status(), 401);
    assert_eq!(Error::Field { field: 1 }.status(), 429);
}
