//! Nested values as columns with levels, the form that Parquet stores: a schema made from the record's own, and the values of each leaf.

use std::sync::Arc;

use parquet::basic::{ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::ByteArray;
use parquet::schema::types::{Type, TypePtr};
use serde_json::Value;

use super::tables;

/// The values of one leaf, with a level for each place where one could stand.
#[derive(Debug)]
pub struct Column {
    pub values: Values,
    pub definition: Vec<i16>,
    pub repetition: Vec<i16>,
}

/// Values of one type.
#[derive(Debug)]
pub enum Values {
    Text(Vec<ByteArray>),
    Integer(Vec<i64>),
    Real(Vec<f64>),
    Boolean(Vec<bool>),
}

/// A value on its way into a column.
enum Leaf<'v> {
    Text(&'v str),
    Integer(i64),
    Real(f64),
    Boolean(bool),
}

/// A place of the schema.
#[derive(Debug)]
enum Node {
    /// A value, or none; the number of its column.
    Leaf(usize),
    /// Named fields. The key in a record differs from the name where two kinds have a field of one name and two types.
    Group(Vec<Field>),
    List(Box<Node>),
    /// An object whose names are data.
    Map(usize, usize),
}

#[derive(Debug)]
struct Field {
    name: String,
    key: String,
    node: Node,
}

/// A schema and the columns that are being filled.
#[derive(Debug)]
pub struct Columns {
    root: Vec<Field>,
    pub columns: Vec<Column>,
    pub schema: TypePtr,
    pub rows: usize,
    pub bytes: usize,
}

impl Columns {
    /// The columns of a flat table.
    pub fn of_table(table: &tables::Table) -> parquet::errors::Result<Columns> {
        let mut build = Build::default();
        let root = table.columns.iter().map(|(name, kind)| {
            let node = build.leaf(*kind);
            Field { name: (*name).to_owned(), key: (*name).to_owned(), node }
        });
        let root: Vec<Field> = root.collect();
        build.finish(table.name, root)
    }

    /// The columns of whole records, by their JSON Schema.
    pub fn of_records() -> parquet::errors::Result<Columns> {
        let schema = serde_json::to_value(schemars::schema_for!(crate::model::Record)).unwrap_or_default();
        let mut build = Build { schema, ..Build::default() };
        let whole = build.schema.clone();
        let Node::Group(root) = build.node(&whole) else { return build.finish("records", Vec::new()) };
        build.finish("records", root)
    }

    /// Adds a row of a flat table.
    pub fn add_row(&mut self, cells: &[tables::Cell]) {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            let leaf = match cell {
                tables::Cell::Null => None,
                tables::Cell::Text(text) => Some(Leaf::Text(text)),
                tables::Cell::Integer(number) => Some(Leaf::Integer(*number)),
                tables::Cell::Real(number) => Some(Leaf::Real(*number)),
                tables::Cell::Boolean(yes) => Some(Leaf::Boolean(*yes)),
            };
            self.bytes += column.push(leaf, 0, 0, true);
        }
        self.rows += 1;
    }

    /// Adds a record.
    pub fn add_record(&mut self, record: &Value) {
        let Columns { root, columns, bytes, .. } = self;
        for field in root.iter() {
            *bytes += fill(&field.node, record.get(&field.key), Level::default(), columns);
        }
        self.rows += 1;
    }

    /// Forgets the rows, not the schema.
    pub fn clear(&mut self) {
        (self.rows, self.bytes) = (0, 0);
        for column in &mut self.columns {
            column.definition.clear();
            column.repetition.clear();
            match &mut column.values {
                Values::Text(v) => v.clear(),
                Values::Integer(v) => v.clear(),
                Values::Real(v) => v.clear(),
                Values::Boolean(v) => v.clear(),
            }
        }
    }
}

/// Where in the nesting a value stands.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    definition: i16,
    repetition: i16,
    /// How many lists are around.
    lists: i16,
}

