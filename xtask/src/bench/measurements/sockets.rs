//! Requests per second over real connections.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use crate::bench::cpu;
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::workspace;
use crate::progress::Progress;
use crate::server::Server;

const ROUNDS: u64 = 25;
const CONNECTIONS: usize = 32;
/// How long one path is requested in a round.
const SPELL: Duration = Duration::from_millis(400);
const FRAMEWORKS: [&str; 2] = ["axum", "actix-web"];
/// The framework's own 404 comes first.
const PATHS: [(&str, &str); 5] = [
    ("/nowhere", "the framework's empty 404"),
    ("/static", "status-codes, known text"),
    ("/dynamic", "status-codes, with a field"),
    ("/floor", "known text, bytes by hand: the floor"),
    ("/hand-written", "with a field, by hand with `serde_json`"),
];

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "sockets", part: Part::Run, steps: ROUNDS * FRAMEWORKS.len() as u64, take };

fn take(progress: &Progress) -> Result<Section> {
    let mut figures = Vec::new();
    let mut goals = Vec::new();
    for framework in FRAMEWORKS {
        let server = Server::start(&workspace::program("bench-server", &[])?, framework)?;
        let mut connections = Connections::open(server.address())?;
        let mut rounds = Vec::new();
        for round in 0..ROUNDS {
            progress.step(format!("sockets: {framework}"));
            let mut rates = [0.0; PATHS.len()];
            // The paths take turns at being first.
            for turn in 0..PATHS.len() {
                let path = (turn + usize::try_from(round)?) % PATHS.len();
                rates[path] = connections.rate(PATHS[path].0)?;
            }
            rounds.push(rates);
        }
        let ratios = |path: usize| rounds.iter().map(move |rates| rates[path] / rates[0]).collect::<Vec<_>>();
        let ratio = |path: usize| cpu::median(ratios(path));
        let empty = cpu::median(rounds.iter().map(|rates| rates[0]).collect());
        let bar = |path: usize| {
            let quartiles = [0.25, 0.75].map(|part| cpu::quantile(ratios(path), part));
            let note = format!("half of the rounds: {:.2} to {:.2}", quartiles[0], quartiles[1]);
            Bar::new(PATHS[path].1, empty * ratio(path)).against(empty).note(note)
        };
        figures.push(Figure {
            id: format!("sockets-{framework}"),
            title: framework.to_owned(),
            unit: "requests per second".to_owned(),
            relative: false,
            data: Data::Bars((0..PATHS.len()).map(bar).collect()),
        });
        for path in [1, 2] {
            let what = format!("requests per second in {framework}: {}, relative to its empty 404", PATHS[path].1);
            goals.push(Goal::at_least("sockets", 0.97, ratio(path), &what));
        }
    }
    Ok(Section {
        title: "Over a socket".to_owned(),
        how: format!(
            "Requests per second that one server thread answers on {CONNECTIONS} keep-alive connections to 127.0.0.1. A request is \
             sent on all of them, and then all responses are read. The ratio is the median of {ROUNDS} rounds, each of which \
             requests every path for {} ms; the rate is that of the 404 multiplied by the ratio.",
            SPELL.as_millis()
        ),
        figures,
        goals,
        ..Section::default()
    })
}

/// Keep-alive connections to one server.
struct Connections(Vec<TcpStream>);

impl Connections {
    fn open(address: &str) -> Result<Self> {
        let connect = |_| {
            let connection = TcpStream::connect(address)?;
            connection.set_nodelay(true)?;
            connection.set_read_timeout(Some(Duration::from_secs(10)))?;
            Ok(connection)
        };
        (0..CONNECTIONS).map(connect).collect::<io::Result<_>>().map(Self).context("cannot connect to the server")
    }

    /// Returns the requests per second for a path whose responses all have the same length.
    fn rate(&mut self, path: &str) -> Result<f64> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        let length = self.length_of_a_response(&request)?;
        let mut response = vec![0; length];
        let start = Instant::now();
        let mut answered = 0_u32;
        while start.elapsed() < SPELL {
            for connection in &mut self.0 {
                connection.write_all(request.as_bytes())?;
            }
            for connection in &mut self.0 {
                connection.read_exact(&mut response)?;
                ensure!(response.starts_with(b"HTTP/1.1 4"), "{path} did not answer with a 4xx");
            }
            answered += u32::try_from(self.0.len())?;
        }
        Ok(f64::from(answered) / start.elapsed().as_secs_f64())
    }

    /// Returns the length of a response. Responses to one request differ only in their dates, which all have the same length.
    fn length_of_a_response(&mut self, request: &str) -> Result<usize> {
        let connection = &mut self.0[0];
        connection.write_all(request.as_bytes())?;
        let mut response = Vec::new();
        let mut byte = [0];
        while !response.ends_with(b"\r\n\r\n") {
            connection.read_exact(&mut byte)?;
            response.extend(byte);
        }
        let head = String::from_utf8_lossy(&response).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.context("a response does not have a `Content-Length`")?.trim().parse()?;
        connection.read_exact(&mut vec![0; length])?;
        Ok(response.len() + length)
    }
}
