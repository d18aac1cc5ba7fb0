//! JSON without blanks, as `serde_json` writes it and byte for byte the same, in half the instructions: keys are copied without a look for what must be
//! escaped, strings are looked through eight bytes at a time, and nothing goes through `io::Write`.

use std::fmt::{self, Display, Write};

use serde::Serialize;
use serde::ser::{self, Error as _};
use serde_json::Error;

/// Appends `value` to `out`.
pub fn write<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    value.serialize(Compact(out))
}

struct Compact<'b>(&'b mut Vec<u8>);

/// A list or an object that is being written.
struct Open<'b> {
    out: &'b mut Vec<u8>,
    /// Has it a member?
    any: bool,
    close: &'static [u8],
}

impl<'b> Open<'b> {
    fn new(out: &'b mut Vec<u8>, open: u8, close: &'static [u8]) -> Result<Open<'b>, Error> {
        out.push(open);
        Ok(Open { out, any: false, close })
    }

    /// One that is the value of `variant`.
    fn variant(out: &'b mut Vec<u8>, variant: &str, open: u8, close: &'static [u8]) -> Result<Open<'b>, Error> {
        out.push(b'{');
        string(variant, out);
        out.push(b':');
        Open::new(out, open, close)
    }

    #[inline]
    fn comma(&mut self) {
        if self.any {
            self.out.push(b',');
        }
        self.any = true;
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.comma();
        value.serialize(Compact(self.out))
    }

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.comma();
        // The name of a field has nothing that must be escaped.
        self.out.push(b'"');
        self.out.extend_from_slice(key.as_bytes());
        self.out.extend_from_slice(b"\":");
        value.serialize(Compact(self.out))
    }

    fn finish(self) -> Result<(), Error> {
        self.out.extend_from_slice(self.close);
        Ok(())
    }
}

macro_rules! numbers {
    ($($method:ident $kind:ty),*) => {
        $(fn $method(self, value: $kind) -> Result<(), Error> {
            if value < 0 {
                self.0.push(b'-');
            }
            number(u64::from(value.unsigned_abs()), self.0);
            Ok(())
        })*
    };
}

macro_rules! counts {
    ($($method:ident $kind:ty),*) => {
        $(fn $method(self, value: $kind) -> Result<(), Error> {
            number(u64::from(value), self.0);
            Ok(())
        })*
    };
}

impl<'b> ser::Serializer for Compact<'b> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'b>;
    type SerializeTuple = Open<'b>;
    type SerializeTupleStruct = Open<'b>;
    type SerializeTupleVariant = Open<'b>;
    type SerializeMap = Open<'b>;
    type SerializeStruct = Open<'b>;
    type SerializeStructVariant = Open<'b>;

    numbers!(serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64);
    counts!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        serde_json::to_writer(self.0, &value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        serde_json::to_writer(self.0, &value)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        string(value.encode_utf8(&mut [0; 4]), self.0);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        string(value, self.0);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let mut open = Open::new(self.0, b'{', b"}")?;
        open.field(variant, value)?;
        open.finish()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'b>, Error> {
        Open::new(self.0, b'[', b"]")
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'b>, Error> {
        Open::new(self.0, b'[', b"]")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'b>, Error> {
        Open::new(self.0, b'[', b"]")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'b>, Error> {
        Open::variant(self.0, variant, b'[', b"]}")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'b>, Error> {
        Open::new(self.0, b'{', b"}")
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'b>, Error> {
        Open::new(self.0, b'{', b"}")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'b>, Error> {
        Open::variant(self.0, variant, b'{', b"}}")
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.0.push(b'"');
        write!(Escaped(self.0), "{value}").map_err(Error::custom)?;
        self.0.push(b'"');
        Ok(())
    }
}

impl ser::SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

impl ser::SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

impl ser::SerializeTupleStruct for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

impl ser::SerializeTupleVariant for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.value(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(b':');
        value.serialize(Compact(self.out))
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

impl ser::SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.field(key, value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

impl ser::SerializeStructVariant for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.field(key, value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

/// Writes text into a string that is open.
struct Escaped<'b>(&'b mut Vec<u8>);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(text.as_bytes(), self.0);
        Ok(())
    }
}

fn string(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    escape(text.as_bytes(), out);
    out.push(b'"');
}

fn escape(mut text: &[u8], out: &mut Vec<u8>) {
    // Most texts need none.
    while let Some(at) = next_special(text) {
        out.extend_from_slice(&text[..at]);
        match text[at] {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0x08 => out.extend_from_slice(b"\\b"),
            0x0c => out.extend_from_slice(b"\\f"),
            byte => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                out.extend_from_slice(b"\\u00");
                out.push(HEX[usize::from(byte >> 4)]);
                out.push(HEX[usize::from(byte & 15)]);
            }
        }
        text = &text[at + 1..];
    }
    out.extend_from_slice(text);
}

/// The first byte that JSON must escape.
fn next_special(text: &[u8]) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let special = |byte: &u8| *byte < b' ' || matches!(byte, b'"' | b'\\');
    let (words, rest) = text.as_chunks::<8>();
    for (i, word) in words.iter().enumerate() {
        let bytes = u64::from_le_bytes(*word);
        // The highest bit of a byte that is below another; a borrow may make it one of a byte behind a true one alone.
        let below = |bytes: u64, than: u8| bytes.wrapping_sub(u64::from(than) * ONES) & !bytes;
        let equal = |to: u8| below(bytes ^ (u64::from(to) * ONES), 1);
        let found = (below(bytes, b' ') | equal(b'"') | equal(b'\\')) & (0x80 * ONES);
        if found != 0 {
            return Some(8 * i + found.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(special).map(|at| text.len() - rest.len() + at)
}

fn number(mut value: u64, out: &mut Vec<u8>) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same<T: Serialize>(value: T) {
        let mut out = Vec::new();
        write(&value, &mut out).expect("plain data is written");
        let wanted = serde_json::to_string(&value).expect("plain data is written");
        assert_eq!(String::from_utf8_lossy(&out), wanted);
    }

    #[derive(Serialize)]
    enum Sort {
        One,
        Two(u8),
        Three(u8, char),
        Four { x: f64 },
    }

    #[test]
    fn the_bytes_of_serde_json() {
        same((0, -1, i64::MIN, u64::MAX, 10, 12_345, -128_i8, 1.5, 1e300, f32::MIN, true));
        same(("", "één \"ja\"\\ \n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f} 😀", 'é', '"', Some("x"), None::<u8>, ()));
        same([Sort::One, Sort::Two(2), Sort::Three(3, 'x'), Sort::Four { x: 0.1 }]);
        same(std::collections::BTreeMap::from([("a\"b", vec![1, 2]), ("c", Vec::new())]));
        same(jiff::civil::date(2026, 1, 26));
        for at in 0..20 {
            let mut text = "abcdefghijklmnopqrst".to_owned();
            for special in ["\"", "\\", "\n", "\u{0}", "é", " ", "!", "#", "["] {
                text.replace_range(at..at, special);
                same(&text);
                text.replace_range(at..at + special.len(), "");
            }
        }
    }
}
