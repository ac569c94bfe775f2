//! Schemas of schemars.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::foreign::foreign;
use super::schema::Schema;

/// The schema of the type, as it is sent. A type that contains itself is known up to there.
pub(super) fn schema<T: JsonSchema + ?Sized>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| settings.inline_subschemas = true);
    foreign(settings.into_generator().subschema_for::<T>().as_value())
}
