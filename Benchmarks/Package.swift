// swift-tools-version:6.2
import PackageDescription

/// A package of its own, so that whoever builds or depends on Dossier builds no benchmarks.
let package = Package(
  name: "DossierBenchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "Dossier", path: "..")],
  targets: [
    .executableTarget(
      name: "ChronologyBenchmark",
      dependencies: [.product(name: "Chronology", package: "Dossier")],
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
      ]),
    .executableTarget(
      name: "FigureBenchmark",
      dependencies: [.product(name: "Dossier", package: "Dossier")],
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
