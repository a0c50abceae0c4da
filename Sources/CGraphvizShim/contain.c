#define _GNU_SOURCE
#include "graphviz_shim.h"

#include <signal.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
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
#ifdef RLIMIT_AS
  limit(RLIMIT_AS, address_space);
#else
  (void)address_space;
#endif
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 32);
}
