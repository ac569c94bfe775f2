//! An HTTP/1.1 response as the bytes that arrive, with its framing checked (RFC 9112 §6.3).

use std::fmt;

use anyhow::{Context as _, Result, bail, ensure};

/// What every response begins with.
const VERSION: &[u8] = b"HTTP/1.1 ";

/// A complete response.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// Names in lower case, sorted, without `date`: the clock is not part of what is expected.
    pub(super) fields: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

/// For the message about a fault.
impl fmt::Display for Answer {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {:?} {:?}", self.status, self.fields, String::from_utf8_lossy(&self.body))
    }
}

impl Answer {
    /// Takes the response to a request from the beginning of what was received. Returns nothing if the rest of it has not
    /// arrived yet.
    pub(super) fn take(received: &mut Vec<u8>, method: &str) -> Result<Option<Self>> {
        let begin = received.len().min(VERSION.len());
        ensure!(
            received[..begin] == VERSION[..begin],
            "an answer should begin here, but these bytes do not belong to any: {:?}",
            String::from_utf8_lossy(&received[..received.len().min(80)])
        );
        let Some(end) = received.windows(4).position(|bytes| bytes == b"\r\n\r\n") else { return Ok(None) };
        let head = std::str::from_utf8(&received[..end]).context("the head of an answer is not valid UTF-8")?;
        let (status, fields) = parse(head).with_context(|| format!("in {head:?}"))?;
        let length = length(method, status, &fields).with_context(|| format!("in {head:?}"))?;
        let (body, after) = (end + 4, end + 4 + length);
        if received.len() < after {
            return Ok(None);
        }
        let answer = Self { status, fields, body: received[body..after].to_vec() };
        received.drain(..after);
        Ok(Some(answer))
    }
}

fn field<'f>(fields: &'f [(String, String)], name: &str) -> Option<&'f str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Parses a status line and the field lines after it.
fn parse(head: &str) -> Result<(u16, Vec<(String, String)>)> {
    let mut lines = head.split("\r\n");
    let code = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    ensure!(code.len() == 3, "a status has three digits (RFC 9112 §4)");
    let status = code.parse().context("a status has three digits (RFC 9112 §4)")?;
    let mut fields = Vec::new();
    for line in lines {
        let (name, value) = line.split_once(':').with_context(|| format!("{line:?} is not a field"))?;
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        ensure!(!name.is_empty() && name.bytes().all(is_name), "{name:?} is not the name of a field (RFC 9110 §5.1)");
        let name = name.to_ascii_lowercase();
        if name != "date" {
            fields.push((name, value.trim_matches([' ', '\t']).to_owned()));
        }
    }
    fields.sort();
    Ok((status, fields))
}

/// Returns how many bytes follow the head. The order API knows the length of every body, so it has to declare it.
fn length(method: &str, status: u16, fields: &[(String, String)]) -> Result<usize> {
    ensure!(status >= 200, "an interim response was not asked for");
    ensure!(
        field(fields, "transfer-encoding").is_none(),
        "the length of the body is known, so it is not sent in chunks"
    );
    let mut declared = fields.iter().filter(|(name, _)| name == "content-length").map(|(_, value)| value);
    let length = declared.next();
    ensure!(declared.next().is_none(), "`content-length` is there twice (RFC 9112 §6.3)");
    // axum adds a length of zero to the answer to HEAD, as it does to a 204 of its own.
    let is_harmless = |length: &String| method == "HEAD" && length == "0";
    if status == 204 {
        ensure!(length.is_none_or(is_harmless), "a 204 has a `content-length` (RFC 9110 §8.6)");
    }
    let Some(length) = length else {
        if has_content(method, status) {
            bail!("without a `content-length`, the body ends when the connection does (RFC 9112 §6.3)");
        }
        return Ok(0);
    };
    ensure!(length.bytes().all(|byte| byte.is_ascii_digit()), "the `content-length` {length:?} is not a number");
    let length = length.parse().with_context(|| format!("the `content-length` {length:?} is not a number"))?;
    Ok(if has_content(method, status) { length } else { 0 })
}