/// Puts a value, or its absence, into the columns below `node`; how many bytes that took.
fn fill(node: &Node, value: Option<&Value>, at: Level, columns: &mut [Column]) -> usize {
    let value = value.filter(|v| !v.is_null());
    match node {
        Node::Leaf(number) => {
            let Some(column) = columns.get_mut(*number) else { return 0 };
            let leaf = value.and_then(|v| column.values.leaf(v));
            column.push(leaf, at.definition, at.repetition, true)
        }
        Node::Group(fields) => {
            let level = Level { definition: at.definition + i16::from(value.is_some()), ..at };
            fields.iter().map(|f| fill(&f.node, value.and_then(|v| v.get(&f.key)), level, columns)).sum()
        }
        Node::List(inner) => {
            let items = value.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            if items.is_empty() {
                let definition = at.definition + i16::from(value.is_some());
                return fill(inner, None, Level { definition, ..at }, columns);
            }
            let level = Level { definition: at.definition + 2, lists: at.lists + 1, ..at };
            let place = |i: usize| if i == 0 { at.repetition } else { level.lists };
            let each =
                |(i, item): (usize, &Value)| fill(inner, Some(item), Level { repetition: place(i), ..level }, columns);
            items.iter().enumerate().map(each).sum()
        }
        Node::Map(keys, values) => {
            let pairs = value.and_then(Value::as_object).filter(|m| !m.is_empty());
            let Some(pairs) = pairs else {
                let definition = at.definition + i16::from(value.is_some());
                for number in [*keys, *values] {
                    columns[number].push(None, definition, at.repetition, true);
                }
                return 0;
            };
            let mut bytes = 0;
            for (i, (key, value)) in pairs.iter().enumerate() {
                let repetition = if i == 0 { at.repetition } else { at.lists + 1 };
                bytes += columns[*keys].push(Some(Leaf::Text(key)), at.definition + 2, repetition, false);
                let leaf = columns[*values].values.leaf(value);
                bytes += columns[*values].push(leaf, at.definition + 2, repetition, true);
            }
            bytes
        }
    }
}

impl Values {
    fn leaf<'v>(&self, value: &'v Value) -> Option<Leaf<'v>> {
        match self {
            Values::Text(_) => value.as_str().map(Leaf::Text),
            Values::Integer(_) => value.as_i64().map(Leaf::Integer),
            Values::Real(_) => value.as_f64().map(Leaf::Real),
            Values::Boolean(_) => value.as_bool().map(Leaf::Boolean),
        }
    }
}

impl Column {
    /// Adds a value or its absence at these levels of what is around it.
    fn push(&mut self, leaf: Option<Leaf<'_>>, definition: i16, repetition: i16, optional: bool) -> usize {
        self.definition.push(definition + i16::from(optional && leaf.is_some()));
        self.repetition.push(repetition);
        let size = match (&mut self.values, leaf) {
            (Values::Text(values), Some(Leaf::Text(text))) => {
                values.push(ByteArray::from(text));
                text.len() + 40
            }
            (Values::Integer(values), Some(Leaf::Integer(number))) => {
                values.push(number);
                8
            }
            (Values::Real(values), Some(Leaf::Real(number))) => {
                values.push(number);
                8
            }
            (Values::Boolean(values), Some(Leaf::Boolean(yes))) => {
                values.push(yes);
                1
            }
            _ => 0,
        };
        size + 4
    }
}

#[derive(Default)]
struct Build {
    schema: Value,
    columns: Vec<Column>,
}

impl Build {
    fn leaf(&mut self, kind: tables::Type) -> Node {
        let values = match kind {
            tables::Type::Text => Values::Text(Vec::new()),
            tables::Type::Integer => Values::Integer(Vec::new()),
            tables::Type::Real => Values::Real(Vec::new()),
            tables::Type::Boolean => Values::Boolean(Vec::new()),
        };
        self.columns.push(Column { values, definition: Vec::new(), repetition: Vec::new() });
        Node::Leaf(self.columns.len() - 1)
    }

