//! Serves a few files over HTTP/1.1, each connection for one request.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::Result;

/// A file, and what a browser should know about it.
pub(super) struct File {
    pub(super) path: &'static str,
    pub(super) content_type: &'static str,
    pub(super) content: String,
}

/// The longest request that is read.
const LONGEST: u64 = 16 << 10;

/// Serves the files until the process ends, and returns the address.
pub(super) fn serve(files: Vec<File>) -> Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let files = Arc::new(files);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let files = Arc::clone(&files);
            // A browser that goes away is not a fault.
            thread::spawn(move || answer(&stream, &files).unwrap_or_default());
        }
    });
    Ok(address)
}

fn answer(mut stream: &TcpStream, files: &[File]) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.take(LONGEST)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let (method, path) = request.split_once(' ').unwrap_or_default();
    let path = path.split([' ', '?']).next().unwrap_or_default();
    let (status, file) = match files.iter().find(|file| file.path == path) {
        _ if !matches!(method, "GET" | "HEAD") => ("405 Method Not Allowed\r\nallow: GET, HEAD", None),
        None => ("404 Not Found", None),
        file => ("200 OK", file),
    };
    let (content_type, content) =
        file.map_or(("text/plain; charset=utf-8", ""), |file| (file.content_type, &file.content));
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\nconnection: close\r\n\
         content-security-policy: default-src 'none'; style-src 'unsafe-inline'\r\nx-content-type-options: nosniff\r\n\r\n{}",
        content.len(),
        if method == "HEAD" { "" } else { content }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    #[test]
    fn files_and_nothing_else() {
        let file = File { path: "/", content_type: "text/html", content: "<p>".to_owned() };
        let address = serve(vec![file]).expect("a port");
        let page = ask(address, "GET /?x HTTP/1.1\r\nhost: test\r\n\r\n");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n") && page.ends_with("\r\n\r\n<p>"));
        assert!(ask(address, "HEAD / HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
        assert!(ask(address, "GET /x HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
        assert!(ask(address, "POST / HTTP/1.1\r\n\r\n").contains("\r\nallow: GET, HEAD\r\n"));
        assert!(ask(address, "\r\n\r\n").starts_with("HTTP/1.1 405 "));
    }
}
