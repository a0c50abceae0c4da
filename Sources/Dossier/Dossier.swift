// One import for programs: everything that the parts make public.
@_exported public import Chronology
@_exported public import DossierBuild
@_exported public import DossierCore
@_exported public import DossierExport
@_exported public import DossierLayout
@_exported public import DossierPrint
@_exported public import DossierReader
