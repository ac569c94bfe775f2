//! The soak: the servers of the example `orders` under load, and every answer checked. It may import [`crate::server`],
//! [`crate::orders`] and [`crate::progress`].
//!
//! `expected` learns each answer over a `connection` on which nothing else is sent. The clients of the `load` then mix the
//! requests on connections of each `kind`. An `answer` has to be framed correctly and to be the one expected. The `memory`
//! of the server becomes a part of the `outcome`, and the `table` shows all outcomes.

mod answer;
mod connection;
mod expected;
mod kind;
mod load;
mod memory;
mod outcome;
mod table;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anstream::println;
use anyhow::{Context as _, Result, bail, ensure};
use fastrand::Rng;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use self::expected::{Expected, Request};
use self::kind::{Counts, Kind};
use self::load::{Client, Target};
use self::outcome::Outcome;
use crate::orders::{self, Framework};
use crate::progress::Progress;
use crate::server::Server;

const FRAMEWORKS: [Framework; 3] = [Framework::Axum, Framework::ActixWeb, Framework::Hyper];
/// Threads of the load. They wait most of the time.
const CLIENTS: usize = 4;
/// Rounds of each client before the memory counts: the allocator and the buffers have then grown to what they need.
const WARM_UP: usize = 10;
/// A client stops after so many faults, because more would only repeat them.
const FAULTS: usize = 10;
/// How many faults of a framework are printed.
const SHOWN: usize = 5;

#[derive(clap::Args)]
pub(crate) struct Soak {
    /// How long the load takes, spread over the frameworks.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..))]
    seconds: u64,
    /// Determines the order of requests and connections in each client.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(crate) fn run(soak: &Soak) -> Result<()> {
    // Otherwise a signal would end this process, but not the server.
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    let program = orders::build()?;
    println!("{CLIENTS} clients for {} s, seed {}", soak.seconds, soak.seed);
    let progress = Progress::new(soak.seconds);
    let mut rng = Rng::with_seed(soak.seed);
    let mut outcomes = Vec::new();
    let mut begin = Duration::ZERO;
    for framework in FRAMEWORKS {
        let share = Duration::from_secs(soak.seconds) / u32::try_from(FRAMEWORKS.len())?;
        let run = Run { framework, begin, share, progress: &progress, stop: &stop };
        outcomes.push(run.take(&program, &mut rng).with_context(|| framework.name())?);
        begin += share;
    }
    progress.finish();
    for outcome in &outcomes {
        for fault in outcome.faults.iter().take(SHOWN) {
            println!("wrong in {}, {fault}", outcome.framework);
        }
    }
    println!("{}", table::table(&outcomes));
    let failures: Vec<String> = outcomes.iter().flat_map(Outcome::failures).collect();
    ensure!(failures.is_empty(), "with the seed {}: {}", soak.seed, failures.join("; "));
    Ok(())
}

/// How long the clients go on.
#[derive(Clone, Copy)]
enum Until {
    Rounds(usize),
    Time(Duration),
}

impl Until {
    /// Whether a client makes another round. Each makes one, so that every kind has a chance if the time is short.
    fn is_due(self, elapsed: Duration, rounds: usize) -> bool {
        match self {
            Self::Rounds(count) => rounds < count,
            Self::Time(time) => rounds == 0 || elapsed < time,
        }
    }

    /// Returns how much of its share of the seconds a run has used.
    fn share(self, elapsed: Duration) -> Duration {
        match self {
            Self::Rounds(_) => Duration::ZERO,
            Self::Time(time) => elapsed.min(time),
        }
    }
}

/// The load on one server.
struct Run<'r> {
    framework: Framework,
    /// When it begins, for the progress bar.
    begin: Duration,
    share: Duration,
    progress: &'r Progress,
    /// Whether the user has interrupted the run.
    stop: &'r AtomicBool,
}

impl Run<'_> {
    fn take(&self, program: &Path, rng: &mut Rng) -> Result<Outcome> {
        let mut server = Server::start(program, &self.framework.name())?;
        let target = Target {
            expected: Expected::learn(server.address(), Request::all())?,
            address: server.address().to_owned(),
            // actix-http 3.20 writes an answer for the method of the request that it has read last, and a body is then
            // missing, or follows a HEAD. It does so without this crate.
            mixes_heads: !matches!(self.framework, Framework::ActixWeb),
            counts: Counts::default(),
        };
        let mut clients: Vec<Client<'_>> = (0..CLIENTS).map(|_| Client::new(&target, rng.fork())).collect();
        let mut faults = self.drive(&mut clients, &mut server, &target.counts, Until::Rounds(WARM_UP))?;
        let start = memory::resident(server.process());
        faults.extend(self.drive(&mut clients, &mut server, &target.counts, Until::Time(self.share))?);
        drop(clients);
        let end = memory::resident(server.process());
        Ok(Outcome {
            framework: self.framework.name(),
            answers: Kind::ALL.map(|kind| (kind, target.counts.of(kind))),
            faults,
            ended: server.ended()?.map(|status| status.to_string()),
            memory: start.zip(end).map(|(start, end)| [start, end]),
        })
    }

    /// Lets the clients make rounds, and returns what was wrong.
    fn drive(
        &self,
        clients: &mut [Client<'_>],
        server: &mut Server,
        counts: &Counts,
        until: Until,
    ) -> Result<Vec<String>> {
        let start = Instant::now();
        let faults = Mutex::new(Vec::new());
        let has_ended = AtomicBool::new(false);
        let work = |client: &mut Client<'_>| {
            let (mut rounds, mut wrong) = (0, 0);
            while until.is_due(start.elapsed(), rounds) && wrong < FAULTS {
                if self.stop.load(Ordering::Relaxed) || has_ended.load(Ordering::Relaxed) {
                    break;
                }
                let found = client.round();
                rounds += 1;
                wrong += found.len();
                faults.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
            }
        };
        thread::scope(|scope| -> Result<()> {
            let threads: Vec<_> = clients.iter_mut().map(|client| scope.spawn(|| work(client))).collect();
            while threads.iter().any(|thread| !thread.is_finished()) {
                if self.stop.load(Ordering::Relaxed) {
                    // A client may be waiting for an answer.
                    server.stop();
                }
                has_ended.store(server.ended()?.is_some(), Ordering::Relaxed);
                let done = self.begin + until.share(start.elapsed());
                self.progress.at(done.as_secs(), format!("{}: {} answers", self.framework.name(), counts.all()));
                thread::sleep(Duration::from_millis(100));
            }
            Ok(())
        })?;
        if self.stop.load(Ordering::Relaxed) {
            bail!("interrupted");
        }
        Ok(faults.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}
