#include "CTextShim.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

long dossier_to_utf8(
  const char *encoding, const unsigned char *bytes, size_t count, unsigned char **output, size_t *output_count) {
  *output = NULL;
  *output_count = 0;
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) return -2;
  size_t capacity = count + count / 2 + 64;
  unsigned char *buffer = malloc(capacity);
  if (!buffer) {
    iconv_close(converter);
    return -3;
  }
  char *input = (char *)bytes;
  size_t left = count;
  size_t used = 0;
  long fault = -1;
  int is_flushed = 0;
  while (!is_flushed) {
    char *target = (char *)buffer + used;
    size_t room = capacity - used;
    // The last call, without input, writes what a stateful encoding still holds.
    int is_last = left == 0;
    size_t done = is_last ? iconv(converter, NULL, NULL, &target, &room) : iconv(converter, &input, &left, &target, &room);
    int reason = errno;
    used = capacity - room;
    if (done != (size_t)-1) {
      is_flushed = is_last;
      continue;
    }
    if (reason != E2BIG) {
      fault = (long)(count - left);
      break;
    }
    unsigned char *larger = realloc(buffer, capacity * 2);
    if (!larger) {
      fault = -3;
      break;
    }
    buffer = larger;
    capacity *= 2;
  }
  iconv_close(converter);
  if (fault != -1) {
    free(buffer);
    return fault;
  }
  *output = buffer;
  *output_count = used;
  return -1;
}
