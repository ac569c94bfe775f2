//! Requests a second, over real connections.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use super::{Measurement, Part};
use crate::bench::cpu;
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::{Progress, workspace};

const ROUNDS: u64 = 25;
const CONNECTIONS: usize = 32;
/// How long one path is asked in a round.
const SPELL: Duration = Duration::from_millis(400);
const FRAMEWORKS: [&str; 2] = ["axum", "actix-web"];
/// The framework's own 404 comes first.
const PATHS: [(&str, &str); 4] = [
    ("/nowhere", "the framework's empty 404"),
    ("/static", "status-codes, a message known at compile time"),
    ("/dynamic", "status-codes, a message with a field"),
    ("/hand-written", "the latter by hand, with `serde_json`"),
];

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "sockets", part: Part::Run, steps: ROUNDS * FRAMEWORKS.len() as u64, take };

fn take(progress: &Progress) -> Result<Section> {
    let mut figures = Vec::new();
    let mut goals = Vec::new();
    for framework in FRAMEWORKS {
        let mut server = Server::start(framework)?;
        let mut rounds = [const { Vec::new() }; PATHS.len()];
        for _ in 0..ROUNDS {
            progress.step(format!("sockets: {framework}"));
            for (path, rates) in PATHS.iter().zip(&mut rounds) {
                rates.push(server.rate(path.0)?);
            }
        }
        let ratio = |path: usize| {
            let pairs = rounds[path].iter().zip(&rounds[0]);
            cpu::median(pairs.map(|(rate, empty)| rate / empty).collect())
        };
        let bar = |path: usize| {
            let bar = Bar::new(PATHS[path].1, cpu::median(rounds[path].clone()));
            Bar { ratio: Some(ratio(path)), ..bar }
        };
        figures.push(Figure {
            id: format!("sockets-{framework}"),
            title: format!("Requests a second: {framework}"),
            unit: "requests/s".to_owned(),
            data: Data::Bars((0..PATHS.len()).map(bar).collect()),
        });
        for path in [1, 2] {
            let what = format!("requests a second in {framework}, {}, against its empty 404", PATHS[path].1);
            goals.push(Goal::at_least(0.97, ratio(path), &what, ""));
        }
    }
    Ok(Section {
        title: "Over a socket".to_owned(),
        how: format!(
            "Requests a second that one thread of a server answers on {CONNECTIONS} kept-open connections of 127.0.0.1, \
             all asked at once and then read. Median of {ROUNDS} interleaved rounds of {} ms a path; the ratio is the \
             median of the rounds' ratios.",
            SPELL.as_millis()
        ),
        figures,
        goals,
        ..Section::default()
    })
}

/// A running server with its open connections; it ends with this value.
struct Server {
    child: Child,
    connections: Vec<TcpStream>,
}

impl Server {
    fn start(framework: &str) -> Result<Self> {
        let program = workspace::program("bench-server", &[])?;
        let child = Command::new(program).arg(framework).stdout(Stdio::piped()).spawn();
        let mut server = Self { child: child.context("the server does not start")?, connections: Vec::new() };
        let mut address = String::new();
        BufReader::new(server.child.stdout.take().context("the server has no output")?).read_line(&mut address)?;
        for _ in 0..CONNECTIONS {
            let connection = TcpStream::connect(address.trim()).context("the server ended before it listened")?;
            connection.set_nodelay(true)?;
            connection.set_read_timeout(Some(Duration::from_secs(10)))?;
            server.connections.push(connection);
        }
        Ok(server)
    }

    /// Requests a second for a path, all of them answered alike.
    fn rate(&mut self, path: &str) -> Result<f64> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        let length = self.length_of_a_response(&request)?;
        let mut response = vec![0; length];
        let start = Instant::now();
        let mut answered = 0_u32;
        while start.elapsed() < SPELL {
            for connection in &mut self.connections {
                connection.write_all(request.as_bytes())?;
            }
            for connection in &mut self.connections {
                connection.read_exact(&mut response)?;
                ensure!(response.starts_with(b"HTTP/1.1 4"), "{path} is no error");
            }
            answered += u32::try_from(self.connections.len())?;
        }
        Ok(f64::from(answered) / start.elapsed().as_secs_f64())
    }

    /// The responses to one request differ in their dates alone, which are of one length.
    fn length_of_a_response(&mut self, request: &str) -> Result<usize> {
        let connection = &mut self.connections[0];
        connection.write_all(request.as_bytes())?;
        let mut response = Vec::new();
        let mut byte = [0];
        while !response.ends_with(b"\r\n\r\n") {
            connection.read_exact(&mut byte)?;
            response.extend(byte);
        }
        let head = String::from_utf8_lossy(&response).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.context("a response has no length")?.trim().parse()?;
        connection.read_exact(&mut vec![0; length])?;
        Ok(response.len() + length)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
