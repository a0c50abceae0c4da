import DossierCore
import FlyingFox
import Foundation

/// Answers browsers: a closed list of addresses, none of which is a path of a file.
struct PreviewResponses: HTTPHandler {
  let board: PreviewBoard
  let gate: PortGate

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard gate.admits(request.headers[.host]) else {
      return refuse(HTTPStatusCode(421, phrase: "Misdirected Request"), "This is not the host asked for.")
    }
    guard request.method == .GET else {
      var response = refuse(.methodNotAllowed, "Only GET.")
      response.headers[HTTPHeader("Allow")] = "GET"
      return response
    }
    // Pages of other sites may lead here, but may not take anything from here or have anything done.
    let site = request.headers[HTTPHeader("Sec-Fetch-Site")] ?? "none"
    let path = request.target.path(percentEncoded: true)
    guard ["none", "same-origin"].contains(site) || path == "/" && request.isNavigation else {
      return refuse(.forbidden, "Not from another site.")
    }
    return response(to: path, query: request.target.query(percentEncoded: true))
  }

  private func response(to path: String, query: String) -> HTTPResponse {
    if let file = PageFile.all[path] { return answer(file.bytes, type: file.type) }
    switch path {
    case "/events":
      return HTTPResponse(
        statusCode: .ok, headers: headers(type: "text/event-stream", caching: "no-store"),
        body: HTTPBodySequence(from: EventStream(board: board)))
    case "/state":
      return answer(board.state.json.bytes(indented: true), type: "application/json")
    case "/look":
      guard let (tab, view) = Self.look(query) else { return refuse(.badRequest, "Which tab and view?") }
      board.look(tab: tab, at: view)
      return HTTPResponse(statusCode: .noContent, headers: headers(type: nil, caching: "no-store"))
    default:
      guard let name = Self.figureName(path), let page = board.page(named: name) else {
        return refuse(.notFound, "There is nothing here.")
      }
      return answer(page.bytes, type: "image/svg+xml", caching: "private, max-age=3600, immutable")
    }
  }

  /// `/figures/NAME.svg`
  private static func figureName(_ path: String) -> String? {
    guard path.hasPrefix("/figures/"), path.hasSuffix(".svg") else { return nil }
    let name = path.dropFirst("/figures/".count).dropLast(".svg".count)
    return name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) } ? String(name) : nil
  }

  /// `tab=1&view=ID`
  private static func look(_ query: String) -> (tab: Int, view: ViewSpec.ID)? {
    var values: [Substring: Substring] = [:]
    for item in query.split(separator: "&") {
      let parts = item.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    guard let tab = values["tab"].flatMap({ Int($0) }), let view = values["view"].map(String.init),
      ViewSpec.ID.isValid(view)
    else { return nil }
    return (tab, ViewSpec.ID(view))
  }

  private func answer(_ bytes: [UInt8], type: String, caching: String = "no-store") -> HTTPResponse {
    // One write for all: the default cuts the body in pieces of 4 KB.
    HTTPResponse(
      statusCode: .ok, headers: headers(type: type, caching: caching),
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count)))
  }

  private func refuse(_ status: HTTPStatusCode, _ reason: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers(type: "text/plain; charset=utf-8", caching: "no-store"),
      body: Data((reason + "\n").utf8))
  }

  /// Nothing is fetched from anywhere else, nothing shown in a frame of another's page, nothing run but the page's own script.
  private func headers(type: String?, caching: String) -> HTTPHeaders {
    var headers: HTTPHeaders = [
      .cacheControl: caching,
      HTTPHeader("Content-Security-Policy"):
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("X-Frame-Options"): "DENY",
      HTTPHeader("Referrer-Policy"): "no-referrer",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
    ]
    headers[.contentType] = type
    return headers
  }
}

extension HTTPRequest {
  /// Whether a person follows a link or types an address, as far as the browser says.
  fileprivate var isNavigation: Bool {
    headers[HTTPHeader("Sec-Fetch-Mode")] == "navigate"
  }
}

/// The files that the page is made of.
struct PageFile {
  let bytes: [UInt8]
  let type: String

  /// By address.
  static let all: [String: PageFile] = [
    "/": PageFile(bytes: PackageResources.preview_html, type: "text/html; charset=utf-8"),
    "/preview.css": PageFile(bytes: PackageResources.preview_css, type: "text/css; charset=utf-8"),
    "/preview.js": PageFile(bytes: PackageResources.preview_js, type: "text/javascript; charset=utf-8"),
    "/figure.js": PageFile(bytes: PackageResources.figure_js, type: "text/javascript; charset=utf-8"),
    "/drawing.js": PageFile(bytes: PackageResources.drawing_js, type: "text/javascript; charset=utf-8"),
    "/findings.js": PageFile(bytes: PackageResources.findings_js, type: "text/javascript; charset=utf-8"),
    "/icon.svg": PageFile(bytes: PackageResources.icon_svg, type: "image/svg+xml"),
  ]
}
