use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(rename_all_fields = "camelCase")]
#[error("it failed")]
enum Error {
    #[status(404, detail = "no order {orderId}")]
    A {
        #[extension]
        order_id: u64,
    },
}

fn main() {}
