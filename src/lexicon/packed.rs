//! Long lists of numbers in the compiled tables: their bytes one behind the other, which are read back many times faster than number by number.

/// A value of a fixed number of bytes.
pub trait Fixed: Sized {
    /// The bytes.
    type Bytes: AsRef<[u8]>;

    /// The value as bytes.
    fn to_bytes(&self) -> Self::Bytes;

    /// The value of bytes.
    fn from_bytes(bytes: Self::Bytes) -> Self;

    /// The values of a run of bytes (`read`).
    fn list(bytes: &[u8]) -> Option<Vec<Self>>;
}

/// The values of a run of bytes, if it ends with one: in one pass without a question a value.
pub fn read<T: Fixed<Bytes = [u8; N]>, const N: usize>(bytes: &[u8]) -> Option<Vec<T>> {
    let (values, rest) = bytes.as_chunks();
    rest.is_empty().then(|| values.iter().map(|bytes| T::from_bytes(*bytes)).collect())
}

impl Fixed for u8 {
    type Bytes = [u8; 1];

    fn to_bytes(&self) -> [u8; 1] {
        [*self]
    }

    fn from_bytes([byte]: [u8; 1]) -> u8 {
        byte
    }

    fn list(bytes: &[u8]) -> Option<Vec<u8>> {
        Some(bytes.to_vec())
    }
}

impl Fixed for u32 {
    type Bytes = [u8; 4];

    fn to_bytes(&self) -> [u8; 4] {
        self.to_le_bytes()
    }

    fn from_bytes(bytes: [u8; 4]) -> u32 {
        u32::from_le_bytes(bytes)
    }

    fn list(bytes: &[u8]) -> Option<Vec<u32>> {
        read(bytes)
    }
}

impl Fixed for u64 {
    type Bytes = [u8; 8];

    fn to_bytes(&self) -> [u8; 8] {
        self.to_le_bytes()
    }

    fn from_bytes(bytes: [u8; 8]) -> u64 {
        u64::from_le_bytes(bytes)
    }

    fn list(bytes: &[u8]) -> Option<Vec<u64>> {
        read(bytes)
    }
}

impl Fixed for (u32, u32) {
    type Bytes = [u8; 8];

    fn to_bytes(&self) -> [u8; 8] {
        (u64::from(self.0) | u64::from(self.1) << 32).to_le_bytes()
    }

    fn from_bytes(bytes: [u8; 8]) -> (u32, u32) {
        let both = u64::from_le_bytes(bytes);
        (both as u32, (both >> 32) as u32)
    }

    fn list(bytes: &[u8]) -> Option<Vec<(u32, u32)>> {
        read(bytes)
    }
}

/// A `Vec` of such values, for `#[serde(with = "packed::list")]`.
pub mod list {
    use std::marker::PhantomData;

    use serde::de::{Error, Visitor};
    use serde::{Deserializer, Serializer};

    use super::Fixed;

    /// Writes the values as one run of bytes.
    pub fn serialize<T: Fixed, S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = Vec::new();
        for value in list {
            bytes.extend_from_slice(value.to_bytes().as_ref());
        }
        serializer.serialize_bytes(&bytes)
    }

    /// Reads them back.
    pub fn deserialize<'de, T: Fixed, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        struct Bytes<T>(PhantomData<T>);

        impl<'de, T: Fixed> Visitor<'de> for Bytes<T> {
            type Value = Vec<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("the bytes of a list of numbers")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<T>, E> {
                T::list(bytes).ok_or_else(|| E::custom("half a number at the end of a list"))
            }
        }

        deserializer.deserialize_bytes(Bytes(PhantomData))
    }
}
