/// A part of a text, not yet in any format.
enum ProseBlock: Hashable {
  case heading(level: Int, [Span])
  case paragraph([Span])
  /// An item of a list; a number if the list is numbered. Items of level 1 stand below the item before them.
  case item(level: Int, number: String?, [Span])
}
