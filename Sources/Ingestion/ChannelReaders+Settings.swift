package import Configuration
package import Control
internal import Model
package import Platform

extension Access.Group {
  package static func named(_ name: String) throws(SystemError) -> Access.Group {
    Access.Group(name: name, identifier: try GroupDatabase.identifier(of: name))
  }
}

extension ChannelReaders {
  /// The readers of the settings, with their groups looked up. Blocks.
  package init(_ settings: Settings) throws(SystemError) {
    self.init()
    for name in settings.defaults.readers { others.append(try .named(name)) }
    for (channel, entry) in settings.channels {
      var groups: [Access.Group] = []
      for name in entry.readers { groups.append(try .named(name)) }
      // Arrivals have their channel's name in this form.
      named[SpoolName(channel).escaped] = groups
    }
  }
}