    /// The place that a JSON Schema describes.
    fn node(&mut self, schema: &Value) -> Node {
        let mut found = Found::default();
        self.collect(schema, &mut found, 0);
        if let Some(items) = found.items {
            return Node::List(Box::new(self.node(&items)));
        }
        if found.fields.is_empty() && found.map {
            let (Node::Leaf(keys), Node::Leaf(values)) = (self.leaf(tables::Type::Text), self.leaf(tables::Type::Text))
            else {
                return Node::Group(Vec::new());
            };
            return Node::Map(keys, values);
        }
        if found.fields.is_empty() {
            return self.leaf(found.kind.unwrap_or(tables::Type::Text));
        }
        let mut fields = Vec::new();
        for (key, schema) in order(found.fields) {
            let mut kinds: Vec<Value> = Vec::new();
            for one in schema {
                if !kinds.iter().any(|k| self.type_of(k) == self.type_of(&one)) {
                    kinds.push(one);
                }
            }
            for (i, kind) in kinds.into_iter().enumerate() {
                // Where one kind has words in a field and another a number, the number has a column of its own.
                let name = match (i, self.type_of(&kind)) {
                    (0, _) => key.clone(),
                    (_, Some(tables::Type::Real)) if key == "value" => "number".to_owned(),
                    _ => format!("{key}_{}", i + 1),
                };
                fields.push(Field { name, key: key.clone(), node: self.node(&kind) });
            }
        }
        Node::Group(fields)
    }

    fn type_of(&self, schema: &Value) -> Option<tables::Type> {
        let mut found = Found::default();
        self.collect(schema, &mut found, 0);
        found.kind
    }

