// swift-tools-version: 6.2
// Vigil: the ingestion daemon of a council's children's services.
//
// The house, one target a room: ARCHITECTURE.md draws it and Tests/HouseTests holds every import line against the
// same table. Sections: settings, packages, shims of C, rooms from the pure to the wired, executables, tests.

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
]

let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let sqlite: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqliteAPI: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], link: [LinkerSetting] = [], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings, linkerSettings: link)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// Functions that Sources/CPoppler (interposed.c, data.c) answers in place of libraries that poppler would call.
let interposed = [
  "cmsOpenProfileFromMem", "FcConfigSubstitute", "FcDefaultSubstitute", "FcFontSort", "_Z8openFilePKcS0_",
]

/// Functions that Sources/CICU (iconv.c) answers in place of the C library.
let converting = ["iconv", "iconv_close", "iconv_open"]

/// The function that Sources/CFreeXL answers for a workbook in memory.
let opening = ["fopen"]

func exported(_ symbol: String) -> [String] {
  ["-Xlinker", "--export-dynamic-symbol=\(symbol)", "-Xlinker", "-u", "-Xlinker", symbol]
}

/// For readers: a copy would bind each function that its template has not called, by walking all libraries.
let boundAtOnce: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "now"])]

/// Needs libFuzzer's main function, which only `--sanitize fuzzer` links: Deploy/fuzz asks for it.
let fuzzing: [Target] =
  Context.environment["VIGIL_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "vigil-fuzz",
      dependencies: ["Cage", "Configuration", "Control", "FileStore", "Hostility", "Model", "Store"],
      path: "Tests/Fuzz", swiftSettings: settings)
  ]

