import Dispatch
package import DossierCore

/// What is shown, between the thread that draws and the browsers that look.
///
/// Browsers are only told that there is something new; each takes the newest state when it is ready, so a slow one holds
/// nothing up and makes nothing pile up.
// @unchecked: everything that changes is private and only touched inside `lock.sync`; `Mutex` of the Synchronization module needs
// macOS 15.
package final class PreviewBoard: @unchecked Sendable {
  private let lock = DispatchQueue(label: "dossier.preview.board")
  private var shown = PreviewState()
  private var tabs: [Int: Tab] = [:]
  private var lastTab = 0
  private var glances = 0
  /// Pages that were shown until a moment ago: a browser may just be asking for one.
  private var former: [PreviewPage] = []

  /// How many of these are kept.
  private static let mostFormer = 32

  /// A browser's open page.
  private struct Tab {
    let bell: AsyncStream<Void>.Continuation
    var view: ViewSpec.ID?
    /// When it was last turned to, counted in glances of all tabs.
    var glance = 0
  }

  /// How long drawing may take before it is told of.
  private static let leniency = DispatchTimeInterval.milliseconds(150)

  /// A board that says that the dossier is being read.
  package init() {}

  /// What is shown now.
  package var state: PreviewState {
    lock.sync { shown }
  }

  /// Changes what is shown, and tells every browser; a little later if nothing is new but that something is being drawn,
  /// which most often is done by then.
  package func update(_ change: (inout PreviewState) -> Void) {
    let bells: [AsyncStream<Void>.Continuation] = lock.sync {
      let old = shown
      let before = old.views.flatMap(\.pages)
      change(&shown)
      shown.revision += 1
      if shown.isSame(butForDrawing: old), shown.views.contains(where: \.isDrawing) {
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.leniency) { [weak self] in self?.ringAll() }
        return []
      }
      let names = Set(shown.views.lazy.flatMap(\.pages).map(\.name))
      former = Array((former + before).filter { !names.contains($0.name) }.suffix(Self.mostFormer))
      return tabs.values.map(\.bell)
    }
    for bell in bells { bell.yield() }
  }

  /// A page that is shown, or was until a moment ago, by its name.
  func page(named name: String) -> PreviewPage? {
    lock.sync { shown.views.lazy.flatMap(\.pages).first { $0.name == name } ?? former.last { $0.name == name } }
  }

  /// Enters a browser's page: its number, and a bell that rings at once and after every change.
  func enter() -> (tab: Int, bell: AsyncStream<Void>) {
    let (bell, ring) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let tab = lock.sync {
      lastTab += 1
      tabs[lastTab] = Tab(bell: ring)
      return lastTab
    }
    ring.onTermination = { [weak self] _ in self?.leave(tab) }
    ring.yield()
    return (tab, bell)
  }

  /// Rings every bell although nothing has changed, so that connections that nobody listens to are found out.
  func ringAll() {
    for bell in lock.sync(execute: { tabs.values.map(\.bell) }) { bell.yield() }
  }

  /// Notes which view a browser's page shows.
  func look(tab: Int, at view: ViewSpec.ID) {
    lock.sync {
      glances += 1
      tabs[tab]?.view = view
      tabs[tab]?.glance = glances
    }
  }

  /// The views that are looked at, the one turned to last first.
  package var lookedAt: [ViewSpec.ID] {
    lock.sync { tabs.values.sorted { $0.glance > $1.glance }.compactMap(\.view) }
  }

  /// How many pages are open.
  package var tabCount: Int {
    lock.sync { tabs.count }
  }

  private func leave(_ tab: Int) {
    lock.sync { tabs[tab] = nil }
  }
}
