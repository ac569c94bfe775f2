//! The names of members that fields have, in another case.

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(rename_all_fields = "camelCase")]
#[extension("api_version" = 2)]
enum Camel<'a, T: std::fmt::Debug> {
    #[status(404, detail = "no order {order_id} of {type}")]
    NotFound {
        #[extension]
        order_id: u64,
        #[extension("explicit_name")]
        r#type: &'a str,
        #[extension]
        r#loop: u8,
        #[extension]
        last_seen_at: T,
        // A header has the name that it was given.
        #[header("x_retry_in")]
        retry_in: u8,
        #[extension(with = Self::len)]
        long_text: &'a str,
    },
    #[status(409)]
    Flat {
        #[extension(flatten)]
        the_rest: std::collections::BTreeMap<&'static str, u8>,
    },
}

impl<T: std::fmt::Debug> Camel<'_, T> {
    fn len(text: &str) -> usize {
        text.len()
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(rename_all_fields = "SCREAMING_SNAKE_CASE", rename_all = "snake_case")]
struct SoldOut {
    #[extension]
    order_id: u64,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(rename_all_fields = "kebab-case", allow(member_name))]
struct Kebab {
    #[extension]
    order_id: u64,
}

fn body(error: &dyn ApiError) -> String {
    String::from_utf8(status_codes::adapter::render(error, &mut |_, _| true).body.into_owned()).unwrap()
}

fn main() {
    let error =
        Camel::NotFound { order_id: 7, r#type: "tea", r#loop: 1, last_seen_at: 9, retry_in: 5, long_text: "abc" };
    assert_eq!(
        body(&error),
        r#"{"title":"Not Found","status":404,"code":"not-found","detail":"no order 7 of tea","api_version":2,"orderId":7,"explicit_name":"tea","loop":1,"lastSeenAt":9,"longText":3}"#
    );
    let members = error.spec().expect("a row").members();
    assert_eq!(members, ["api_version", "orderId", "explicit_name", "loop", "lastSeenAt", "longText"]);
    let flat: Camel<'_, u8> = Camel::Flat { the_rest: [("left_over", 1)].into() };
    assert!(body(&flat).ends_with(r#""api_version":2,"left_over":1}"#));
    assert!(body(&SoldOut { order_id: 7 }).ends_with(r#""code":"sold_out","detail":"it failed","ORDER_ID":7}"#));
    assert!(body(&Kebab { order_id: 7 }).ends_with(r#""order-id":7}"#));
}
