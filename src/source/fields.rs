//! The names that an article's parts have in a structured source.

/// Which field holds what; several names are tried in order. A dot goes down into an object (`body.text`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// The names of the id.
    pub id: String,
    /// The names of the date.
    pub date: String,
    /// The names of the headline.
    pub title: String,
    /// The names of the text.
    pub text: String,
}

impl Default for Fields {
    fn default() -> Fields {
        Fields { id: "id".into(), date: "date".into(), title: "title".into(), text: "text".into() }
    }
}

impl Fields {
    /// Applies `text=body`: the part `text` stands in the field `body`.
    pub fn set(&mut self, rule: &str) -> Result<(), String> {
        let (part, name) = rule.split_once('=').ok_or_else(|| format!("`{rule}`: write PART=NAME, as in text=body"))?;
        let place = match part.trim() {
            "id" => &mut self.id,
            "date" => &mut self.date,
            "title" => &mut self.title,
            "text" => &mut self.text,
            other => return Err(format!("`{other}` is no part of an article; there are id, date, title, text")),
        };
        if name.trim().is_empty() {
            return Err(format!("`{rule}`: the name of the field is missing"));
        }
        *place = name.trim().to_owned();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_for_fields() {
        let mut fields = Fields::default();
        assert_eq!(fields.set("text=body"), Ok(()));
        assert_eq!((fields.text.as_str(), fields.id.as_str()), ("body", "id"));
        for wrong in ["text", "body=text", "text="] {
            assert!(fields.set(wrong).is_err(), "{wrong}");
        }
    }
}