    /// Gathers what a schema and all that it refers to say.
    fn collect(&self, schema: &Value, found: &mut Found, depth: usize) {
        if depth > 16 {
            return;
        }
        if let Some(name) = schema["$ref"].as_str().and_then(|r| r.strip_prefix("#/$defs/")) {
            self.collect(&self.schema["$defs"][name], found, depth + 1);
        }
        for all in ["oneOf", "anyOf", "allOf"] {
            for part in schema[all].as_array().into_iter().flatten() {
                self.collect(part, found, depth + 1);
            }
        }
        if let Some(items) = schema.get("items") {
            found.items.get_or_insert(items.clone());
        }
        found.map |= schema.get("additionalProperties").is_some_and(Value::is_object);
        for (key, value) in schema["properties"].as_object().into_iter().flatten() {
            match found.fields.iter_mut().find(|f| f.0 == *key) {
                Some(field) => field.1.push(value.clone()),
                None => found.fields.push((key.clone(), vec![value.clone()])),
            }
        }
        let words = match &schema["type"] {
            Value::String(word) => vec![word.as_str()],
            Value::Array(words) => words.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let kind = words.iter().find_map(|w| match *w {
            "string" => Some(tables::Type::Text),
            "integer" => Some(tables::Type::Integer),
            "number" => Some(tables::Type::Real),
            "boolean" => Some(tables::Type::Boolean),
            _ => None,
        });
        found.kind = found.kind.or(kind);
    }

    fn finish(self, name: &str, root: Vec<Field>) -> parquet::errors::Result<Columns> {
        let fields: Result<Vec<TypePtr>, _> = root.iter().map(|f| typed(&f.name, &f.node, &self.columns)).collect();
        let schema = Arc::new(Type::group_type_builder(name).with_fields(fields?).build()?);
        Ok(Columns { root, columns: self.columns, schema, rows: 0, bytes: 0 })
    }
}

/// What a schema says.
#[derive(Default)]
struct Found {
    fields: Vec<(String, Vec<Value>)>,
    items: Option<Value>,
    map: bool,
    kind: Option<tables::Type>,
}

/// Fields that every object begins with come first, the others by name: the order of a JSON Schema's fields is nobody's promise.
fn order(mut fields: Vec<(String, Vec<Value>)>) -> Vec<(String, Vec<Value>)> {
    let first = ["schema", "id", "kind", "type", "start", "end", "text", "name"];
    fields.sort_by_key(|f| (first.iter().position(|n| *n == f.0).unwrap_or(first.len()), f.0.clone()));
    fields
}

fn typed(name: &str, node: &Node, columns: &[Column]) -> parquet::errors::Result<TypePtr> {
    let optional = Repetition::OPTIONAL;
    Ok(Arc::new(match node {
        Node::Leaf(number) => leaf_type(name, &columns[*number].values, optional)?,
        Node::Group(fields) => {
            let fields: Result<Vec<TypePtr>, _> = fields.iter().map(|f| typed(&f.name, &f.node, columns)).collect();
            Type::group_type_builder(name).with_repetition(optional).with_fields(fields?).build()?
        }
        Node::List(inner) => {
            let element = typed("element", inner, columns)?;
            let list = Type::group_type_builder("list").with_repetition(Repetition::REPEATED);
            let list = list.with_fields(vec![element]).build()?;
            let outer = Type::group_type_builder(name).with_repetition(optional);
            let outer = outer.with_logical_type(Some(LogicalType::List)).with_converted_type(ConvertedType::LIST);
            outer.with_fields(vec![Arc::new(list)]).build()?
        }
        Node::Map(keys, values) => {
            let key = leaf_type("key", &columns[*keys].values, Repetition::REQUIRED)?;
            let value = leaf_type("value", &columns[*values].values, optional)?;
            let pair = Type::group_type_builder("key_value").with_repetition(Repetition::REPEATED);
            let pair = pair.with_fields(vec![Arc::new(key), Arc::new(value)]).build()?;
            let outer = Type::group_type_builder(name).with_repetition(optional);
            let outer = outer.with_logical_type(Some(LogicalType::Map)).with_converted_type(ConvertedType::MAP);
            outer.with_fields(vec![Arc::new(pair)]).build()?
        }
    }))
}

fn leaf_type(name: &str, values: &Values, repetition: Repetition) -> parquet::errors::Result<Type> {
    let (physical, text) = match values {
        Values::Text(_) => (Physical::BYTE_ARRAY, true),
        Values::Integer(_) => (Physical::INT64, false),
        Values::Real(_) => (Physical::DOUBLE, false),
        Values::Boolean(_) => (Physical::BOOLEAN, false),
    };
    let builder = Type::primitive_type_builder(name, physical).with_repetition(repetition);
    let builder = if text {
        builder.with_logical_type(Some(LogicalType::String)).with_converted_type(ConvertedType::UTF8)
    } else {
        builder
    };
    builder.build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_lists_and_maps() {
        let mut columns = Columns::of_records().unwrap();
        let record = serde_json::json!({"id": "a", "mentions": [
            {"id": 0, "value": "2025"}, {"id": 1, "value": 7, "alternatives": ["x", "y"]}],
            "entities": [{"id": 0, "ids": {"p": "q", "r": "s"}}], "claims": []});
        columns.add_record(&record);
        columns.add_record(&serde_json::json!({"id": "b"}));
        let at = |name: &str| {
            let descriptor = parquet::schema::types::SchemaDescriptor::new(columns.schema.clone());
            let found = (0..descriptor.num_columns()).find(|i| descriptor.column(*i).path().string() == name);
            let column = &columns.columns[found.unwrap_or_else(|| panic!("no column {name}"))];
            (column.definition.clone(), column.repetition.clone())
        };
        assert_eq!(at("id"), (vec![1, 1], vec![0, 0]));
        assert_eq!(at("mentions.list.element.value"), (vec![4, 3, 0], vec![0, 1, 0]));
        assert_eq!(at("mentions.list.element.number"), (vec![3, 4, 0], vec![0, 1, 0]));
        assert_eq!(at("mentions.list.element.alternatives.list.element"), (vec![3, 6, 6, 0], vec![0, 1, 2, 0]));
        assert_eq!(at("entities.list.element.ids.key_value.key"), (vec![5, 5, 0], vec![0, 2, 0]));
        assert_eq!(at("claims.list.element.id"), (vec![1, 0], vec![0, 0]));
    }
}
