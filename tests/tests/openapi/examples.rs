//! The servers that are there to be read.

use std::net::SocketAddr;

use poem::Server;
use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use status_codes::openapi;
use status_openapi_examples::{OrderError, aide, poem_openapi};
use tokio::runtime::{Builder, Runtime};

use crate::client;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

fn with_aide() -> SocketAddr {
    let runtime = runtime();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || runtime.block_on(async { axum::serve(listener, aide::app()).await }));
    address
}

fn with_poem_openapi() -> SocketAddr {
    let runtime = runtime();
    let acceptor = runtime.block_on(TcpListener::bind("127.0.0.1:0").into_acceptor()).expect("a port");
    let address = *acceptor.local_addr()[0].as_socket_addr().expect("an address");
    std::thread::spawn(move || runtime.block_on(Server::new_with_acceptor(acceptor).run(poem_openapi::app())));
    address
}

#[test]
fn both_document_the_same_errors() {
    let mut described: Vec<String> = openapi::responses::<OrderError>().into_keys().collect();
    described.insert(0, "200".to_owned());
    for server in [with_aide(), with_poem_openapi()] {
        let document = client::get(server, "/openapi.json").json();
        assert_eq!(client::statuses(&document), described.iter().cloned().collect());
        client::judge(server, &document);
        // The layer writes what the framework refuses.
        assert_eq!(client::get(server, "/nowhere").json()["status"], 404);
    }
}

#[test]
fn the_page_loads_nothing_from_elsewhere() {
    for server in [with_aide(), with_poem_openapi()] {
        let page = client::get(server, "/docs").body;
        assert!(page.contains("SwaggerUIBundle("));
        let html = page.split("<script").filter_map(|script| script.split_once("</script>")).map(|(_, after)| after);
        for part in page.split("<script").take(1).chain(html) {
            assert!(!part.contains("href=") && !part.contains("@import"), "{part}");
        }
        assert!(!page.contains("<script src") && !page.contains("<link"));
    }
}
