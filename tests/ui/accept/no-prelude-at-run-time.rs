#![no_implicit_prelude]

/// A type that is called like a trait.
#[derive(::std::fmt::Debug, ::status_codes::ApiError)]
#[api_error(type_base = "https://example.com/")]
enum ApiError<'__a, T: ::std::fmt::Debug> {
    #[status(spec = self::ROW)]
    Row,
    #[status(404, code(with = self::code))]
    Late(&'__a str),
    #[status(transparent(with = self::inner))]
    Function(::std::boxed::Box<self::Inner>),
    #[header("X-A" = "1")]
    #[extension("a" = 1)]
    Field {
        #[header(flatten)]
        map: ::std::vec::Vec<(::std::string::String, u8)>,
        #[extension(skip)]
        __to: T,
        #[status(transparent)]
        __inner: self::Inner,
    },
}

const ROW: ::status_codes::spec::ErrorSpec =
    ::status_codes::spec::ErrorSpec::new("").with_status(::status_codes::StatusCode::GONE);

#[derive(::std::fmt::Debug, ::status_codes::ApiError)]
#[status(410)]
struct Inner;

fn code<'a>(code: &'a &str) -> &'a str {
    code
}

fn inner(inner: &::std::boxed::Box<self::Inner>) -> &dyn ::status_codes::ApiError {
    &**inner
}

impl<T: ::std::fmt::Debug> ::std::fmt::Display for ApiError<'_, T> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("it failed")
    }
}

impl<T: ::std::fmt::Debug> ::std::error::Error for ApiError<'_, T> {}

impl ::std::fmt::Display for Inner {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("it failed")
    }
}

impl ::std::error::Error for Inner {}

pub(crate) fn main() {
    let errors: [ApiError<'_, u8>; 4] = [
        ApiError::Row,
        ApiError::Late("x"),
        ApiError::Function(::std::boxed::Box::new(self::Inner)),
        ApiError::Field { map: ::std::vec::Vec::new(), __to: 1, __inner: self::Inner },
    ];
    let statuses = errors.each_ref().map(|error| ::status_codes::ApiError::status(error));
    ::std::assert_eq!(statuses.map(|status| status.as_u16()), [410, 404, 410, 410]);
}
