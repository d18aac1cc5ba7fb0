//! An office without a name is its holder's on the article's day, where the article names him.

use knipsel::{Article, Extractor};

/// The name of the entity that the mention of this text has in an article of that day.
fn holder(extractor: &Extractor, day: jiff::civil::Date, text: &str, office: &str) -> String {
    let record = extractor.extract(&Article::new("offices", Some(day), text));
    let mention = record.mentions.iter().find(|m| m.text == office).expect("the office is a mention");
    let entity = record.entities.iter().find(|e| Some(e.id) == mention.entity).expect("it has an entity");
    entity.name.clone()
}

#[test]
fn an_office_is_its_holders() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let day = jiff::civil::date(2023, 11, 20);
    let office = "minister voor Klimaat en Energie";
    let text = "D66-leider Rob Jetten was er, en minister De Jonge ook. De minister voor Klimaat en Energie zegt dat het beter moet.";
    assert_eq!(holder(&extractor, day, text, office), "Rob Jetten");
    // Before he held it, and where nobody names him, the article leaves it open.
    let before = jiff::civil::date(2019, 11, 20);
    assert_ne!(holder(&extractor, before, text, office), "Rob Jetten");
    let unnamed = "De minister voor Klimaat en Energie zegt dat het beter moet.";
    assert_ne!(holder(&extractor, day, unnamed, office), "Rob Jetten");
}
