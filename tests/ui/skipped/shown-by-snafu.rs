use status_codes::ApiError;

#[derive(Debug, snafu::Snafu, ApiError)]
#[snafu(display("token {token} is not valid"))]
#[status(400)]
struct Struct {
    #[extension(skip)]
    token: String,
}

#[derive(Debug, snafu::Snafu, ApiError)]
enum Error {
    #[snafu(display("no order for {}", token.trim()))]
    #[status(404)]
    Argument {
        #[extension(skip)]
        token: String,
    },
    #[snafu(display(concat!("no order", " for {}"), token))]
    #[status(404)]
    Macro {
        #[extension(skip)]
        token: String,
    },
    #[snafu(display("{shown} is gone", shown = token))]
    #[status(410)]
    Named {
        #[extension(skip)]
        token: String,
    },
}

fn main() {}
