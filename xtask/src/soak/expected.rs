//! What the order API is asked, and what each answer has to be.

use anyhow::{Context as _, Result, bail, ensure};

use super::answer::{Answer, has_content};
use super::connection::Connection;

/// What the errors of the order API say in private.
const SECRETS: [&str; 5] = ["hunter2", "10.0.0.7", "sk_live_51H8", "password=", "card processor"];

/// What fails under `/orders/1/`, and its status.
const FAILURES: [(&str, u16); 14] = [
    ("quantity", 422),
    ("signed-out", 401),
    ("token-expired", 401),
    ("not-yours", 403),
    ("too-fast", 429),
    ("unchanged", 304),
    ("nothing", 204),
    ("reset", 205),
    ("moved", 308),
    ("live", 426),
    ("stock", 409),
    ("database", 503),
    ("payment", 500),
    ("unknown", 404),
];

/// Orders that do not exist. Each has an answer of its own, so that two answers in the wrong order are noticed.
const MISSING: std::ops::Range<u64> = 2..14;

/// A request.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) method: &'static str,
    path: String,
    status: u16,
    /// The body, if it is known before the first answer.
    body: Option<String>,
}

impl Request {
    pub(super) fn new(method: &'static str, path: impl Into<String>, status: u16) -> Self {
        Self { method, path: path.into(), status, body: None }
    }

    fn body(self, body: impl Into<String>) -> Self {
        let body = if has_content(self.method, self.status) { body.into() } else { String::new() };
        Self { body: Some(body), ..self }
    }

    /// Returns the bytes to send.
    pub(super) fn bytes(&self) -> Vec<u8> {
        format!("{} {} HTTP/1.1\r\nhost: orders.example\r\n\r\n", self.method, self.path).into_bytes()
    }

