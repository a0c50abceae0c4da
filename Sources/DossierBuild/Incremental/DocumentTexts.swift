import DossierCore
import DossierReader

extension ProjectFiles {
  /// The same with the texts of its documents: each is converted once, and again when its bytes or a program changes.
  ///
  /// - Parameters:
  ///   - last: an earlier reading by this process.
  ///   - cache: what earlier builds converted.
  /// - Returns: the files, and what was converted now, by the keys under which the cache is to keep it.
  func converted(
    reusing last: ProjectFiles?, _ cache: inout BuildCache
  ) -> (files: ProjectFiles, fresh: [String: [UInt8]]) {
    guard hasDocuments, !cache.isUseless, let own = ToolIdentity.own else { return (converted(reusing: last), [:]) }
    let programs = ToolIdentity.converters()
    var keys: [String: String] = [:]
    var known: [String: [UInt8]] = [:]
    for path in documentPaths {
      guard let bytes = files[path] else { continue }
      let key = cacheKey("conversion") { writer in
        writer.add(own)
        writer.add(programs)
        writer.add(path.split(separator: ".").last.map { $0.lowercased() })
        writer.add(SHA256.fingerprint(bytes))
      }
      keys[path] = key
      known[path] = cache.entry(key)
    }
    let result = converted(reusing: last, known: known)
    var fresh: [String: [UInt8]] = [:]
    for (path, key) in keys where known[path] == nil {
      if case .success(let text) = result.conversions[path] { fresh[key] = text }
    }
    return (result, fresh)
  }
}
