// Empty on purpose: only the C shim includes Graphviz headers, Swift never does.
