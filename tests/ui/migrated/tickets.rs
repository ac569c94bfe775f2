use std::io;

use status_codes::ApiError;

/// The statuses are those of the service before it moved.
#[derive(Debug, derive_more::Display, derive_more::Error, ApiError)]
enum TicketError {
    #[display("ticket {id} does not exist")]
    #[status(404)]
    NotFound { id: u64 },
    #[display("cannot read the attachment: {_0}")]
    #[status(422)]
    Attachment(io::Error),
    #[display("a ticket cannot be deleted")]
    #[status(405)]
    NotDeletable,
    #[display("the ticket has not changed")]
    #[status(304)]
    NotModified { etag: String },
}

fn main() {}
