//! Schemas of utoipa.

use utoipa::PartialSchema;

use super::foreign::foreign;
use super::schema::Schema;

/// The schema of the type, without the types that it refers to: asking for those overflows the stack if a type contains itself.
pub(super) fn schema<T: PartialSchema + ?Sized>() -> Schema {
    foreign(&serde_json::to_value(T::schema()).unwrap_or_default())
}
