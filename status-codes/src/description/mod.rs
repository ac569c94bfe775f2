//! What the derive knows about an error beside its row, as tables: for descriptions of an API. Without the feature `openapi`
//! there is only the macro that throws it away.

mod describe;
#[cfg(any(feature = "schemars1", feature = "utoipa6"))]
mod foreign;
#[cfg(feature = "openapi")]
mod header_types;
#[cfg(feature = "openapi")]
mod nullable;
#[cfg(feature = "openapi")]
mod parts;
#[cfg(feature = "openapi")]
mod probe;
#[cfg(feature = "openapi")]
mod schema;
#[cfg(feature = "schemars1")]
mod schemars1;
#[cfg(feature = "openapi")]
mod std_types;
#[cfg(feature = "openapi")]
mod table;
#[cfg(feature = "utoipa6")]
mod utoipa6;

#[cfg(feature = "openapi")]
pub use header_types::{AnyHeader, HeaderSchema};
#[cfg(feature = "openapi")]
pub use parts::Parts;
#[cfg(feature = "openapi")]
pub use probe::{AnySchema, Of, SchemarsSchema, StdSchema, UtoipaSchema};
#[cfg(feature = "openapi")]
pub use schema::Schema;
#[cfg(feature = "openapi")]
pub use table::{Described, Header, Kind, Member, Part, Source, Text, Variant, Writer, constant};