let package = Package(
  name: "vigil",
  products: [
    .executable(name: "vigild", targets: ["vigild"]),
    .executable(name: "vigil-reader", targets: ["vigil-reader"]),
    .executable(name: "vigil-text-reader", targets: ["vigil-text-reader"]),
    .executable(name: "vigilctl", targets: ["vigilctl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Shims of C: each header says why Swift cannot do it.
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2"), .linkedLibrary("stdc++")]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "CDispatchTimer",
      linkerSettings: [.unsafeFlags(["-Xlinker", "--wrap=dispatch_source_set_timer"])]),
    .target(
      name: "CFreeXL", linkerSettings: [.linkedLibrary("freexl"), .unsafeFlags(opening.flatMap(exported))]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .unsafeFlags(converting.flatMap(exported)),
      ]),
    .target(name: "CLinux"),
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(
      name: "CPoppler",
      linkerSettings: [
        .linkedLibrary("poppler-cpp"), .linkedLibrary("stdc++"), .unsafeFlags(interposed.flatMap(exported)),
      ]),
    .target(name: "CSandbox"),
    .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Rooms.
    room("Model"),
    room("Reference", ["Model"]),
    room("Interpretation", ["Model", "Reference"]),
    room("Views", ["Model", "Reference"]),
    room("Platform", ["CLinux", system]),
    room("Sandbox", ["Cage", "CLinux", "CSandbox", "CSeccomp", "Model", "Platform"]),
    room("Systemd", ["CSystemd", log]),
    room("Reading", ["CGumbo", "CICU", "CMark", "Model"]),
    room("Formats", ["CArchive", "CCLD2", "CFreeXL", "CGMime", "CPoppler", "CXML", "Model", "Reading"]),
    room("Cage", ["Model", "Platform", system]),
    room("ReaderProgram", ["Cage", "Interpretation", "Model", "Platform", "Reading", "Reference", "Sandbox"]),
    room("Configuration", ["Model", yaml]),
    room("Store", ["Model"]),
    room("FileStore", ["CCrypto", "Model", "Platform", "Store", sqlite, sqliteAPI, system]),
    room("Spool", ["Model", "Platform", system]),
    room("Control", ["Model", "Platform", system], exclude: ["io.vigil.Control.varlink"]),
    room(
      "Ingestion",
      [
        "Cage", "Configuration", "Control", "Model", "Platform", "Reference", "Spool", "Store", "Systemd", "Views",
        lifecycle, log, system,
      ]),
    room("Presentation", ["Control", "Model"]),
    room("Backup", ["Model", "Platform", system]),

    // Executables.
    .executableTarget(
      name: "vigild",
      dependencies: [
        "Backup", "Cage", "CDispatchTimer", "Configuration", "Control", "FileStore", "Ingestion", "Model", "Platform",
        "Reference",
        "Spool", "Store", "Systemd", arguments, lifecycle, log, signals, system,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "vigil-reader",
      dependencies: ["Formats", "ReaderProgram", "Reading", "Sandbox"],
      swiftSettings: settings, linkerSettings: boundAtOnce),
    .executableTarget(
      name: "vigil-text-reader",
      dependencies: ["ReaderProgram", "Reading", "Sandbox"],
      swiftSettings: settings, linkerSettings: boundAtOnce),
    .executableTarget(
      name: "vigilctl",
      dependencies: ["Backup", "Control", "CXlsx", "Model", "Platform", "Presentation", arguments, system],
      swiftSettings: settings),

    // Tests.
    tests("ModelTests", ["Model"]),
    tests("ReferenceTests", ["Model", "Reference"]),
    tests("InterpretationTests", ["Interpretation", "Model", "Reference"]),
    tests("ViewsTests", ["Model", "Reference", "Views"]),
    tests("PlatformTests", ["CLinux", "Platform", system]),
    tests("SystemdTests", ["Systemd", log]),
    tests("ReadingTests", ["Formats", "Model", "Reading"], exclude: ["Fixtures"]),
    .executableTarget(
      name: "chaos-reader", dependencies: ["Cage", "CLinux", "Model", "Sandbox"], path: "Tests/ChaosReader",
      swiftSettings: settings),
    .target(
      name: "Hostility", dependencies: ["Model", "Platform", system], path: "Tests/Hostility", swiftSettings: settings),
    tests(
      "CageTests",
      [
        "Cage", "chaos-reader", "Formats", "Hostility", "Model", "Platform", "vigil-reader", "vigil-text-reader",
      ]),
    tests("ConfigurationTests", ["Configuration", "Hostility", "Model"]),
    .target(
      name: "StoreConformance", dependencies: ["Model", "Store"], path: "Tests/StoreConformance",
      swiftSettings: settings),
    tests(
      "FileStoreTests",
      ["Backup", "FileStore", "Hostility", "Model", "Platform", "Store", "StoreConformance", sqlite, system],
      exclude: ["Fixtures"]),
    tests("SpoolTests", ["Hostility", "Model", "Platform", "Spool", system]),
    tests("ControlTests", ["Control", "Hostility", "Model", "Platform", system, "vigilctl"]),
    tests(
      "IngestionTests",
      [
        "Cage", "chaos-reader", "Configuration", "Control", "FileStore", "Hostility", "Ingestion", "Model", "Platform",
        "Spool", "Store", "Systemd", log, system,
      ]),
    tests("PresentationTests", ["Control", "Model", "Presentation"]),
    tests("HouseTests", ["Systemd"]),
    tests(
      "SystemTests", ["chaos-reader", "Control", "Hostility", "Model", "Platform", system],
      exclude: ["Proof/bombs.py"]),
    .executableTarget(
      name: "vigil-proof",
      dependencies: [
        "Cage", "CLinux", "Configuration", "Control", "FileStore", "Hostility", "Ingestion", "Model", "Platform",
        "Reference", "Spool", "Store", "Systemd", "chaos-reader", "vigil-reader", "vigil-text-reader", "vigild", log,
        system,
      ],
      path: "Tests/Proof", swiftSettings: settings),
    tests("ProofTests", ["vigil-proof"]),
    .executableTarget(
      name: "vigil-bench",
      dependencies: [
        "CCrypto", "Control", "FileStore", "Interpretation", "Model", "Platform", "Reading", "Reference", "Store",
        arguments, system,
      ],
      path: "Tests/Benchmarks", exclude: ["RESULTS.md", "plots", "rival.py"], swiftSettings: settings),
    tests(
      "BenchmarkTests",
      ["Model", "Platform", "vigil-bench", "vigil-reader", "vigil-text-reader", "vigilctl", "vigild", system]),
  ] + fuzzing,
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
