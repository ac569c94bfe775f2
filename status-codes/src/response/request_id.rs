//! The id of a request: what it may be, and where it comes from.

use core::fmt::{self, Write as _};
use core::hash::BuildHasher as _;
use std::hash::RandomState;
use std::sync::OnceLock;

/// In characters. Longer ids do not come from somebody who wants to find a request again.
const LONGEST: usize = 64;

/// The id of a request: 1 to 64 characters of `[A-Za-z0-9._-]`, so that it can be sent and logged wherever it comes from. It is
/// kept without an allocation, because most requests succeed and nobody asks for it.
#[derive(Clone, Copy)]
pub(crate) struct RequestId {
    bytes: [u8; LONGEST],
    length: usize,
}

impl RequestId {
    /// The id that a header field has. Any other value is not one.
    fn read(value: &[u8]) -> Option<Self> {
        let is_known = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        if !(1..=LONGEST).contains(&value.len()) || !value.iter().all(is_known) {
            return None;
        }
        let mut id = Self { bytes: [0; LONGEST], length: value.len() };
        id.bytes.get_mut(..value.len())?.copy_from_slice(value);
        Some(id)
    }

    /// A random id of 32 hexadecimal digits.
    ///
    /// The keys of each `RandomState` are others, and those of each thread come from the operating system.
    fn fresh() -> Self {
        let keys = RandomState::new();
        let mut fresh = Self { bytes: [0; LONGEST], length: 0 };
        let _ = write!(fresh, "{:016x}{:016x}", keys.hash_one(0), keys.hash_one(1));
        fresh
    }

    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(self.bytes.get(..self.length).unwrap_or_default()).unwrap_or_default()
    }
}

impl fmt::Write for RequestId {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let to = self.bytes.get_mut(self.length..).and_then(|rest| rest.get_mut(..text.len())).ok_or(fmt::Error)?;
        to.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }
}

impl fmt::Debug for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// The id that a request has if it fails. It is chosen once, however often the answer is made.
pub(crate) struct Identity(OnceLock<RequestId>);

impl Identity {
    /// The identity of a request with this header field.
    pub(super) fn of(sent: Option<&[u8]>) -> Self {
        Self(sent.and_then(RequestId::read).map_or_else(OnceLock::new, OnceLock::from))
    }

    /// The id: that of the request, or of the response with this header field, or a new one.
    pub(super) fn or_answered(&self, answered: Option<&[u8]>) -> RequestId {
        *self.0.get_or_init(|| answered.and_then(RequestId::read).unwrap_or_else(RequestId::fresh))
    }

    /// The id, if the request or the response has one.
    pub(super) fn known(&self, answered: Option<&[u8]>) -> Option<RequestId> {
        self.0.get().copied().or_else(|| answered.and_then(RequestId::read))
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString as _};
    use std::collections::HashSet;

    use super::{Identity, LONGEST, RequestId};

    #[test]
    fn only_what_is_harmless_is_an_id() {
        for id in ["a", "0", "A-b_c.9", &"x".repeat(LONGEST)] {
            assert_eq!(RequestId::read(id.as_bytes()).expect(id).as_str(), id);
        }
        for other in ["", " ", "a b", "a\r\nb", "a\0", "<b>", "größe", "a;b", "\"", &"x".repeat(LONGEST + 1)] {
            assert!(RequestId::read(other.as_bytes()).is_none(), "{other:?}");
        }
        assert!(RequestId::read(&alloc::vec![b'x'; 100_000]).is_none());
        assert!(RequestId::read(b"\xff").is_none());
    }

    #[test]
    fn fresh_ids_differ_between_and_within_threads() {
        let some = || (0..1000).map(|_| RequestId::fresh().as_str().to_string()).collect::<HashSet<String>>();
        let threads = [(); 4].map(|()| std::thread::spawn(some));
        let mut all = some();
        for thread in threads {
            all.extend(thread.join().expect("it ends"));
        }
        assert_eq!(all.len(), 5000);
        assert!(all.iter().all(|id| id.len() == 32 && RequestId::read(id.as_bytes()).is_some()));
    }

    #[test]
    fn an_identity_is_chosen_once() {
        let chosen = |sent, answered: [Option<&[u8]>; 2]| {
            let identity = Identity::of(sent);
            answered.map(|answered| identity.or_answered(answered).as_str().to_string())
        };
        assert_eq!(chosen(Some(b"of-request"), [Some(b"of-response"), None]), ["of-request", "of-request"]);
        assert_eq!(chosen(Some(b"not one"), [Some(b"of-response"), Some(b"other")]), ["of-response", "of-response"]);
        let [first, second] = chosen(None, [Some(b"not one"), Some(b"too-late")]);
        assert_eq!((first.len(), &first), (32, &second));
    }
}
