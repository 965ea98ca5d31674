internal import ArgumentParser
internal import Model

extension PartialDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension JudgementArea: ExpressibleByArgument {}

extension InspectionFinding.Addressee: ExpressibleByArgument {}
