#define _GNU_SOURCE
#include "graphviz_shim.h"

#include <signal.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define GVS_SANITIZED  // their shadow memory is larger than any limit
#endif
#endif

static void limit(int resource, rlim_t value) {
  struct rlimit present;
  // A lower limit that is already there stays.
  if (getrlimit(resource, &present) == 0 && present.rlim_max != RLIM_INFINITY && present.rlim_max < value) {
    value = present.rlim_max;
  }
  struct rlimit wanted = {value, value};
  (void)setrlimit(resource, &wanted);
}

void gvs_contain(uint64_t cpu_seconds, uint64_t address_space) {
#ifdef __linux__
  // If the parent is gone already, its end of the socket is closed and the request ends too early.
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, cpu_seconds);
#if defined(RLIMIT_AS) && !defined(GVS_SANITIZED)
  limit(RLIMIT_AS, address_space);
#else
  (void)address_space;
#endif
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 32);
}
