// swift-tools-version:6.2
import PackageDescription

/// Swift 6 mode with every check on: a warning is an error, `any` is written out, imports stay internal.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Dossier",
  platforms: [.macOS(.v13)],
  products: [
    // `import Dossier` brings all of them; they are listed so that whatever depends on the product is rebuilt with them.
    .library(
      name: "Dossier",
      targets: [
        "Dossier", "DossierBuild", "DossierReader", "DossierLayout", "DossierExport", "DossierPrint", "DossierCore",
      ]),
    .library(name: "Chronology", targets: ["Chronology"]),
    .executable(name: "dossier", targets: ["DossierCommand"]),
    .executable(name: "dossier-layout", targets: ["DossierLayoutWorker"]),
    .executable(name: "dossier-preview", targets: ["DossierPreviewServer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Exact: the reader walks libyaml's events, and CYaml is a target of Yams but not one of its products.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    // SHA-256 with the processor's own instructions.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // HTTP for `dossier watch`; only DossierPreview links it.
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    // A command, no code of ours depends on it: `make documentation`.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Dates and time, of use on its own.
    .target(name: "Chronology", swiftSettings: strict),

    // Values and pure functions: schema, claims, graph, views, scene, diagnostics.
    .target(
      name: "DossierCore", dependencies: ["Chronology", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),

    // The three siblings; none imports another.
    .target(
      name: "DossierReader",
      dependencies: [
        "DossierCore", "Chronology", "CTextShim", "ProgramRunner", .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Resources/public-affairs.yaml"), .embedInCode("Resources/public-affairs-labels.yaml"),
      ],
      swiftSettings: strict),
    // What the reader of sources takes from C: libxml2's HTML and XML parsers, iconv.
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "CTextShim", dependencies: ["CLibxml2"],
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(
      name: "DossierLayout", dependencies: ["DossierCore", "Chronology", "LayoutProtocol", "ProgramRunner"],
      swiftSettings: strict),
    .target(name: "DossierExport", dependencies: ["DossierCore", "Chronology"], swiftSettings: strict),

    // Starts another program with a deadline and a clean environment; knows nothing of dossiers.
    .target(name: "ProgramRunner", swiftSettings: strict),

    // Finished SVG to PNG and PDF, through rsvg-convert.
    .target(name: "DossierPrint", dependencies: ["DossierCore", "ProgramRunner"], swiftSettings: strict),

    // Project folder to plan to files; the only writer.
    .target(
      name: "DossierBuild",
      dependencies: [
        "DossierCore", "DossierReader", "DossierLayout", "DossierExport", "DossierPrint", "ProgramRunner", "Chronology",
      ],
      swiftSettings: strict),

    // What a program imports: everything above but the executables.
    .target(
      name: "Dossier",
      dependencies: [
        "DossierCore", "DossierReader", "DossierLayout", "DossierExport", "DossierPrint", "DossierBuild", "Chronology",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "DossierCommand",
      dependencies: [
        "DossierCore", "DossierReader", "DossierLayout", "DossierExport", "DossierPrint", "DossierBuild", "Chronology",
        "CommandArguments", "ProgramRunner", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What more than one executable understands on its command line.
    .target(
      name: "CommandArguments",
      dependencies: [
        "DossierCore", "DossierLayout", "DossierBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The live preview: an executable of its own, so that no other command loads a server.
    .target(name: "FolderWatch", swiftSettings: strict),
    .target(
      name: "DossierPreview",
      dependencies: [
        "DossierCore", "DossierReader", "DossierLayout", "DossierExport", "DossierBuild", "FolderWatch",
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [
        .embedInCode("Resources/preview.html"), .embedInCode("Resources/preview.css"),
        .embedInCode("Resources/preview.js"), .embedInCode("Resources/figure.js"),
        .embedInCode("Resources/drawing.js"),
        .embedInCode("Resources/findings.js"), .embedInCode("Resources/icon.svg"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "DossierPreviewServer",
      dependencies: [
        "DossierPreview", "CommandArguments", "DossierBuild", "DossierCore", "DossierReader",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The layout worker, the only thing that links Graphviz, and what it shares with DossierLayout.
    .target(name: "LayoutProtocol", swiftSettings: strict),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(
      name: "CGraphvizShim", dependencies: ["CGraphviz"],
      linkerSettings: [.linkedLibrary("gvc"), .linkedLibrary("cgraph"), .linkedLibrary("cdt")]),
    .executableTarget(
      name: "DossierLayoutWorker", dependencies: ["CGraphvizShim", "LayoutProtocol"],
      swiftSettings: strict),

    .testTarget(
      name: "ChronologyTests", dependencies: ["Chronology"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "DossierCoreTests", dependencies: ["DossierCore", "Chronology"], exclude: ["Origins/Pairs"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierReaderTests", dependencies: ["DossierReader", "DossierCore", "Chronology"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierLayoutTests",
      dependencies: [
        "DossierLayout", "DossierCore", "LayoutProtocol", "ProgramRunner", "Chronology", "DossierLayoutWorker",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DossierExportTests", dependencies: ["DossierExport", "DossierCore", "Chronology"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierBuildTests",
      dependencies: [
        "DossierBuild", "DossierCore", "DossierReader", "DossierLayout", "DossierExport", "DossierPrint", "Chronology",
        "FolderWatch", "DossierCommand", "DossierLayoutWorker", "DossierPreviewServer",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
