//! In the place of a database and its driver. An error has a text for the operator of the database, as one of sqlx has, and may
//! name a constraint.

use std::error::Error;
use std::fmt;

#[derive(Debug)]
pub(super) struct DatabaseError {
    text: String,
    constraint: Option<&'static str>,
}

impl DatabaseError {
    /// The constraint that has refused a row.
    pub(super) fn constraint(&self) -> Option<&str> {
        self.constraint
    }
}

impl fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for DatabaseError {}

/// The names of Ada, and her address, are taken.
pub(super) fn insert_user(name: &str, email: &str) -> Result<(), DatabaseError> {
    let taken = |column: &str, value: &str, constraint| {
        let text = format!("duplicate key value violates {constraint}: ({column})=({value}) in row 17 of users");
        Err(DatabaseError { text, constraint: Some(constraint) })
    };
    match (name, email) {
        (_, "ada@example.com") => taken("email", email, "users_email_key"),
        ("ada", _) => taken("name", name, "users_name_key"),
        _ => Ok(()),
    }
}

/// There is one article.
pub(super) fn article(slug: &str) -> Option<&'static str> {
    (slug == "engines").then_some("about engines")
}

pub(super) fn tags() -> Result<Vec<String>, DatabaseError> {
    Err(DatabaseError { text: "the pool of db-7.internal:5432 timed out".to_owned(), constraint: None })
}
