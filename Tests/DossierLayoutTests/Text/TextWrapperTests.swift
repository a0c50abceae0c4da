import Testing

@testable import DossierLayout
