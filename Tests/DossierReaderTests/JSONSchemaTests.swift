import DossierCore
import DossierReader
import Foundation
import Testing

/// The JSON Schema is one, accepts good dossiers, and refuses what the reader refuses for its shape.
struct JSONSchemaTests {
  @Test func parsesAndDescribesEveryKey() throws {
    let object = try JSONSerialization.jsonObject(with: Data(dossierJSONSchema().utf8)) as? [String: Any]
    let properties = try #require(object?["properties"] as? [String: Any])
    #expect(properties.count == 20)
    for (key, value) in properties {
      #expect((value as? [String: Any])?["description"] != nil, "\(key) has no description")
    }
    let definitions = try #require(object?["$defs"] as? [String: Any])
    let event = try #require(definitions["event"] as? [String: Any])
    let fields = try #require(event["properties"] as? [String: Any])
    #expect(fields["when"] != nil && fields["roles"] != nil && fields["argument"] != nil)
  }

  /// The bounds of `occurrence` are those of the reader.
  @Test func occurrenceBounds() throws {
    let object = try JSONSerialization.jsonObject(with: Data(dossierJSONSchema().utf8)) as? [String: Any]
    let cites = (object?["$defs"] as? [String: Any])?["cites"] as? [String: Any]
    let citation = (cites?["items"] as? [String: Any])?["properties"] as? [String: Any]
    let occurrence = try #require(citation?["occurrence"] as? [String: Any])
    let minimum = try #require(occurrence["minimum"] as? Int)
    let maximum = try #require(occurrence["maximum"] as? Int)
    for (number, ids) in [
      (minimum - 1, ["number-malformed"]), (minimum, []), (maximum, ["quote-occurrence"]),
      (maximum + 1, ["number-malformed"]),
    ] {
      var files = GoodDossier.files
      files["b.yaml"] = Array(
        "actors: {zoe: {name: Zoe, cites: [{gazette: Ada}, {gazette: Ada, occurrence: \(number)}]}}".utf8)
      #expect(allDiagnostics(ProjectFiles(files: files)).map(\.id) == ids, "\(number)")
    }
  }

  @Test func acceptsGoodDossiersAndRefusesBrokenOnes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(dossierJSONSchema().utf8).write(to: folder.appending(path: "schema.json"))
    try Data(GoodDossier.main.utf8).write(to: folder.appending(path: "good.yaml"))
    for (index, dossier) in Self.refused.enumerated() {
      try Data(dossier.files["b.yaml"] ?? []).write(to: folder.appending(path: "bad\(index).yaml"))
    }
    try Data(Self.script.utf8).write(to: folder.appending(path: "validate.py"))
    let (status, output) = try run([folder.appending(path: "validate.py").path, folder.path, Self.examples.path])
    if status == 77 {
      print("JSON Schema not validated: \(output)")
      return
    }
    #expect(status == 0, "\(output)")
  }

  /// The broken dossiers whose fault a JSON Schema can see.
  private static let refused = brokenDossiers.filter { dossier in
    let ids: Set<String> = ["unknown-key", "key-missing", "view-layout-missing", "entity-name-missing", "wrong-shape"]
    return dossier.place.hasPrefix("b.yaml") && ids.contains(dossier.id)
      && dossier.name != "unknown lanes" || dossier.name == "unknown engine" || dossier.name == "unknown status"
      || dossier.name == "unknown colour" || dossier.name == "occurrence zero"
  }

  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../examples").standardized

  private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? "python3"] + arguments
    // The test runs in the package's folder, where a relative path to Python is right.
    process.currentDirectoryURL =
      URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardized
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus == 127 ? 77 : process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Validates the schema against its metaschema and the dossiers against the schema; exit status 77 without the
  /// packages it needs.
  private static let script = """
    import glob, json, os, sys
    try:
        import jsonschema, yaml
    except ImportError as error:
        print(error); sys.exit(77)
    schema = json.load(open(sys.argv[1] + '/schema.json'))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    class Loader(yaml.SafeLoader): pass
    # As editors read YAML 1.2: dates are texts, only true and false are truth values.
    for first, resolvers in list(Loader.yaml_implicit_resolvers.items()):
        Loader.yaml_implicit_resolvers[first] = [
            (tag, pattern) for tag, pattern in resolvers
            if not tag.endswith(('timestamp', 'merge')) and not (tag.endswith('bool') and first in 'yYnNoO')]
    def errors(path):
        return list(validator.iter_errors(yaml.load(open(path), Loader)))
    failed = False
    good = glob.glob(sys.argv[1] + '/good.yaml') + glob.glob(sys.argv[2] + '/*/**/*.yaml', recursive=True)
    for path in good:
        for error in errors(path):
            failed = True
            print(path, list(error.absolute_path), error.message[:300])
    bad = sorted(glob.glob(sys.argv[1] + '/bad*.yaml'))
    for path in bad:
        if not errors(path):
            failed = True
            print('accepted:', open(path).read())
    print(len(good), 'accepted,', len(bad), 'refused')
    sys.exit(1 if failed else 0)
    """
}
