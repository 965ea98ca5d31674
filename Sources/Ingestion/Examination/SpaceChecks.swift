internal import Configuration
internal import Control
internal import Platform
internal import Spool

/// Room on the disks, and for open files.
enum SpaceChecks {
  private static let low = 0.1
  private static let tooLow = 0.02

  static func checks(_ settings: Settings) -> [Check] {
    [space("store", settings.store), space("spool", settings.spool), reserve(settings), descriptors()]
  }

  private static func reserve(_ settings: Settings) -> Check {
    let reserve = Reserve(settings)
    if reserve.isEmpty {
      return Check(
        "reserve", .warning, "No free space is kept in reserve: files are taken until the disk is full.",
        remedy: "reserve: {store: 1GiB, spool: 1GiB} in vigil.yaml(5)")
    }
    guard let shortage = reserve.shortage(after: nil) else {
      return Check("reserve", .good, "There is more free space than is kept in reserve.")
    }
    return Check("reserve", .bad, "Files are not taken. \(shortage.sentence)", remedy: shortage.remedy)
  }

  private static func space(_ name: String, _ path: String) -> Check {
    let shares: (bytes: Double, files: Double)
    do throws(SystemError) { shares = try FileSystem.freeShares(of: path) } catch {
      return Check("space", .bad, "The file system of the \(name) cannot be asked: \(error).", remedy: "df \(path)")
    }
    let least = min(shares.bytes, shares.files)
    let what = shares.bytes <= shares.files ? "space" : "files it can hold"
    let detail = "\(percent(least)) of the \(what) is free on the file system of the \(name)."
    return least < tooLow
      ? Check("space", .bad, detail, remedy: "Free some, or make it larger: df -h \(path); df -i \(path)")
      : least < low
        ? Check("space", .warning, detail, remedy: "df -h \(path); df -i \(path)") : Check("space", .good, detail)
  }

  private static func descriptors() -> Check {
    let highest = DescriptorLimit.highest
    guard let used = try? DescriptorLimit.used() else {
      return Check("descriptors", .warning, "How many files the daemon has open is not known; it may have \(highest).")
    }
    let detail = "The daemon has \(used) files open and may have \(highest)."
    return highest < 1024 || used * 5 > highest * 4
      ? Check("descriptors", .warning, detail, remedy: "Raise LimitNOFILE= of the unit: systemctl edit vigild")
      : Check("descriptors", .good, detail)
  }

  private static func percent(_ share: Double) -> String { "\(Int(share * 100)) %" }
}
