//! The key of a word: what words are compared and looked up by.
//!
//! A folded word of up to eight ASCII bytes is its own key, so that two such words are equal where their keys are. Any other word has a hash of 63
//! bits with the highest bit set, which no word of ASCII bytes has. Two words that differ share a key once in 10^18 pairs, which no
//! archive comes near.

/// The key of a folded word. `const`, so that the words a rule names cost nothing to compare with.
#[inline(always)]
pub const fn key(folded: &[u8]) -> u64 {
    if folded.len() <= 8 {
        let mut packed = 0;
        let mut i = 0;
        while i < folded.len() {
            packed |= (folded[i] as u64) << (8 * i);
            i += 1;
        }
        if packed & NOT_ASCII == 0 {
            return packed;
        }
    }
    long(folded)
}

/// The key of a token in ASCII as it stands in a text; the token is folded on the way.
#[inline]
pub fn ascii_key(token: &[u8]) -> u64 {
    if token.len() <= 8 {
        return lower(packed(token));
    }
    let (mut hash, mut rest) = (seed(token.len()), token);
    while let Some((word, behind)) = rest.split_first_chunk::<8>() {
        hash = mix(hash, lower(u64::from_le_bytes(*word)));
        rest = behind;
    }
    if !rest.is_empty() {
        hash = mix(hash, lower(packed(rest)));
    }
    hash | 1 << 63
}

const NOT_ASCII: u64 = 0x8080_8080_8080_8080;

const fn long(folded: &[u8]) -> u64 {
    let (mut hash, mut at) = (seed(folded.len()), 0);
    while at < folded.len() {
        let (mut word, mut i) = (0, 0);
        while i < 8 && at + i < folded.len() {
            word |= (folded[at + i] as u64) << (8 * i);
            i += 1;
        }
        hash = mix(hash, word);
        at += 8;
    }
    hash | 1 << 63
}

/// Up to eight bytes as a number, the first lowest.
#[inline]
fn packed(bytes: &[u8]) -> u64 {
    let mut word = [0; 8];
    // Two reads that overlap are quicker than a copy of a length that is not known.
    match bytes.len() {
        0 => {}
        1 => word[0] = bytes[0],
        2..4 => {
            word[..2].copy_from_slice(&bytes[..2]);
            word[bytes.len() - 1] = bytes[bytes.len() - 1];
        }
        4..8 => {
            let n = bytes.len();
            word[..4].copy_from_slice(&bytes[..4]);
            word[n - 4..n].copy_from_slice(&bytes[n - 4..]);
        }
        _ => word.copy_from_slice(&bytes[..8]),
    }
    u64::from_le_bytes(word)
}

/// Eight ASCII bytes with their capitals made small, all at once.
#[inline]
const fn lower(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // The highest bit of a byte that is at least `A`, and of one that is more than `Z`.
    let from_a = word + (0x80 - b'A' as u64) * ONES;
    let past_z = word + (0x80 - b'Z' as u64 - 1) * ONES;
    word | ((from_a & !past_z & NOT_ASCII) >> 2)
}

const fn seed(len: usize) -> u64 {
    (len as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Folds the product of 128 bits, as wyhash does.
#[inline]
const fn mix(hash: u64, word: u64) -> u64 {
    let product = ((hash ^ word) as u128).wrapping_mul((word ^ 0xa076_1d64_78bd_642f) as u128);
    (product as u64) ^ ((product >> 64) as u64) ^ hash.rotate_left(23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_the_key_of_its_folded_form() {
        for token in
            ["a", "De", "Het", "EERS", "TikTok", "O'Brien", "Minister", "MINISTERS", "bestuursvoorzitter", "Z@[`{A9-"]
        {
            assert_eq!(ascii_key(token.as_bytes()), key(token.to_ascii_lowercase().as_bytes()), "{token}");
        }
    }

    #[test]
    fn words_that_differ_have_other_keys() {
        let words = ["", "a", "aa", "de", "des", "één", "een", "ministers", "ministert", "ministersministers", "’s"];
        for (i, one) in words.iter().enumerate() {
            for other in &words[i + 1..] {
                assert_ne!(key(one.as_bytes()), key(other.as_bytes()), "{one} {other}");
            }
        }
    }
}
