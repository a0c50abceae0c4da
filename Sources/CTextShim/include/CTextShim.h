// What the reader of sources takes from C libraries: libxml2's parsers as plain events, and iconv.
#ifndef DOSSIER_TEXT_SHIM_H
#define DOSSIER_TEXT_SHIM_H

#include <stddef.h>

// What is told of a marked-up text, in its order. Texts are UTF-8 and not terminated; names are.
typedef struct {
  void *context;
  // `attributes` is a list of names and values by turns that ends with NULL, or NULL; a value may be NULL.
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const unsigned char *bytes, size_t count);
} dossier_markup_events;

// Reads HTML in UTF-8, however broken. Returns 0, or -1 if there was no memory or more than 2 GB.
int dossier_read_html(const unsigned char *bytes, size_t count, const dossier_markup_events *events);

// Reads well-formed XML without a document type; names come without their prefix. Returns 0, or -1 if it is not that.
int dossier_read_xml(const unsigned char *bytes, size_t count, const dossier_markup_events *events);

// Converts bytes to UTF-8. `*output` is to be freed by the caller. Returns -1 when all went well, -2 if there is no such
// encoding, -3 if there is no memory, and otherwise the offset of the first byte that means nothing in the encoding.
long dossier_to_utf8(
  const char *encoding, const unsigned char *bytes, size_t count, unsigned char **output, size_t *output_count);

#endif
