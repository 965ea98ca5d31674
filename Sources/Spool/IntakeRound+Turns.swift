internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// Whose turn it is, and what is done in one: channels come round by priority and in turn, each with what it may bring.
extension IntakeRound {
  /// Entries looked at before the thread goes round once more, to hear what else is wanted.
  private static let slice = 1000
  /// Entries looked at, and files taken, before another channel has its turn.
  private static let turnEntries = 64
  private static let turnClaims = 8
  /// Walks that may have been begun at once: each has two descriptors open.
  private static let mostWalks = 256
  /// An entry that was found empty for this long, in microseconds, goes.
  private static let emptyTime: Int64 = 3_600_000_000

  /// Changes a channel's lane, which is made if there is none, and is of the priority that the channel has now.
  mutating func change(_ channel: String, _ body: (inout IntakeLane) -> Void) {
    let priority = settings.rules(channel).priority
    var lane = lanes.removeValue(forKey: channel) ?? IntakeLane(priority)
    lane.priority = priority
    body(&lane)
    lanes[channel] = lane
  }

  mutating func enqueue(_ folder: FilePath) {
    guard queued.insert(folder).inserted else { return }
    let channel = SpoolPath.channel(ofFolder: folder)
    change(channel) { $0.folders.append(folder) }
    if let lane = lanes[channel] { turns.add(channel, lane.priority) }
  }

  /// Whether the folder is looked into soon anyhow.
  func isQueued(_ folder: FilePath) -> Bool {
    queued.contains(folder) || lanes[SpoolPath.channel(ofFolder: folder)]?.walk?.folder == folder
  }

  mutating func work() {
    if seeksChannels, !isResting { seekChannels() }
    var left = IntakeRound.slice
    while left > 0, !isResting, let channel = turns.next(where: intake.admits) {
      left -= turn(of: channel)
      let now = settings.monotonic()
      guard let lane = lanes[channel], lane.hasWork(at: now) else {
        turns.remove(channel)
        if lanes[channel]?.isIdle == true { lanes[channel] = nil }
        continue
      }
    }
    if scanning != nil { finishScan() }
    intake.shared.withLock { shared in
      for (channel, lane) in lanes where turns.contains(channel) && !shared.window.admits(channel, lane.priority) {
        shared.window.wait(channel, lane.priority)
      }
    }
  }

  /// One channel's turn. Returns how many entries were looked at, at least 1.
  private mutating func turn(of channel: String) -> Int {
    let now = settings.monotonic()
    if let entry = lanes[channel]?.retries.take(until: now) {
      takeBack(entry, of: channel)
      return 1
    }
    current = lanes[channel]?.walk
    lanes[channel]?.walk = nil
    var looked = 0
    let claims = taken
    while looked < IntakeRound.turnEntries, taken - claims < IntakeRound.turnClaims, admits(channel), !isResting {
      if current == nil, !openNext(of: channel) { break }
      guard let walk = current else { break }
      looked += 1
      do throws(SystemError) {
        if let entry = try walk.scan.next() {
          current?.entries += 1
          look(at: FilePath(bytes: entry.name), in: walk)
        } else {
          finishFolder()
        }
      } catch { giveUp(walk, error) }
    }
    if let current { change(channel) { $0.walk = current } }
    current = nil
    return max(looked, 1)
  }

  /// Watches the next folder, then opens it: what comes between the two is seen by one or the other.
  private mutating func openNext(of channel: String) -> Bool {
    while walks < IntakeRound.mostWalks || setAside(), let folder = lanes[channel]?.folders.take() {
      queued.remove(folder)
      do throws(SystemError) {
        let directory = folder.isEmpty ? intake.tree.incoming : try intake.tree.incoming.directory(folder)
        // What it is costs a call more, and changes only where something is mounted.
        if scanning != nil || !watches.isWatched(folder) {
          watches.set(folder, isSilent: !settings.reportsChanges(directory))
        }
        if watches.watch(folder, directory) { intake.event(.watchLimitReached) }
        current = FolderWalk(
          folder: folder, directory: directory, scan: try DirectoryScan(directory),
          isSilent: watches.isSilent(folder), before: notes[folder])
        walks += 1
        return true
      } catch {
        let isSilent = watches.isSilent(folder)
        watches.forget(folder)
        forget(folder)
        switch Examination.finding(for: error, nil) {
        case .trouble where isSilent: blockFolder(folder, .unreadable)
        case .trouble(let text):
          again(folder, text)
          return false
        case .blocked(let reason, _): blockFolder(folder, reason)
        default: break
        }
      }
    }
    return false
  }

