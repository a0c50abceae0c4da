import CGraphvizShim
import LayoutProtocol

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads the request, limits the process, writes the answer.
enum WorkerProcess {
  /// Beyond any deadline a client gives: the last resort if nobody kills us.
  private static let cpuSeconds: UInt64 = 120
  private static let addressSpace: UInt64 = 2 << 30
  private static let maxRequest = 64 << 20

  static var graphvizVersion: String { String(cString: gvs_version()) }

  static func run() -> Never {
    gvs_contain(cpuSeconds, addressSpace)
    guard let bytes = readRequest() else { _exit(74) }
    let request: LayoutRequest
    do {
      request = try LayoutRequest(decoding: bytes)
    } catch {
      let why = "request refused at byte \(error.position): \(error.reason.rawValue)"
      finish(writing: LayoutAnswer.failure(why).encoded(), status: 65)
    }
    let answer = GraphvizGraph.layout(request)
    switch answer {
    case .reply: finish(writing: answer.encoded(), status: 0)
    case .failure: finish(writing: answer.encoded(), status: 3)
    }
  }

  /// Writes and ends at once: no exit handler runs, nothing is freed.
  static func finish(writing bytes: [UInt8], status: Int32) -> Never {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno == EINTR {
        continue
      } else {
        _exit(74)
      }
    }
    _exit(status)
  }

  /// Everything on standard input; nil if it cannot be read or is too long.
  private static func readRequest() -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= maxRequest {
      let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
    return nil
  }
}
