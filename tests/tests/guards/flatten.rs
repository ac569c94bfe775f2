//! Maps of headers, such as those of an upstream: what belongs to another server or connection is not sent.

use std::collections::BTreeMap;
use std::time::Duration;

use http::header::{HeaderMap, HeaderName, HeaderValue};
use status_codes::ApiError;
use status_codes::adapter::Reason;

use crate::wild::{Response, all_omissions};

const SECRET: &str = "hunter2";

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Enum" = "enum")]
enum Upstream {
    #[error("the upstream has failed")]
    #[status(502)]
    #[header("X-Variant" = "variant")]
    Failed {
        #[header("Retry-After")]
        wait: Option<Duration>,
        #[header(flatten)]
        headers: HeaderMap,
    },
    #[error("lists")]
    #[status(503)]
    Lists {
        #[header(flatten)]
        pairs: Vec<(&'static str, String)>,
        #[header(flatten)]
        map: Option<BTreeMap<String, Vec<u32>>>,
    },
    #[error("inner")]
    Inner {
        #[header(flatten)]
        headers: Vec<(String, String)>,
        #[status(transparent)]
        inner: Inner,
    },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("slow down")]
#[status(429)]
#[header("Retry-After" = "30")]
struct Inner;

fn sent(error: &Upstream) -> Response {
    status_codes::adapter::http::response(error)
}

fn failed(lines: &[(&str, &str)]) -> Response {
    let mut headers = HeaderMap::new();
    for (name, value) in lines {
        headers.append(name.parse::<HeaderName>().expect("a name"), HeaderValue::from_str(value).expect("a value"));
    }
    sent(&Upstream::Failed { wait: Some(Duration::from_secs(7)), headers })
}

#[test]
fn a_map_is_sent() {
    let response = failed(&[("x-region", "eu"), ("link", "</a>; rel=\"next\""), ("link", "</b>; rel=\"next\"")]);
    assert_eq!(response.headers()["x-region"], "eu");
    assert_eq!(response.headers().get_all("link").iter().count(), 2);
    assert_eq!(all_omissions(&response), []);

    let map = Some(BTreeMap::from([("X-Limits".to_owned(), vec![1, 2])]));
    let response = sent(&Upstream::Lists { pairs: vec![("X-Pair", "a".to_owned()), ("X-Pair", "b".to_owned())], map });
    assert_eq!(response.headers()["x-limits"], "1, 2");
    assert_eq!(response.headers().get_all("x-pair").iter().collect::<Vec<_>>(), ["a", "b"]);
    let response = sent(&Upstream::Lists { pairs: Vec::new(), map: None });
    assert_eq!(response.headers().len(), 2, "{response:?}");
}

#[test]
fn what_the_error_sets_itself_wins() {
    let response = failed(&[("retry-after", "99"), ("x-variant", "map"), ("x-enum", "map"), ("x-free", "map")]);
    for (name, value) in [("retry-after", "7"), ("x-variant", "variant"), ("x-enum", "enum"), ("x-free", "map")] {
        assert_eq!(response.headers().get_all(name).iter().collect::<Vec<_>>(), [value]);
    }
    let taken: Vec<_> = all_omissions(&response).into_iter().filter(|(_, reason)| *reason == Reason::Taken).collect();
    assert_eq!(taken.len(), 3);
    // The inner error is not a map either.
    let headers = vec![("Retry-After".to_owned(), "99".to_owned()), ("X-Free".to_owned(), "map".to_owned())];
    let response = sent(&Upstream::Inner { headers, inner: Inner });
    assert_eq!(response.headers().get_all("retry-after").iter().collect::<Vec<_>>(), ["30"]);
    assert_eq!((response.status().as_u16(), &response.headers()["x-free"]), (429, &HeaderValue::from_static("map")));
    // A header that is not there leaves its place to the map.
    let headers = HeaderMap::from_iter([(http::header::RETRY_AFTER, HeaderValue::from_static("99"))]);
    assert_eq!(sent(&Upstream::Failed { wait: None, headers }).headers()["retry-after"], "99");
}

/// Cookies, credentials and hops of another server, and fields about the content of another message.
#[test]
fn what_belongs_to_another_server_is_left_out_and_named() {
    let names = [
        "set-cookie",
        "server",
        "date",
        "age",
        "via",
        "authorization",
        "cookie",
        "proxy-authenticate",
        "proxy-authorization",
        "proxy-status",
        "PROXY-anything",
        "connection",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "content-length",
        "content-type",
        "content-encoding",
        "content-range",
        "etag",
        "last-modified",
        "content-digest",
        "x-hop",
    ];
    let lines: Vec<(&str, &str)> = names
        .iter()
        .map(|&name| (name, if name == "connection" { "close, X-Hop" } else { SECRET }))
        .chain([("x-free", "free")])
        .collect();
    let response = failed(&lines);
    assert_eq!(response.headers()["x-free"], "free");
    assert!(!format!("{response:?}").contains(SECRET), "{response:?}");
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let left_out = all_omissions(&response);
    for name in names {
        let expected = (name.to_ascii_lowercase(), Reason::NotRelayed);
        assert!(left_out.contains(&expected), "{name}: {left_out:?}");
    }
}

#[test]
fn illegal_values_of_a_map_are_left_out() {
    let pairs = vec![("X-A", format!("a\r\nSet-Cookie: {SECRET}")), ("X B", "b".to_owned()), ("X-C", "c".to_owned())];
    let response = sent(&Upstream::Lists { pairs, map: None });
    assert!(!format!("{:?}", response.headers()).contains(SECRET));
    assert_eq!(response.headers()["x-c"], "c");
}

/// Thousands of names are cut, as those of any error are. If each were compared with all others, this would take minutes.
#[test]
fn many_names_take_linear_time() {
    let headers = (0..500_000).map(|number| (format!("X-{number}"), "1".to_owned())).collect();
    let response = sent(&Upstream::Inner { headers, inner: Inner });
    assert!(response.headers().len() > 4000);
    assert_eq!(all_omissions(&response).len(), 500_000 + 2 - 4096);
}
