//! Starts a service on a thread of its own, on a free port.

use std::net::{SocketAddr, TcpListener};
use std::thread;

use actix_web::web::ServiceConfig;
use actix_web::{App, HttpServer, rt};
use axum::Router;
use tokio::runtime::Builder;

fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("tokio asks for it");
    let address = listener.local_addr().expect("an address");
    (listener, address)
}

pub(crate) fn axum(router: Router) -> SocketAddr {
    let (listener, address) = listen();
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("it listens");
            axum::serve(listener, router).await.expect("it serves");
        });
    });
    address
}

pub(crate) fn actix_web(routes: fn(&mut ServiceConfig)) -> SocketAddr {
    let (listener, address) = listen();
    thread::spawn(move || {
        let server = HttpServer::new(move || App::new().configure(routes)).workers(1).disable_signals();
        rt::System::new().block_on(server.listen(listener).expect("it listens").run()).expect("it serves");
    });
    address
}
