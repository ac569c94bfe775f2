//! The whole table as JSON, for other languages. Every row has all the keys of the TOML.

use anyhow::Result;
use serde_json::{Value, json};
use status_data::{CODES, Code, HEADERS, Header, HeaderRule, Redirect, VENDORS, Vendor};

pub(super) const PATH: &str = "status-data/codes.json";

pub(super) fn text() -> Result<String> {
    let table = json!({
        "$comment": super::output::HEADER,
        "code": CODES.iter().map(code).collect::<Vec<_>>(),
        "vendor": VENDORS.iter().map(vendor).collect::<Vec<_>>(),
        "header": HEADERS.iter().map(header).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&table)? + "\n")
}

fn code(code: &Code) -> Value {
    json!({
        "number": code.number,
        "name": code.name,
        "phrase": code.phrase,
        "aliases": code.aliases,
        "older_phrases": code.older_phrases,
        "registration": code.registration.as_str(),
        "spec": code.spec,
        "content": code.content.as_str(),
        "cache": code.cache.as_str(),
        "retry": code.retry.map(status_data::Retry::as_str),
        "processed": code.processed.map(status_data::Processed::as_str),
        "redirect": code.redirect.map(redirect),
        "headers": code.headers.iter().map(header_rule).collect::<Vec<_>>(),
        "forbidden_headers": code.forbidden_headers,
        "sender": code.sender.as_str(),
        "summary": code.summary,
        "server": code.server,
        "client": code.client,
        "see": code.see.iter().map(|see| json!({ "code": see.code, "when": see.when })).collect::<Vec<_>>(),
    })
}

fn redirect(redirect: Redirect) -> Value {
    json!({ "permanent": redirect.permanent, "method": redirect.method.as_str() })
}

fn header_rule(rule: &HeaderRule) -> Value {
    json!({
        "name": rule.name,
        "level": rule.level.as_str(),
        "when": rule.when,
        "enforce": rule.enforce.map(status_data::Enforce::as_str),
        "spec": rule.spec,
    })
}

fn vendor(row: &Vendor) -> Value {
    json!({
        "number": row.number,
        "vendor": row.vendor,
        "name": row.name,
        "phrase": row.phrase,
        "summary": row.summary,
        "sent": row.sent,
        "source": row.source,
    })
}

fn header(row: &Header) -> Value {
    json!({
        "name": row.name,
        "kind": row.kind.map(status_data::HeaderKind::as_str),
        "list": row.list.map(status_data::ListForm::as_str),
        "relay": row.relay,
        "value": row.value.map(status_data::Syntax::as_str),
        "spec": row.spec,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// The schema lists all keys, so none can be forgotten here.
    #[test]
    fn every_key_of_the_schema_is_there() {
        let table: serde_json::Value = serde_json::from_str(&super::text().expect("JSON")).expect("JSON");
        for rows in status_data::TABLE {
            let keys: BTreeSet<&str> = rows.keys.iter().map(|key| key.name).collect();
            for row in table[rows.name].as_array().expect("rows") {
                let found: BTreeSet<&str> = row.as_object().expect("a row").keys().map(String::as_str).collect();
                assert_eq!(found, keys, "{row}");
            }
        }
    }
}
