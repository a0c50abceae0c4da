// The messages between DossierLayout and the worker.
