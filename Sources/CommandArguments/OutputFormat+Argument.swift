public import ArgumentParser
public import DossierCore

extension OutputFormat: ExpressibleByArgument {}
