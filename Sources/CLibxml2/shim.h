// Empty on purpose: only the C shim includes the headers of libxml2, Swift never does.