    /// Returns every request to the order API.
    pub(super) fn all() -> Vec<Self> {
        let mut all = vec![Self::new("PUT", "/orders/1", 405)];
        for method in ["GET", "HEAD"] {
            all.push(Self::new(method, "/orders/1", 200).body(r#"{"id":1,"state":"paid"}"#));
            all.extend(MISSING.map(|id| {
                Self::new(method, format!("/orders/{id}"), 404).body(format!(
                    r#"{{"type":"https://api.example.com/problems/not-found","title":"Not Found","status":404,"detail":"order {id} not found","id":{id}}}"#
                ))
            }));
            all.extend(FAILURES.map(|(what, status)| Self::new(method, format!("/orders/1/{what}"), status)));
        }
        all.extend(MISSING.map(|id| Self::new("DELETE", format!("/orders/{id}"), 409)));
        all
    }
}

/// A request, and the answer to it over a connection on which nothing else was sent.
#[derive(Debug)]
pub(super) struct Expected {
    pub(super) request: Request,
    answer: Answer,
}

impl Expected {
    /// Sends each request over a connection of its own, and returns what was answered.
    pub(super) fn learn(address: &str, requests: Vec<Request>) -> Result<Vec<Self>> {
        let learned = requests.into_iter().map(|request| {
            let context = format!("the first answer to {} {}", request.method, request.path);
            Self::learn_one(address, request).context(context)
        });
        let learned: Vec<Self> = learned.collect::<Result<_>>()?;
        check_heads(&learned)?;
        Ok(learned)
    }

    fn learn_one(address: &str, request: Request) -> Result<Self> {
        let mut connection = Connection::open(address)?;
        connection.send(&request.bytes())?;
        let answer = connection.receive(request.method)?;
        connection.end()?;
        ensure!(answer.status == request.status, "the status is {}, not {}", answer.status, request.status);
        if let Some(body) = &request.body {
            let sent = String::from_utf8_lossy(&answer.body);
            ensure!(sent == body.as_str(), "the body is {sent:?}, not {body:?}");
        }
        check_secrets(&answer)?;
        Ok(Self { request, answer })
    }

    /// Checks an answer to the request.
    pub(super) fn check(&self, answer: &Answer) -> Result<()> {
        let Request { method, path, .. } = &self.request;
        check_secrets(answer)?;
        ensure!(*answer == self.answer, "{method} {path} was answered with {answer}, not with {}", self.answer);
        Ok(())
    }
}

/// Checks that HEAD is answered with the fields of GET (RFC 9110 §9.3.2).
fn check_heads(learned: &[Expected]) -> Result<()> {
    for head in learned.iter().filter(|expected| expected.request.method == "HEAD") {
        let path = &head.request.path;
        let is_get = |other: &&Expected| other.request.method == "GET" && other.request.path == *path;
        let get = learned.iter().find(is_get).with_context(|| format!("{path} was not requested with GET"))?;
        let fields = |answer: &Answer| {
            let mut fields = answer.fields.clone();
            // axum adds a length of zero to HEAD alone, if there is no content.
            fields.retain(|(name, _)| !(matches!(answer.status, 204 | 304) && name == "content-length"));
            fields
        };
        let (head, get) = (fields(&head.answer), fields(&get.answer));
        ensure!(head == get, "HEAD {path} was answered with the fields {head:?}, and GET with {get:?}");
    }
    Ok(())
}

fn check_secrets(answer: &Answer) -> Result<()> {
    let body = String::from_utf8_lossy(&answer.body);
    let values = answer.fields.iter().map(|(_, value)| value.as_str());
    for text in values.chain([body.as_ref()]) {
        if let Some(secret) = SECRETS.iter().find(|secret| text.contains(*secret)) {
            bail!("an answer with the status {} shows the secret {secret:?}: {text:?}", answer.status);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        let fields = vec![("content-length".to_owned(), body.len().to_string())];
        Answer { status, fields, body: body.into() }
    }

    fn expected(method: &'static str, answer: Answer) -> Expected {
        Expected { request: Request::new(method, "/orders/2", answer.status), answer }
    }

    fn fault(done: Result<()>) -> String {
        format!("{:#}", done.expect_err("it is wrong"))
    }

    #[test]
    fn an_answer_has_to_be_that_of_its_request() {
        let second = expected("GET", answer(404, "order 2 not found"));
        second.check(&answer(404, "order 2 not found")).expect("the same");
        for wrong in [answer(404, "order 3 not found"), answer(410, "order 2 not found"), answer(404, "")] {
            let fault = fault(second.check(&wrong));
            assert!(fault.starts_with("GET /orders/2 was answered with"), "{fault}");
        }
        let mut other_fields = answer(404, "order 2 not found");
        other_fields.fields.push(("x-other".to_owned(), "1".to_owned()));
        second.check(&other_fields).expect_err("another field");
    }

    #[test]
    fn a_secret_is_found_in_a_body_and_in_a_field() {
        for secret in SECRETS {
            let body = answer(500, &format!("it said: {secret}"));
            assert!(fault(check_secrets(&body)).contains(secret));
            let mut field = answer(500, "");
            field.fields.push(("x-reason".to_owned(), format!("it said: {secret}")));
            assert!(fault(check_secrets(&field)).contains(secret));
        }
    }

    /// Otherwise nothing would be looked for.
    #[test]
    fn the_secrets_are_those_of_the_example() {
        let sources = concat!(
            include_str!("../../../status-codes/examples/orders/errors.rs"),
            include_str!("../../../status-codes/examples/orders/orders.rs")
        );
        for secret in SECRETS {
            assert!(sources.contains(secret), "the example does not say {secret:?}");
        }
        for (what, _) in FAILURES.into_iter().filter(|(what, _)| *what != "unknown") {
            assert!(sources.contains(&format!("\"{what}\" =>")), "the example does not fail with {what:?}");
        }
    }

    #[test]
    fn a_head_with_other_fields_than_get_is_found() {
        check_heads(&[expected("GET", answer(404, "no")), expected("HEAD", answer(404, "on"))]).expect("the same");
        let fault = fault(check_heads(&[expected("GET", answer(404, "no")), expected("HEAD", answer(404, ""))]));
        assert!(fault.contains("HEAD /orders/2"), "{fault}");
    }
}
