use status_codes::ApiError;

#[derive(ApiError)]
union Error {
    a: u8,
}

fn main() {}
