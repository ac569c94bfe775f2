//! After: `Display` stays, the derive does the rest, and the layer logs.

use std::io;

use actix_web::HttpRequest;
use actix_web::http::header::IF_NONE_MATCH;
use actix_web::web::{self, Json, Path, ServiceConfig};
use serde::Serialize;
use status_codes::spec::MachineCode;
use status_codes::{ApiError, BodyError, Buffer, ErrorBody, ErrorLayer, PublicText};

use super::desk::{self, Ticket};

// errors

#[derive(Debug, derive_more::Display, derive_more::Error, ApiError)]
#[api_error(body = Envelope, rename_all = "SCREAMING_SNAKE_CASE")]
enum TicketError {
    #[display("ticket {id} does not exist")]
    #[status(404)]
    NotFound { id: u64 },
    #[display("ticket {id} is closed")]
    #[status(409)]
    Closed { id: u64 },
    #[display("cannot read the attachment: {_0}")]
    #[status(422, detail = "cannot read the attachment")]
    Attachment(io::Error),
    #[display("a ticket cannot be deleted")]
    #[status(405)]
    #[header("Allow" = "GET, POST")]
    NotDeletable,
    #[display("the ticket has not changed")]
    #[status(304)]
    NotModified {
        #[header("ETag")]
        etag: String,
    },
    #[display("cannot read the ticket: {_0}")]
    #[status(500, detail = "cannot read the ticket")]
    Storage(io::Error),
}

#[derive(Serialize)]
struct Envelope<'e> {
    error: Content<'e>,
}

#[derive(Serialize)]
struct Content<'e> {
    code: MachineCode<'e>,
    message: PublicText<'e>,
}

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope<'_> {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&Envelope { error: Content { code: to.code(error), message: to.message(error) } })
    }
}

// end of errors

fn find(id: u64) -> Result<Ticket, TicketError> {
    desk::find(id).map_err(TicketError::Storage)?.ok_or(TicketError::NotFound { id })
}

async fn show(request: HttpRequest, id: Path<u64>) -> Result<Json<Ticket>, TicketError> {
    let ticket = find(*id)?;
    let etag = ticket.etag();
    if request.headers().get(IF_NONE_MATCH).is_some_and(|known| known == etag.as_str()) {
        return Err(TicketError::NotModified { etag });
    }
    Ok(Json(ticket))
}

async fn attach(id: Path<u64>) -> Result<Json<Ticket>, TicketError> {
    let ticket = find(*id)?;
    if ticket.is_closed {
        return Err(TicketError::Closed { id: ticket.id });
    }
    desk::attach("screen.png").map_err(TicketError::Attachment)?;
    Ok(Json(ticket))
}

async fn delete() -> Result<Json<Ticket>, TicketError> {
    Err(TicketError::NotDeletable)
}

pub(crate) fn routes(service: &mut ServiceConfig) {
    let ticket = web::resource("/tickets/{id}");
    service.service(ticket.get(show).post(attach).delete(delete).wrap(ErrorLayer::new().own_errors_only()));
}
