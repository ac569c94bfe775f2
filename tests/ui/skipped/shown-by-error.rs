use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("token {token} is not valid")]
#[status(400)]
struct Named {
    #[extension(skip)]
    token: String,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{} is not valid", (*self).token)]
#[status(400)]
struct Dereferenced {
    #[extension(skip)]
    token: String,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("{0} is not valid")]
    #[status(401, allow(missing_header))]
    Tuple(#[extension(skip)] String),
    #[error("{_0} is not valid")]
    #[status(403)]
    Local(#[extension(skip)] String),
    #[error("{} is not valid", .token.len())]
    #[status(400)]
    Argument {
        #[extension(skip)]
        token: String,
    },
    #[error("no order {id}{}", format!(" for {token}"))]
    #[status(404)]
    Nested {
        id: u64,
        #[extension(skip)]
        token: String,
    },
    #[error("{id:>secret$} is taken")]
    #[status(409)]
    Width {
        id: u64,
        #[extension(skip)]
        secret: usize,
    },
    #[error("{kind} {0} is not valid", kind = "token")]
    #[status(400)]
    BesideAName(#[extension(skip)] String),
    #[error("bad request: {self:?}")]
    #[status(400, expose)]
    Whole {
        #[extension(skip)]
        token: String,
    },
    #[error("{}", format!("bad request: {self:?}"))]
    #[status(400, expose)]
    WholeNested {
        #[extension(skip)]
        token: String,
    },
    #[error("the token is empty: {}", *token != "")]
    #[status(400)]
    Comparison {
        #[extension(skip)]
        token: String,
    },
    #[error("{}", loop { break .token })]
    #[status(400)]
    Keyword {
        #[extension(skip)]
        token: String,
    },
    #[error("said {0}: {1}")]
    RunTime(#[status] u16, #[extension(skip)] String),
    #[error(transparent)]
    #[status(400)]
    Transparent(#[extension(skip)] Named),
}

fn main() {}
