//! The lists of words that a country lays down.

/// A list of words that a country lays down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vocabulary {
    /// Kinds of acts.
    ActKinds,
    /// Kinds of bodies.
    BodyKinds,
    /// Kinds of territories.
    DistrictKinds,
    /// Kinds of settlements.
    SettlementKinds,
    /// Kinds of providers.
    ProviderKinds,
    /// Schemes of identifiers.
    IdentifierSchemes,
}