/// Whether content follows the head of a response (RFC 9112 §6.3).
pub(super) fn has_content(method: &str, status: u16) -> bool {
    method != "HEAD" && !matches!(status, 100..=199 | 204 | 304)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOUND: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\ndate: now\r\n\r\nhi";

    /// Takes the responses to requests from bytes that arrive in one go.
    fn take(bytes: &str, methods: &[&str]) -> Result<Vec<Answer>, String> {
        let mut received = bytes.as_bytes().to_vec();
        let answers = methods.iter().map(|method| Answer::take(&mut received, method)?.context("it is not complete"));
        let answers = answers.collect::<Result<_>>().map_err(|error| format!("{error:#}"))?;
        if received.is_empty() { Ok(answers) } else { Err(format!("{} bytes are left", received.len())) }
    }

    fn fault(bytes: &str, methods: &[&str]) -> String {
        take(bytes, methods).expect_err("it is wrong")
    }

    #[test]
    fn answers_are_told_apart() {
        let nothing = "HTTP/1.1 204 No Content\r\n\r\n";
        let unchanged = "HTTP/1.1 304 Not Modified\r\ncontent-length: 9\r\n\r\n";
        let head = "HTTP/1.1 404 Not Found\r\ncontent-length: 9\r\n\r\n";
        let bytes = [FOUND, nothing, head, unchanged, FOUND].concat();
        let answers = take(&bytes, &["GET", "GET", "HEAD", "GET", "GET"]).expect("all are right");
        assert_eq!(answers.iter().map(|answer| answer.status).collect::<Vec<_>>(), [200, 204, 404, 304, 200]);
        assert_eq!(answers[4].body, b"hi");
        assert_eq!(answers[4].fields, [("content-length".to_owned(), "2".to_owned())]);
    }

    #[test]
    fn an_answer_is_taken_when_it_is_complete() {
        for end in 0..FOUND.len() {
            let mut received = FOUND.as_bytes()[..end].to_vec();
            assert_eq!(Answer::take(&mut received, "GET").expect("right so far"), None, "{end}");
            assert_eq!(received.len(), end);
        }
    }

    #[test]
    fn bytes_after_an_answer_without_content_are_found() {
        for (head, methods) in [
            ("HTTP/1.1 204 No Content\r\n\r\n", ["GET", "GET"]),
            ("HTTP/1.1 304 Not Modified\r\n\r\n", ["GET", "GET"]),
            ("HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n", ["HEAD", "GET"]),
            ("HTTP/1.1 205 Reset Content\r\ncontent-length: 0\r\n\r\n", ["GET", "GET"]),
        ] {
            let fault = fault(&[head, "hi", FOUND].concat(), &methods);
            assert!(fault.contains("do not belong to any: \"hiHTTP/1.1 200 OK"), "{fault}");
        }
    }

    #[test]
    fn a_wrong_length_is_found() {
        let short = fault(&["HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nhi", FOUND].concat(), &["GET", "GET"]);
        assert!(short.contains("do not belong to any: \"iHTTP"), "{short}");
        let long = fault(&["HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nhi", FOUND].concat(), &["GET", "GET"]);
        assert!(long.contains("do not belong to any: \"TTP/1.1"), "{long}");
        let last = fault("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nhi", &["GET"]);
        assert!(last.contains("not complete"), "{last}");
    }

    #[test]
    fn wrong_framing_is_found() {
        for (lines, expected) in [
            ("200 OK\r\ncontent-length: 2\r\ncontent-length: 2", "twice"),
            ("200 OK\r\ncontent-length: +2", "not a number"),
            ("200 OK\r\ntransfer-encoding: chunked", "chunks"),
            ("200 OK\r\ncontent-type: text/plain", "ends when the connection does"),
            ("204 No Content\r\ncontent-length: 0", "RFC 9110 §8.6"),
            ("100 Continue", "interim"),
            ("20 OK\r\ncontent-length: 2", "three digits"),
            ("200 OK\r\ncontent-length : 2", "not the name of a field"),
            ("200 OK\r\n folded: 2", "not the name of a field"),
            ("200 OK\r\nhi", "not a field"),
        ] {
            let fault = fault(&format!("HTTP/1.1 {lines}\r\n\r\nhi"), &["GET"]);
            assert!(fault.contains(expected), "{lines:?}: {fault}");
        }
    }
}