  /// A folder cannot be read to its end. What a server has that is mounted there is its own trouble, and waits for the next
  /// scan.
  private mutating func giveUp(_ walk: FolderWalk, _ error: SystemError) {
    guard walk.isSilent else { return again(walk.folder, error.description) }
    current = nil
    walks -= 1
    watches.forget(walk.folder)
    forget(walk.folder)
    blockFolder(walk.folder, .unreadable)
  }

  /// Gives up the walk of a channel that may bring nothing now: its folder is looked into anew later. False if there is none.
  private mutating func setAside() -> Bool {
    guard let (channel, lane) = lanes.first(where: { $0.value.walk != nil && !admits($0.key) }), let walk = lane.walk
    else { return false }
    lanes[channel]?.walk = nil
    walks -= 1
    enqueue(walk.folder)
    return true
  }

  private mutating func finishFolder() {
    guard let walk = current else { return }
    current = nil
    walks -= 1
    forget(walk.folder)
    if !walk.found.isEmpty { notes[walk.folder] = walk.found }
    remembered += walk.found.remembered
    if walk.entries == 0, scanning != nil { removeIfLongEmpty(walk) }
  }

  mutating func forget(_ folder: FilePath) {
    if let former = notes.removeValue(forKey: folder) { remembered -= former.remembered }
  }

  /// The folder is looked into anew once the trouble is over; a scan is not done before that.
  mutating func again(_ folder: FilePath, _ trouble: String) {
    if current != nil { walks -= 1 }
    current = nil
    enqueue(folder)
    rest(trouble, isOurs: true)
  }

  /// Looks for channels that are not known yet, by the names in `incoming/` alone: its own files may have to wait while
  /// those of others do not.
  private mutating func seekChannels() {
    seeksChannels = false
    do throws(SystemError) {
      let scan = try DirectoryScan(intake.tree.incoming)
      while let entry = try scan.next() {
        let name = FilePath(bytes: entry.name)
        guard entry.kind ?? .directory == .directory, !watches.isWatched(name) else { continue }
        if entry.kind == nil, try intake.tree.incoming.statusIfPresent(name)?.kind != .directory { continue }
        enqueue(name)
      }
    } catch { again(FilePath(), error.description) }
  }

  private mutating func finishScan() {
    guard let request = scanning, queued.isEmpty, walks == 0 else { return }
    // Files on their way from another mount were complete when the walk saw them.
    let awaited = (self.awaited ?? carrying.paths).intersection(carrying.paths)
    self.awaited = awaited
    guard awaited.isEmpty else { return }
    self.awaited = nil
    scanning = nil
    if told.isOurs { told.isTold = false }
    intake.tree.clearLeftovers()
    // A folder that was being read when the scan began was in part seen before that.
    quiet.keep(since: scanBegan.before)
    let now = Timestamp(microseconds: settings.now())
    publish()
    let done = intake.shared.withLock { shared in
      shared.scanCompleted = max(shared.scanCompleted, request)
      shared.status.lastScan = now
      return shared.takeWaiters(until: request)
    }
    for waiter in done { waiter.resume() }
  }

  /// A folder inside a channel that has been empty for an hour goes. rmdir(2) takes neither a folder in which there is
  /// something, nor one on which something is mounted; what a sender puts there in the same moment is refused to the
  /// sender, and not lost.
  private mutating func removeIfLongEmpty(_ walk: FolderWalk) {
    guard walk.folder.components.count > 1, let leaf = walk.folder.lastComponent,
      let status = try? walk.directory.status("."),
      settings.now() - max(status.modified, status.changed) / 1000 >= IntakeRound.emptyTime,
      let parent = try? intake.tree.incoming.directory(walk.folder.removingLastComponent())
    else { return }
    do throws(SystemError) {
      let name = FilePath(root: nil, components: leaf)
      guard try parent.status(name).isSameFile(as: status) else { return }
      try parent.removeDirectory(name)
      watches.forget(walk.folder)
    } catch {}
  }
}
