internal import GRDB

/// The index's tables. Raise `version` with every change: an index of another version is made again when it is opened.
enum IndexSchema {
  static let version = 5

  /// Row ids of `page` are the document's id and the page's number in the low 20 bits.
  static let pageBits: Int64 = 20

  /// Row ids of `fact` are the document's id and the fact's place in the record, from 0, in the low 20 bits.
  static let factBits: Int64 = 20

  /// The fields whose value is the name of an authority that a document is about, as SQL.
  static let authorityFields = "('local_authority', 'authority')"

  /// Whether a document came through several channels is in `document.shared`: only then is it another document for
  /// those from whom one of them is hidden.
  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE position (segment INTEGER NOT NULL, offset INTEGER NOT NULL);
        CREATE TABLE counter (
          channel TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (channel, name)
        ) WITHOUT ROWID;
        CREATE TABLE arrival (
          id TEXT PRIMARY KEY, parent TEXT, received INTEGER NOT NULL, channel TEXT NOT NULL, name BLOB NOT NULL,
          shown TEXT NOT NULL, disposition TEXT, digest BLOB, size INTEGER, reason TEXT, detail TEXT, settled INTEGER
        ) WITHOUT ROWID;
        CREATE INDEX arrival_parent ON arrival (parent) WHERE parent IS NOT NULL;
        CREATE INDEX arrival_digest ON arrival (digest) WHERE digest IS NOT NULL;
        CREATE INDEX arrival_name ON arrival (name, channel);
        CREATE INDEX arrival_open ON arrival (disposition)
          WHERE disposition IS NULL OR disposition NOT IN ('stored', 'duplicate');
        CREATE TABLE document (
          id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, media_type TEXT NOT NULL,
          kind TEXT, title TEXT, language TEXT, pages INTEGER NOT NULL, has_text INTEGER NOT NULL, parent BLOB, reader TEXT NOT NULL,
          reader_version INTEGER NOT NULL, interpreter TEXT, interpreter_version INTEGER, read INTEGER NOT NULL,
          first_received INTEGER NOT NULL, first_arrival TEXT NOT NULL, sightings INTEGER NOT NULL,
          shared INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX document_first ON document (first_received, digest);
        CREATE INDEX document_parent ON document (parent) WHERE parent IS NOT NULL;
        CREATE INDEX document_shared ON document (digest) WHERE shared;
        CREATE TABLE fact (
          id INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL, how TEXT NOT NULL, themes TEXT,
          attributes TEXT, evidence TEXT NOT NULL
        );
        CREATE INDEX fact_field ON fact (field, id, themes);
        CREATE INDEX fact_authority ON fact (value) WHERE field IN \(authorityFields);
        CREATE INDEX fact_themes ON fact (themes) WHERE themes IS NOT NULL;
        CREATE TABLE decision (
          id INTEGER PRIMARY KEY, kind TEXT NOT NULL, arrival TEXT, digest BLOB, user INTEGER NOT NULL,
          at INTEGER NOT NULL, note TEXT
        );
        CREATE INDEX decision_arrival ON decision (arrival) WHERE arrival IS NOT NULL;
        CREATE INDEX decision_digest ON decision (digest) WHERE digest IS NOT NULL;
        CREATE TABLE audit (
          id INTEGER PRIMARY KEY, at INTEGER NOT NULL, user INTEGER NOT NULL, who TEXT NOT NULL, method TEXT NOT NULL,
          outcome TEXT NOT NULL, channel TEXT
        );
        CREATE TABLE audited (id INTEGER PRIMARY KEY, audit INTEGER NOT NULL, digest BLOB, arrival TEXT);
        CREATE INDEX audited_audit ON audited (audit);
        CREATE INDEX audited_digest ON audited (digest) WHERE digest IS NOT NULL;
        CREATE INDEX audited_arrival ON audited (arrival) WHERE arrival IS NOT NULL;
        CREATE TABLE forgotten (digest BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE page USING fts5 (
          title, text, tokenize = 'porter unicode61 remove_diacritics 2'
        );
        INSERT INTO page (page, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
        INSERT INTO position VALUES (1, 0);
        PRAGMA user_version = \(version);
        """)
  }

  /// What SQLite has noted of the tables and indexes, in an order of its own: the same for all indexes of this version,
  /// wherever in their files these lie. `schema` is the name under which the index is attached.
  static func statements(in database: Database, of schema: String = "main") throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') AS statement
        FROM \(schema).sqlite_schema ORDER BY statement
        """)
  }

  /// Whether the tables are those of this version, to the letter. A flipped bit there can turn a column into another, and
  /// SQLite's own checks, which look at rows, do not see it.
  static func isIntact(in database: Database) throws -> Bool {
    let fresh = try DatabaseQueue()
    defer { try? fresh.close() }
    let statements = try fresh.write { fresh in
      try create(in: fresh)
      return try self.statements(in: fresh)
    }
    return try self.statements(in: database) == statements
  }
}
