use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(transparent(with = self::foreign))]
    Foreign(std::num::ParseIntError),
    #[status(transparent(with = self::number))]
    Number(u8),
    #[status(transparent(with = self::two))]
    Arguments(u8),
}

fn foreign(error: &std::num::ParseIntError) -> &std::num::ParseIntError {
    error
}

fn number(number: &u8) -> u8 {
    *number
}

fn two<'a>(_: &'a u8, error: &'a std::io::Error) -> &'a dyn ApiError {
    unreachable!("{error}")
}

fn main() {}
