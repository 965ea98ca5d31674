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
    # the daemon's own user may do everything; members of vigil-audit call Audit. Others get
    # org.varlink.service.PermissionDenied with the group needed.
    # A channel may have readers: groups whose members alone are shown what came through it. For others it is as if nothing
    # had: no document, name, count or event, and NotFound for an id. Members of vigil-operate are told counts, ids, reasons
    # and states of every channel, with empty names. What is read of such a channel, and what is refused, is audited.
    interface io.vigil.Control

    type State (running, paused, degraded, stopping)

    # One thing that was looked at. `remedy` is a command or a setting.
    type Check (name: string, verdict: Verdict, detail: string, remedy: ?string)

    # `warning`: it works, and might not for long, or not for everybody.
    type Verdict (good, warning, bad)

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

    # How incoming is watched. `limitReached`: the system has no inotify watches left, so scans find what is new in
    # `unwatched` folders. `silent` ones are on file systems that do not tell of all changes and are scanned too.
    type Watching (
      mode: (inotify, mixed, scanning),
      watches: int,
      limitReached: bool,
      unwatched: int,
      silent: int,
      overflows: int,
      lastScan: ?string
    )

    # Arrivals settled in the last minute and hour.
    type Rates (lastMinute: int, lastHour: int)

    # Files in incoming younger than `below` seconds (null: any age) that are not in an earlier band.
    type AgeBand (below: ?int, count: int)

    # `waiting` and `blocked` lie in incoming, `active` is being read; `oldest` is the age in seconds of the oldest.
    # `stalled`: those of `waiting` that have a temporary name and have not changed for a day.
    type Queue (waiting: int, blocked: int, stalled: int, active: int, oldest: ?float, ages: []AgeBand)

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
    type Report (sound: bool, storeFormat: int, documents: int, bytes: int, totals: Totals, problems: []Problem)

    # One line of an export: the JSON text of each column's value.
    type Row (cells: []string)

    # A grade. `adequate` is of the scale before November 2013; `requires_improvement` took its place.
    type Grade (outstanding, good, adequate, requires_improvement, inadequate)

    # What a judgement is about. `lscb` is the local safeguarding children board, which is not the authority.
    type Area (overall, leadership, help_and_protection, in_care, care_leavers, adoption, lscb)

    # `child_protection` and `children_in_care` are of 2012 and 2013 and judge that part alone.
    type InspectionKind (
      full,
      short,
      reinspection,
      child_protection,
      children_in_care,
      lscb_review,
      focused_visit,
      monitoring_visit,
      jtai,
      unknown
    )

    # Words of a document. `how`: table, heading or sentence.
    type Citation (digest: string, how: string, evidence: []Evidence)

    # A grade and everywhere it stands, reports first.
    type Judgement (area: Area, grade: Grade, cited: []Citation)

    type Reading (value: string, cited: []Citation)

    # What is said of one field in different ways. `value` is what the answer holds to; null: to nothing.
    type Contradiction (field: string, value: ?string, readings: []Reading)

    # How a grade compares with the one before, which an inspection at `since` under `framework` gave.
    type GradeChange (
      area: Area,
      from: Grade,
      to: Grade,
      direction: (up, down, same),
      since: ?string,
      framework: ?string
    )

    # A document that an answer stands on; `date`: of its publication.
    type SourceDocument (digest: string, documentKind: string, title: ?string, date: ?string)

    # One inspection, joined from all documents that tell of it. Dates are 2015-01-26, 2015-01 or 2015. Where there is a
    # report, values are the report's. `reported`: the day of the earliest article.
    type Inspection (
      authority: string,
      kind: InspectionKind,
      framework: ?string,
      start: ?string,
      end: ?string,
      published: ?string,
      reported: ?string,
      leadInspector: ?string,
      judgements: []Judgement,
      changes: []GradeChange,
      improvementPoints: ?int,
      contradictions: []Contradiction,
      documents: []SourceDocument
    )

    # What inspectors found to be strong, or asked for, and where they wrote it.
    type Finding (
      authority: string,
      region: ?string,
      inspectionStart: ?string,
      digest: string,
      documentKind: string,
      kind: FindingKind,
      addressee: ?Addressee,
      text: string,
      themes: []string,
      how: string,
      evidence: []Evidence
    )

    type FindingKind (improvement, recommendation, priority_action, strength)

    type Addressee (authority, lscb)

    # A council by its standard name. It was abolished if it has a `validTo`.
    type AuthorityProfile (
      name: string,
      region: ?string,
      kind: ?string,
      code: ?string,
      aliases: []string,
      validFrom: ?string,
      validTo: ?string,
      predecessors: []string,
      successors: []string
    )

    type AuthorityEntry (authority: AuthorityProfile, inspections: int)

    # Points about one theme, by their places in the list of points; `id` null: about none.
    type ThemePoints (id: ?string, label: string, points: []int)

    # What the latest inspection of the whole service asked for; `inspection` is its place in the story's list.
    type OpenPoints (inspection: int, points: []Finding, themes: []ThemePoints)

    type NamedGrade (area: Area, grade: Grade, when: ?string, cited: Citation)

    # A document that no inspection was joined from; `around`: the place of the one about whose publication it is dated.
    type Mention (document: SourceDocument, around: ?int, grades: []NamedGrade)

    type RelatedAuthority (
      relation: (predecessor, successor),
      authority: AuthorityProfile,
      inspections: []Inspection
    )

    # All that documents tell of one authority. `inspections`: oldest first. `latestGraded`, `visitsSince`: places in it.
    type Story (
      authority: AuthorityProfile,
      inspections: []Inspection,
      latestGraded: ?int,
      visitsSince: []int,
      openPoints: ?OpenPoints,
      mentions: []Mention,
      related: []RelatedAuthority
    )

    # An authority and its latest graded inspection.
    type JudgementRow (authority: AuthorityProfile, inspection: ?Inspection, visitsSince: int)

    # One answer, or refusal, about what came through a channel of which not everybody may read: who asked, when, by which
    # method, for which documents and arrivals. `who`: the user's name at that time. `channel`: where one was asked for by name.
    type AuditLine (
      time: string,
      user: int,
      who: string,
      method: string,
      outcome: AuditOutcome,
      channel: ?string,
      digests: []string,
      arrivals: []string
    )

    type AuditOutcome (read, refused)

    # Everything that monitoring wants to know. `conditions` says in sentences why the state is `degraded`; `held` why files
    # are not taken though Vigil is not paused: there is less free space than is kept in reserve.
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
      storeFormat: int,
      index: IndexState,
      configuration: string,
      spool: string,
      backlog: ?Backlog,
      held: ?string
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

    # One authority's story. `name` as people write it. Unknown, with suggestions, or Ambiguous when it is not one authority's.
    method Authority(name: string) -> (story: Story)

    # Every authority that is known, in the order of the alphabet.
    method Authorities(region: ?string) -> (authorities: []AuthorityEntry)

    # Each authority's latest graded inspection. `grades` are of `area` (default overall). `since`: inspected then or later.
    # `until`: the table as it stood then. `all`: authorities without a graded inspection too. `unplaced`: reports that name
    # no authority.
    method Judgements(
      region: ?string,
      grades: []Grade,
      area: ?Area,
      framework: ?string,
      since: ?string,
      until: ?string,
      all: ?bool
    ) -> (rows: []JudgementRow, unplaced: int)

    # Needs `more`. What inspectors found, the latest inspection first. The first reply tells how many there are. No `kinds`:
    # all.
    method Findings(
      theme: ?string,
      authority: ?string,
      region: ?string,
      kinds: []FindingKind,
      addressee: ?Addressee,
      since: ?string,
      until: ?string
    ) -> (total: ?int, findings: []Finding)

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

    # Erases a document for good, with all its arrivals: original, record, text, what the index has of it, and the names in
    # the ledger. What stays is its digest with who, when and `reason` (1 to 500 characters, which should name nobody). The
    # arrivals stand as discarded; the same bytes are quarantined as `erased` when they come again. Documents that came
    # inside of it (`children`) stay; those inside of which it came (`containers`) still hold its bytes.
    method Forget(id: string, reason: string) -> (digest: string, arrivals: int, children: []string, containers: []string)

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
    # are empty for members of vigil-drop alone. `timeout` is 0 to 86400. `held` says why files are not taken for now, and so
    # may lie there uncounted: there is less free space than is kept in reserve.
    method Sync(timeout: ?float) -> (
      settled: bool,
      timedOut: bool,
      left: int,
      deferred: []Unsettled,
      blocked: []Unsettled,
      writing: []Unsettled,
      held: ?string
    )

    # What becomes of files that are about to be put into a channel, or of an arrival or document. Needs `more`. The
    # first reply, without `place`, says that Vigil looks out for them: only then rename them into place. Each file is
    # settled by one reply, or told as `waiting` while files are not taken; the last of them ends the call. At most 1000. `Busy` where so much happened at once that
    # one of them may have been missed: ask again.
    method Follow(channel: ?string, names: []Name, ids: []string) -> (
      place: ?Whereabouts,
      name: ?Name,
      arrival: ?Arrival,
      digest: ?string
    )

    # What the daemon finds when it looks at what it works with: spool, store, space, descriptors, groups, cage, readers.
    method Examine() -> (checks: []Check)

    # Checks digests, records, ledger, index and spool. With `more`, progress first.
    method Verify() -> (progress: ?Progress, report: ?Report)

    # Makes the index anew from originals, records and ledger. With `more`, progress first.
    method Rebuild() -> (progress: ?Progress, documents: ?int)

    # Needs `more`. Holds what Vigil keeps still until the caller leaves, for whoever may read its files to copy them:
    # everything that the ledger names up to byte `offset` of `segment` is in the folder `store`, and the arrivals of that
    # moment are links in the folder `spool`. Meanwhile documents go on to be stored, and Forget, Verify and Rebuild are
    # `Busy`. Of `forgotten` documents nothing may be kept.
    method Backup() -> (store: string, spool: string, segment: int, offset: int, forgotten: []string)

    # Reads the configuration again. Keys that only a restart changes are listed in `restart`.
    method Reload() -> (changed: []string, restart: []string)

    # Needs `more`. Kind: `documents`, `inspections` (reports, and error pages in their place), `articles` (every other
    # text), `findings` (a row for each finding of an inspection); each in the order of first arrival, then digest. The
    # first reply names the columns.
    method Export(kind: string, channel: ?string) -> (columns: ?[]string, rows: []Row)

    # Who read, or was refused, what came through restricted channels, the latest first; at most 1000 at a time (default 100).
    # `id` is an arrival or a document, `since` at or after, `until` before. To ask is audited too.
    method Audit(since: ?string, until: ?string, user: ?int, id: ?string, after: ?string, limit: ?int) -> (
      entries: []AuditLine,
      next: ?string
    )

    # No such arrival, document, page or file.
    error NotFound (object: string)

    # No authority, region, theme or framework (`what`) has this name; these may be meant.
    error Unknown (what: string, name: string, suggestions: []string)

    # The digits, or the name, fit several.
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
