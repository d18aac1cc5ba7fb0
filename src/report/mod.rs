//! What people read about a text, a run or a table: explanations, scores, faults of lexicons, the schema of the record.

pub mod eval;
pub mod explain;
pub mod ledger;
pub mod tables;

/// The JSON Schema of a record, made from the Rust types.
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(crate::model::Record).to_value();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("title".to_owned(), format!("A record of {}", crate::extractor::SCHEMA).into());
    }
    schema
}
