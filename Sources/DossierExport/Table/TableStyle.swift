/// The look of the HTML table: readable on a screen, light or dark, and on A4 paper.
///
/// The page's security policy admits this style sheet by its hash and nothing else; a test computes the hash again.
enum TableStyle {
  /// The style sheet, the whole content of the `style` element.
  static let sheet = """

    :root { color-scheme: light dark; --ink: #1f2937; --muted: #4b5563; --ground: #ffffff; --panel: #f5f7fa; \
    --rule: #9ca3af; --accent: #2a5b94; --doubt: #92400e; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --muted: #b6bdc8; --ground: #16191e; \
    --panel: #1f242b; --rule: #5b6472; --accent: #9cc4f0; --doubt: #f0b87a; } }
    * { box-sizing: border-box; }
    body { margin: 2rem auto; max-width: 72rem; padding: 0 1.25rem; background: var(--ground); color: var(--ink); \
    font: 1rem/1.45 "Liberation Sans", Arial, Helvetica, "Noto Sans", sans-serif; }
    h1 { font-size: 1.6rem; margin: 0 0 .3rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    p.caption, p.state { margin: 0 0 .4rem; color: var(--muted); }
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: .92rem; margin-top: 1rem; }
    caption { text-align: start; color: var(--muted); padding: .2rem 0 .6rem; }
    th, td { text-align: start; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 2px solid var(--ink); } tbody tr:nth-child(even) { background: var(--panel); }
    th[scope=row] { font-weight: bold; min-width: 9rem; } td.date { min-width: 7.5rem; }
    td ul { margin: 0; padding: 0; list-style: none; }
    .type { color: var(--muted); } .doubt { color: var(--doubt); }
    a { color: var(--accent); } sup { line-height: 0; } sup a { padding: 0 .1em; }
    ol.sources { padding-inline-start: 1.8rem; font-size: .92rem; } ol.sources > li { margin-bottom: .6rem; }
    ol.sources ul { list-style: none; padding-inline-start: 0; margin: .2rem 0 0; }
    :target { background: var(--panel); outline: 2px solid var(--accent); outline-offset: 2px; }
    @page { size: A4; margin: 15mm; }
    @media print { :root { color-scheme: light; --ink: #1f2937; --muted: #4b5563; --ground: #ffffff; \
    --panel: #f5f7fa; --rule: #9ca3af; --accent: #2a5b94; --doubt: #92400e; }
    body { margin: 0; padding: 0; max-width: none; font-size: 9pt; } table { font-size: 8.5pt; }
    .scroll { overflow: visible; } thead { display: table-header-group; } tr, ol.sources li { break-inside: avoid; }
    h2 { break-after: avoid; } a.back { display: none; } }

    """

  /// Its SHA-256 in base 64, as the security policy names it.
  static let hash = "//gs8OOaTSH5Pntm6NDxwBNy0/c5RZnZUX/SACALxnc="
}
