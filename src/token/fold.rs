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

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_case_and_apostrophes_and_keeps_accents() {
        assert_eq!(fold("Één"), "één");
        assert_eq!(fold("’S"), "'s");
        assert_eq!(fold("YEŞİLGÖZ").chars().next(), Some('y'));
    }
}
