//! Before: the texts are `Display` of `derive_more`, and the rest is `ResponseError` by hand.

use std::io;

use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, IF_NONE_MATCH};
use actix_web::web::{self, Json, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use serde::Serialize;

use super::desk::{self, Ticket};

// errors

#[derive(Debug, derive_more::Display, derive_more::Error)]
enum TicketError {
    #[display("ticket {id} does not exist")]
    NotFound { id: u64 },
    #[display("ticket {id} is closed")]
    Closed { id: u64 },
    #[display("cannot read the attachment: {_0}")]
    Attachment(io::Error),
    #[display("a ticket cannot be deleted")]
    NotDeletable,
    #[display("the ticket has not changed")]
    NotModified { etag: String },
    #[display("cannot read the ticket: {_0}")]
    Storage(io::Error),
}

#[derive(Serialize)]
struct Envelope {
    error: Content,
}

#[derive(Serialize)]
struct Content {
    code: &'static str,
    message: String,
}

impl TicketError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "NOT_FOUND",
            Self::Closed { .. } => "CLOSED",
            Self::Attachment(_) => "ATTACHMENT",
            Self::NotDeletable => "NOT_DELETABLE",
            Self::NotModified { .. } => "NOT_MODIFIED",
            Self::Storage(_) => "STORAGE",
        }
    }
}

impl ResponseError for TicketError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::Closed { .. } => StatusCode::CONFLICT,
            Self::Attachment(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotDeletable => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotModified { .. } => StatusCode::NOT_MODIFIED,
            Self::Storage(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if let Self::NotModified { etag } = self {
            response.insert_header((ETAG, etag.as_str()));
        }
        response.json(Envelope { error: Content { code: self.code(), message: self.to_string() } })
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
    service.service(ticket.get(show).post(attach).delete(delete));
}
