//! The folding of a token: lower case, one apostrophe.

/// Appends the folded form of `token` to `out`: lower case, and every apostrophe as `'`. Accents stay (`één` is not `een`).
pub fn fold_into(token: &str, out: &mut String) {
    if token.is_ascii() {
        let start = out.len();
        out.push_str(token);
        out[start..].make_ascii_lowercase();
        return;
    }
    for c in token.chars() {
        match c {
            '’' | '‘' | 'ʼ' | '`' | '´' => out.push('\''),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase()),
        }
    }
}

/// The folded form of `token`.
pub fn fold(token: &str) -> String {
    let mut out = String::with_capacity(token.len());
    fold_into(token, &mut out);
    out
}

/// Would folding leave the word as it is?
pub fn is_folded(word: &str) -> bool {
    word.chars().all(|c| !matches!(c, '’' | '‘' | 'ʼ' | '`' | '´') && c.to_lowercase().eq([c]))
}

#[cfg(test)]
mod tests {
    use super::{fold, is_folded};

    #[test]
    fn folds_case_and_apostrophes_and_keeps_accents() {
        assert_eq!(fold("Één"), "één");
        assert_eq!(fold("’S"), "'s");
        assert!(is_folded("één") && is_folded("'s") && !is_folded("’s") && !is_folded("De"));
        assert_eq!(fold("YEŞİLGÖZ").chars().next(), Some('y'));
    }
}
