/// The interface by its name and by its description, which is the file `io.vigil.Control.varlink` beside this folder,
/// line for line: it stands here too, so that the executables need no file at run time.
package enum ControlInterface {
  package static let name = "io.vigil.Control"

  package static let description = """
    # What Vigil, the ingestion daemon, answers on its control socket, and what it can be told to do.
    #
    # Moments are RFC 3339 in UTC (2026-11-22T05:04:00.123456Z), digests 64 hexadecimal digits (SHA-256), sizes bytes,
    # spans of time seconds. An `id` is an arrival id, a digest, or at least four first digits of one.
    # Who may call what: members of vigil-read ask for documents and their whereabouts; members of vigil-operate act and ask
    # for whereabouts, but not for documents; members of vigil-drop may call Status, Sync and Follow (names only); root and
    # the daemon's own user may do everything. Others get org.varlink.service.PermissionDenied with the group needed.
    interface io.vigil.Control

    type State (running, paused, degraded, stopping)

    # What happened to an arrival; the first five terms of Totals.
    type Disposition (stored, duplicate, deferred, quarantined, discarded)

    # Where a file is on its way. `waiting`, `blocked`: still in incoming. `unknown`: Vigil has nothing of that name.
    type Whereabouts (waiting, blocked, active, deferred, quarantined, stored, duplicate, discarded, unknown)

    # A name is bytes. `raw` holds them in hexadecimal if they are not plain UTF-8; `escaped` is for people.
    type Name (escaped: string, raw: ?string)

    # A reader or interpreter and its version.
    type Component (name: string, version: int)

    # Where an arrival came from.
    type Origin (arrival: string, received: string, channel: string, name: Name)

    # One file taken from the spool, or one attachment. `reason` is a word of a fixed list, `detail` says more.
    type Arrival (
      origin: Origin,
      disposition: ?Disposition,
      digest: ?string,
      size: ?int,
      reason: ?string,
      detail: ?string,
      settled: ?string
    )

    # arrivals = stored + duplicates + quarantined + discarded + deferred + active
    type Totals (
      arrivals: int,
      stored: int,
      duplicates: int,
      quarantined: int,
      discarded: int,
      deferred: int,
      active: int
    )

    # How incoming is watched. `limitReached`: the system has no inotify watches left, so scans find what is new.
    type Watching (
      mode: (inotify, scanning),
      watches: int,
      limitReached: bool,
      overflows: int,
      lastScan: ?string
    )

    # Arrivals settled in the last minute and hour.
    type Rates (lastMinute: int, lastHour: int)

    # Files in incoming younger than `below` seconds (null: any age) that are not in an earlier band.
    type AgeBand (below: ?int, count: int)

    # `waiting` and `blocked` lie in incoming, `active` is being read; `oldest` is the age in seconds of the oldest.
    type Queue (waiting: int, blocked: int, active: int, oldest: ?float, ages: []AgeBand)

    # Arrivals that will be tried again: how many, and the next attempt.
    type Deferrals (count: int, nextAttempt: ?string)

    # Something that went wrong lately. Never a name.
    type Failure (time: string, reason: string, arrival: ?string)

    # Whether documents are read in a locked-down process, and what is missing if not.
    type CageState (enforced: bool, missing: []string)

    # The index is a view: `behind` counts ledger entries that it has not applied.
    type IndexState (state: (current, behind, rebuilding, unavailable), behind: int, documents: int)

    # What is still to be read, and how long that will take at the present rate (null: not known yet).
    type Backlog (documents: int, secondsLeft: ?float)

    # One document in a list.
    type Summary (
      digest: string,
      mediaType: string,
      documentKind: ?string,
      title: ?string,
      pageCount: int,
      size: int,
      received: string,
      channel: string,
      name: Name,
      sightings: int
    )

    # Half-open offsets, counted in Unicode scalars, into a page's text.
    type Evidence (page: int, start: int, end: int, text: string)

    # What a document says. `how`: table, heading or sentence. `attributes`: what more the same words say, absent when that
    # is nothing; a list is its items with a space between.
    type Fact (field: string, value: string, how: string, attributes: ?[string]string, evidence: []Evidence)

    # One document in full, but for its text.
    type Document (
      summary: Summary,
      parent: ?string,
      children: []string,
      read: string,
      reader: Component,
      interpreter: ?Component,
      language: ?string,
      published: ?string,
      note: ?string,
      tables: int,
      properties: [string]string,
      facts: []Fact,
      sightings: []Arrival
    )

    # `state`: see `state`. `taken`, `settled`: see `arrival`. `blocked`: a file stays in incoming; `arrival` tells its
    # channel, name and reason under an id that stands for nothing. `missed`: see `missed`.
    type Event (state, taken, settled, blocked, missed)

    # A piece of a snippet; `match` if it is what was searched for.
    type SnippetPart (text: string, match: bool)

    # A page that answers a query; a lower rank is better.
    type Hit (digest: string, page: int, title: ?string, mediaType: string, rank: float, snippet: []SnippetPart)

    # A file that is not settled, and why. `arrival` once it was taken; the name is its path below the channel.
    type Unsettled (place: Whereabouts, reason: ?string, arrival: ?string, channel: string, name: Name)

    # `total` is null where it is not known.
    type Progress (phase: string, done: int, total: ?int)

    # Something that is not as it should be, the object's digest or arrival id, and what mends it.
    type Problem (kind: string, object: ?string, detail: string, remedy: ?string)

    # What Verify found. `sound`: no problem and the equation holds.
    type Report (sound: bool, documents: int, bytes: int, totals: Totals, problems: []Problem)

    # One line of an export: the JSON text of each column's value.
    type Row (cells: []string)

    # Everything that monitoring wants to know. `conditions` says in sentences why the state is `degraded`.
    method Status() -> (
      state: State,
      since: string,
      started: string,
      version: string,
      pid: int,
      conditions: []string,
      watching: Watching,
      rates: Rates,
      queue: Queue,
      totals: Totals,
      deferrals: Deferrals,
      failures: []Failure,
      components: []Component,
      cage: CageState,
      freeBytes: int,
      index: IndexState,
      configuration: string,
      spool: string,
      backlog: ?Backlog
    )

    # Documents, latest first. `after` is the `next` of the page before; `next` is null on the last page.
    # At most 1000 at a time (default 100).
    method List(channel: ?string, documentKind: ?string, mediaType: ?string, after: ?string, limit: ?int) -> (
      documents: []Summary,
      next: ?string
    )

    # A document, or the arrival if its document was not stored.
    method Show(id: string) -> (document: ?Document, arrival: ?Arrival)

    # A page's text (default 1); with `more` and without `page`, every page in turn.
    method Text(id: string, page: ?int) -> (digest: string, page: int, pageCount: int, text: string)

    # Pages that hold the words, best first, at most 1000 (default 20).
    method Search(query: string, channel: ?string, limit: ?int) -> (hits: []Hit)

    # Needs `more`. The first reply is the present state; then one for each change. `missed` counts events that were left
    # out because the client read too slowly.
    method Watch(channel: ?string) -> (
      time: string,
      event: Event,
      state: ?State,
      arrival: ?Arrival,
      missed: ?int
    )

    # Why a file or an arrival is where it is, and the commands that mend it. Give either a path, absolute or below
    # incoming, or an id.
    method Explain(path: ?Name, id: ?string) -> (
      place: Whereabouts,
      sentence: string,
      reason: ?string,
      detail: ?string,
      owner: ?string,
      since: ?string,
      nextAttempt: ?string,
      arrival: ?Arrival,
      commands: []string
    )

    # What needs a person, oldest first; at most 1000 at a time (default 100).
    method ListQuarantine(channel: ?string, after: ?string, limit: ?int) -> (arrivals: []Arrival, next: ?string)

    # Puts quarantined arrivals back on their way, at most 1000 at a time. Replies with those that were.
    method Release(ids: []string) -> (arrivals: []string)

    # A person says that quarantined arrivals are not wanted. Their files are removed, the ledger keeps the decision.
    method Discard(ids: []string) -> (arrivals: []string)

    # Tries arrivals now, deferred or quarantined; without ids, all that are deferred, as there is room for them. Replies
    # with the oldest 1000 and how many they are in all. At most 1000 ids.
    method Retry(ids: []string) -> (arrivals: []string, count: int)

    # Reads documents again: those named or, without ids, all that an older reader or interpreter read.
    # With `more`, progress; the last reply has `done` = `total`.
    method Reprocess(ids: []string) -> (done: int, total: int, failed: int)

    # Takes nothing more from incoming; what is active is finished. Survives a restart.
    method Pause() -> (state: State)
    method Resume() -> (state: State)

    # Looks at incoming, then replies when everything complete at the call is settled or `timeout` is over.
    # `settled`: nothing is left over. The lists hold at most 1000 entries each, `left` counts all. They hold names, so they
    # are empty for members of vigil-drop alone. `timeout` is 0 to 86400.
    method Sync(timeout: ?float) -> (
      settled: bool,
      timedOut: bool,
      left: int,
      deferred: []Unsettled,
      blocked: []Unsettled,
      writing: []Unsettled
    )

    # What becomes of files that are about to be put into a channel, or of an arrival or document. Needs `more`. The
    # first reply, without `place`, says that Vigil looks out for them: only then rename them into place. Each file is
    # settled by one reply; the last of them ends the call. At most 1000.
    method Follow(channel: ?string, names: []Name, ids: []string) -> (
      place: ?Whereabouts,
      name: ?Name,
      arrival: ?Arrival,
      digest: ?string
    )

    # Checks digests, records, ledger, index and spool. With `more`, progress first.
    method Verify() -> (progress: ?Progress, report: ?Report)

    # Makes the index anew from originals, records and ledger. With `more`, progress first.
    method Rebuild() -> (progress: ?Progress, documents: ?int)

    # Reads the configuration again. Keys that only a restart changes are listed in `restart`.
    method Reload() -> (changed: []string, restart: []string)

    # Needs `more`. Kind: `documents`, `inspections` (reports, and error pages in their place), `articles` (every other
    # text), `findings` (a row for each finding of an inspection); each in the order of first arrival, then digest. The
    # first reply names the columns.
    method Export(kind: string, channel: ?string) -> (columns: ?[]string, rows: []Row)

    # No such arrival, document, page or file.
    error NotFound (object: string)

    # The digits fit several.
    error Ambiguous (object: string, candidates: []string)

    # The caller may use this method, but not on this object.
    error NotPermitted (object: string)

    # Vigil is paused: Resume first.
    error Paused ()

    # Another call of the kind is under way, or all connections are taken.
    error Busy (what: string)

    error Failed (reason: string)

    """
}
