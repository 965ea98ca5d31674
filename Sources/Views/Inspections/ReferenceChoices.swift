internal import Reference

/// The words of the reference data that are fixed.
package enum ReferenceChoices {
  package static let regions = Authority.Region.allCases.map(\.rawValue)
}
