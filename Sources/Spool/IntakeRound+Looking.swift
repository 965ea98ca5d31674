internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// What a look at one entry finds, and what becomes of it.
extension IntakeRound {
  /// Names that wait or are blocked are remembered up to this many; beyond, they are counted.
  private static let mostRemembered = 10_000
  /// Folders within folders.
  private static let deepest = 64

  mutating func look(at name: FilePath, in walk: FolderWalk) {
    let path = walk.folder.isEmpty ? name : walk.folder.pushing(name)
    let settings = settings
    let finding: Finding
    switch Examination.look(at: name, in: walk.directory) {
    case .other(let found): finding = found.asOf(settings.now())
    case .file(let status, let lease):
      // Where this kernel does not hear of others' changes, it does not know who writes either.
      finding = quiet.judge(
        path, status, lease: walk.isSilent && lease == .quiet ? .unknown : lease,
        rules: settings.rules(SpoolPath(path).channel), now: settings.monotonic())
    }
    switch finding {
    case .complete(let status): claim(path, status)
    case .folder:
      if path.components.count > IntakeRound.deepest {
        block(path, .tooDeepInFolders, nil)
      } else if let known = walk.before?.blocked[path] {
        current?.found.block(path, known, isRemembered: true)
        enqueue(path)
      } else if scanning != nil || !watches.isWatched(path) {
        enqueue(path)
      }
    case .waiting(let reason, let status, let moment):
      let (item, isMindful) = (item(path, reason, status), isMindful)
      current?.found.wait(path, item, due: moment, isRemembered: isMindful)
    case .blocked(let reason, let status): block(path, reason, status)
    // A file system elsewhere that fails is not this machine's trouble.
    case .trouble where walk.isSilent: block(path, .unreadable, nil)
    case .trouble(let text): again(walk.folder, text)
    case .gone: break
    }
  }

  private var isMindful: Bool { remembered + (current?.found.remembered ?? 0) < IntakeRound.mostRemembered }

  private mutating func claim(_ path: FilePath, _ status: FileStatus) {
    if carrying.paths.contains(path) { return }
    let moment = Timestamp(microseconds: settings.now())
    let spoolPath = SpoolPath(path)
    let origin = Origin(
      arrival: ArrivalID(at: moment, random: Randomness.pair()), received: moment, channel: spoolPath.channel,
      name: spoolPath.name)
    if carrying.isElsewhere(path.removingLastComponent()), scanning == nil { return carry(spoolPath, origin, status) }
    do throws(SpoolError) {
      let claim = try intake.tree.claim(spoolPath, as: origin, examined: status)
      carrying.note(path.removingLastComponent(), isElsewhere: false)
      taken += 1
      intake.admit(claim)
      intake.claimed(claim)
    } catch {
      guard case .system(let cause) = error else { return }
      switch cause.errno {
      case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels, .staleNFSFileHandle: break
      case .improperLink: carry(spoolPath, origin, status)
      default:
        if cause.isOfTheMachine {
          again(path.removingLastComponent(), cause.description)
        } else {
          block(path, .unmovable, status)
        }
      }
    }
  }

  mutating func block(_ path: FilePath, _ reason: Reason, _ status: FileStatus?) {
    let (item, isMindful) = (item(path, reason, status), isMindful)
    let isNews = current?.before?.blocked[path]?.reason != reason && isMindful
    current?.found.block(path, item, isRemembered: isMindful)
    if isNews { intake.event(.blocked(reason, SpoolPath(path))) }
  }

  /// A folder that cannot be opened is an item of the folder that it lies in.
  mutating func blockFolder(_ folder: FilePath, _ reason: Reason) {
    let parent = folder.removingLastComponent()
    guard notes[parent]?.blocked[folder] == nil, isMindful, !folder.isEmpty else { return }
    let item = item(folder, reason, try? intake.tree.incoming.status(folder))
    notes[parent, default: FolderNotes()].block(folder, item, isRemembered: true)
    remembered += 1
    // A walk through the parent that has not ended replaces the notes.
    if current?.folder == parent { current?.found.block(folder, item, isRemembered: true) }
    let channel = SpoolPath.channel(ofFolder: parent)
    if lanes[channel]?.walk?.folder == parent { lanes[channel]?.walk?.found.block(folder, item, isRemembered: true) }
    intake.event(.blocked(reason, SpoolPath(folder)))
  }

  private func item(_ path: FilePath, _ reason: Reason, _ status: FileStatus?) -> IntakeStatus.Item {
    IntakeStatus.Item(
      path: SpoolPath(path), reason: reason, owner: status?.owner, size: status?.size,
      changed: status.map { $0.changed / 1000 })
  }

  // MARK: From another mount

  /// The file lies on another mount: it is copied by another thread, unless that was refused.
  private mutating func carry(_ path: SpoolPath, _ origin: Origin, _ status: FileStatus) {
    carrying.note(path.path.removingLastComponent(), isElsewhere: true)
    // Whether it can be taken by now is asked once a scan; a whole copy that was in vain is made again
    // after an hour, then after two, up to a day.
    if let refusal = carrying.refusal(of: path.path, status) {
      // It stays blocked while that is asked, and no news.
      block(path.path, refusal.reason, status)
      if refusal.scan == scans || settings.monotonic() < refusal.until { return }
    }
    taken += 1
    carrying.begin(path.path)
    let job = Carrier.Job(path: path, origin: origin, examined: status)
    intake.shared.withLock { $0.window.enter(origin.channel, isChild: false) }
    carrier.take(job, priority: lanes[origin.channel]?.priority ?? settings.rules(origin.channel).priority)
  }

  /// What became of a file that was to be copied.
  mutating func carried(_ job: Carrier.Job, _ outcome: Carrier.Outcome) {
    carrying.end(job.path.path)
    let folder = job.path.path.removingLastComponent()
    if case .taken(let claim) = outcome {
      carrying.forget(job.path.path)
      if notes[folder]?.blocked[job.path.path] != nil { enqueue(folder) }
      return intake.claimed(claim)
    }
    let channel = job.origin.channel
    _ = intake.shared.withLock { $0.window.leave(channel, isChild: false) }
    switch outcome {
    case .taken, .left: break
    case .changed: enqueue(folder)
    case .refused(let reason, let isCostly):
      carrying.refuse(job, reason, isCostly: isCostly, scan: scans, now: settings.monotonic())
      enqueue(folder)
    case .trouble(let text):
      enqueue(folder)
      rest(text, isOurs: true)
    }
  }
}
