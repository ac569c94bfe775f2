//! The variants, defined once for all subjects.

/// Passes the variants to a macro: name, fields, the fields of a value, number and name of the status, message.
macro_rules! variants {
    ($subject:ident) => {
        $subject! {
            Malformed [] [] 400 BAD_REQUEST "the request is malformed";
            MissingField [(&'static str)] [("text")] 400 BAD_REQUEST "a field is missing: {0}";
            UnknownField [{ name: &'static str }] [{ name: "name" }] 400 BAD_REQUEST "there is no field {name}";
            BadNumber [(&'static str)] [("text")] 400 BAD_REQUEST "not a number: {0}";
            BadDate [{ name: &'static str }] [{ name: "name" }] 400 BAD_REQUEST "not a date: {name}";
            NotAllowed [] [] 403 FORBIDDEN "that is not allowed";
            NotYours [{ id: u64 }] [{ id: 7 }] 403 FORBIDDEN "order {id} is not yours";
            Suspended [] [] 403 FORBIDDEN "the account is suspended";
            NotFound [{ id: u64 }] [{ id: 7 }] 404 NOT_FOUND "order {id} not found";
            NoSuchUser [{ id: u64 }] [{ id: 7 }] 404 NOT_FOUND "user {id} not found";
            NoSuchItem [(&'static str)] [("text")] 404 NOT_FOUND "item {0} not found";
            NoSuchPage [] [] 404 NOT_FOUND "there is no such page";
            NoSuchFile [{ name: &'static str }] [{ name: "name" }] 404 NOT_FOUND "file {name} not found";
            NotAcceptable [] [] 406 NOT_ACCEPTABLE "none of these types is available";
            TooSlow [] [] 408 REQUEST_TIMEOUT "the request took too long";
            Exists [{ id: u64 }] [{ id: 7 }] 409 CONFLICT "order {id} exists already";
            Shipped [{ id: u64 }] [{ id: 7 }] 409 CONFLICT "order {id} has been shipped";
            Paid [] [] 409 CONFLICT "the order has been paid";
            OutOfStock [(&'static str)] [("text")] 409 CONFLICT "out of stock: {0}";
            NameTaken [{ name: &'static str }] [{ name: "name" }] 409 CONFLICT "the name {name} is taken";
            Stale [(u64, u64)] [(1, 2)] 409 CONFLICT "version {0} is older than {1}";
            Gone [] [] 410 GONE "the offer has ended";
            Withdrawn [{ id: u64 }] [{ id: 7 }] 410 GONE "item {id} has been withdrawn";
            NoLength [] [] 411 LENGTH_REQUIRED "the length is needed";
            Changed [] [] 412 PRECONDITION_FAILED "it has changed in the meantime";
            NotTheVersion [(u64, u64)] [(1, 2)] 412 PRECONDITION_FAILED "version {0} was expected, and it is {1}";
            TooLarge [{ id: u64 }] [{ id: 7 }] 413 PAYLOAD_TOO_LARGE "an upload has at most {id} bytes";
            TooManyLines [] [] 413 PAYLOAD_TOO_LARGE "the order has too many lines";
            LongUri [] [] 414 URI_TOO_LONG "the address is too long";
            NotJson [] [] 415 UNSUPPORTED_MEDIA_TYPE "this is not JSON";
            NoSuchType [(&'static str)] [("text")] 415 UNSUPPORTED_MEDIA_TYPE "this type is not known: {0}";
            Quantity [{ id: u64 }] [{ id: 7 }] 422 UNPROCESSABLE_ENTITY "the quantity {id} is not between 1 and 100";
            Empty [] [] 422 UNPROCESSABLE_ENTITY "the order is empty";
            Address [{ name: &'static str }] [{ name: "name" }] 422 UNPROCESSABLE_ENTITY "the address is not complete: {name}";
            Price [(u64, u64)] [(1, 2)] 422 UNPROCESSABLE_ENTITY "the price is {0}, not {1}";
            Currency [(&'static str)] [("text")] 422 UNPROCESSABLE_ENTITY "the currency is not known: {0}";
            Locked [] [] 423 LOCKED "somebody else is working on it";
            LockedBy [{ id: u64 }] [{ id: 7 }] 423 LOCKED "user {id} is working on it";
            Dependency [] [] 424 FAILED_DEPENDENCY "a step before it has failed";
            NoCondition [] [] 428 PRECONDITION_REQUIRED "a condition is needed";
            TooFast [] [] 429 TOO_MANY_REQUESTS "slow down";
            Quota [{ id: u64 }] [{ id: 7 }] 429 TOO_MANY_REQUESTS "the quota of {id} is used up";
            Internal [] [] 500 INTERNAL_SERVER_ERROR "internal error";
            Database [(&'static str)] [("text")] 500 INTERNAL_SERVER_ERROR "database: {0}";
            Corrupt [{ name: &'static str }] [{ name: "name" }] 500 INTERNAL_SERVER_ERROR "the record {name} is corrupt";
            Invariant [(u64, u64)] [(1, 2)] 500 INTERNAL_SERVER_ERROR "{0} and {1} do not fit";
            Planned [] [] 501 NOT_IMPLEMENTED "not yet";
            Unavailable [] [] 503 SERVICE_UNAVAILABLE "closed for maintenance";
            Overloaded [{ id: u64 }] [{ id: 7 }] 503 SERVICE_UNAVAILABLE "there are {id} requests already";
            NoBackend [(&'static str)] [("text")] 503 SERVICE_UNAVAILABLE "no backend: {0}";
        }
    };
}

pub(super) use variants;
