//! The demo: one enum of errors, a real server, and what it sends. It may import [`crate::server`]
//! and [`crate::orders`].

mod client;
mod connection;
mod page;
mod scenes;
mod site;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anstream::println;
use anstyle::{AnsiColor, Style};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use connection::{Answer, Connection};
use scenes::SCENES;
use site::File;

pub(crate) use client::client;

use crate::orders::{self, Framework};
use crate::server::Server;

pub(crate) fn run(framework: Framework, serve: bool) -> Result<()> {
    let server = Server::start(&orders::build()?, &framework.name())?;
    let address = server.address().to_owned();
    if serve {
        println!("listening on http://{address}; stop it with Ctrl-C");
        println!("try  curl -i http://{address}/orders/7");
        return until_stopped(server);
    }
    let (strong, faint) = (Style::new().bold(), Style::new().dimmed());
    println!("{strong}One enum, one derive, one keep-alive connection to {address}{strong:#}");
    println!(
        "{faint}The enum: status-codes/examples/orders/errors.rs; the server is next to it: {}{faint:#}",
        framework.name()
    );
    let mut connection = Connection::open(&address)?;
    for scene in SCENES {
        let answer =
            connection.ask(scene.method, scene.path).with_context(|| format!("no response for {}", scene.path))?;
        println!("\n{faint}{}{faint:#}", "─".repeat(100));
        println!("{faint}handler  {faint:#}{}", scene.error);
        println!("{faint}notice   {faint:#}{}\n", scene.notice);
        println!("{faint}>{faint:#} {strong}{} {} HTTP/1.1{strong:#}", scene.method, scene.path);
        println!("{faint}> host: {}{faint:#}\n{faint}>{faint:#}", connection::HOST);
        show(&answer);
    }
    println!("\n{faint}{}{faint:#}", "─".repeat(100));
    println!("{strong}{} requests and responses over one connection{strong:#}", SCENES.len());
    Ok(())
}

/// Prints the document of the API, or serves it as a page.
pub(crate) fn describe(framework: Framework, serve: bool) -> Result<()> {
    let server = Server::start(&orders::build()?, &framework.name())?;
    let address = server.address();
    let answer = Connection::open(address)?.ask("GET", "/openapi.json")?;
    if answer.status() != 200 {
        bail!(
            "the server in {} has no document; write `--framework axum` or `--framework actix-web`",
            framework.name()
        );
    }
    let mut document: Value = serde_json::from_slice(&answer.body).context("the document is not JSON")?;
    if !serve {
        println!("{document:#}");
        return Ok(());
    }
    document["servers"] = json!([{ "url": format!("http://{address}"), "description": "The demo" }]);
    let page = File { path: "/", content_type: "text/html; charset=utf-8", content: page::page(&document) };
    let json = File { path: "/openapi.json", content_type: "application/json", content: format!("{document:#}\n") };
    println!("the page is at http://{}; stop it with Ctrl-C", site::serve(vec![page, json])?);
    println!("the server is at http://{address}, and describes itself at http://{address}/openapi.json");
    until_stopped(server)
}

/// Waits for a signal, which would otherwise end this process and not the server.
fn until_stopped(mut server: Server) -> Result<()> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    while !stop.load(Ordering::Relaxed) {
        if let Some(status) = server.ended()? {
            // A terminal sends its signal to both.
            return if stop.load(Ordering::Relaxed) { Ok(()) } else { bail!("the server ended with {status}") };
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// Prints the raw response, with the status line coloured by class.
fn show(answer: &Answer) {
    let status = Style::new().bold().fg_color(Some(
        match answer.status() {
            200..=299 => AnsiColor::Green,
            300..=399 => AnsiColor::Cyan,
            400..=499 => AnsiColor::Yellow,
            _ => AnsiColor::Red,
        }
        .into(),
    ));
    let name = Style::new().fg_color(Some(AnsiColor::Blue.into()));
    let mut lines = answer.head.trim_end().lines();
    let faint = Style::new().dimmed();
    println!("{faint}<{faint:#} {status}{}{status:#}", lines.next().unwrap_or_default());
    for line in lines {
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        println!("{faint}<{faint:#} {name}{field}{name:#}:{value}");
    }
    println!("{faint}<{faint:#}");
    if !answer.body.is_empty() {
        println!("{faint}<{faint:#} {}", String::from_utf8_lossy(&answer.body));
    }
}
