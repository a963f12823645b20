//! UUIDs that records' ids yield.

use uuid::Uuid;

/// Makes UUIDs (RFC 9562, version 5). Their namespace is made of the register's id and not of the address of the site,
/// so that they stay when the site moves.
#[derive(Clone, Copy, Debug)]
pub struct HsdsIds {
    namespace: Uuid,
}

impl HsdsIds {
    /// The UUIDs of a register.
    pub fn new(register: &str) -> Self {
        Self { namespace: Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("urn:tizilim:{register}").as_bytes()) }
    }

    /// The UUID of a record: its kind, as HSDS names it in the singular, and its id.
    pub fn of(&self, kind: &str, id: &str) -> String {
        Uuid::new_v5(&self.namespace, format!("{kind}/{id}").as_bytes()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_yields_one_uuid() {
        let ids = HsdsIds::new("test");
        assert_eq!(ids.of("service", "00101001"), HsdsIds::new("test").of("service", "00101001"));
        assert_ne!(ids.of("service", "00101001"), ids.of("location", "00101001"));
        assert_ne!(ids.of("service", "00101001"), HsdsIds::new("other").of("service", "00101001"));
        assert_eq!(&ids.of("service", "x")[14..15], "5");
    }
}
