// Makes one call fail with EIO: the DOSSIER_FAIL_AT-th that changes something below DOSSIER_FAIL_BELOW. Its name goes to the
// file DOSSIER_FAIL_MARK. For LD_PRELOAD.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int counted;

static int fails(const char *call) {
  const char *at = getenv("DOSSIER_FAIL_AT"), *mark = getenv("DOSSIER_FAIL_MARK");
  if (!at || !mark || __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST) != atoi(at)) return 0;
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  ssize_t (*put)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  int file = real(mark, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0) {
    put(file, call, strlen(call));
    close(file);
  }
  errno = EIO;
  return 1;
}

static int is_below(const char *path) {
  const char *folder = getenv("DOSSIER_FAIL_BELOW");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_file_below(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

#define OPEN(name)                                                              \
  int name(const char *path, int flags, ...) {                                  \
    va_list list;                                                               \
    va_start(list, flags);                                                      \
    int mode = flags & O_CREAT ? va_arg(list, int) : 0;                         \
    va_end(list);                                                               \
    if ((flags & O_CREAT) && is_below(path) && fails("open")) return -1;        \
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, #name);              \
    return real(path, flags, mode);                                             \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int file, const void *bytes, size_t count) {
  if (file > 2 && is_file_below(file) && fails("write")) return -1;
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  return real(file, bytes, count);
}

int fsync(int file) {
  struct stat status;
  // Of a folder it makes renames last; not every file system can, so failing is no error.
  if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && is_file_below(file) && fails("fsync")) return -1;
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  return real(file);
}

int rename(const char *from, const char *to) {
  if (is_below(to) && fails("rename")) return -1;
  int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  return real(from, to);
}

int unlink(const char *path) {
  if (is_below(path) && fails("unlink")) return -1;
  int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
  return real(path);
}

int mkdir(const char *path, mode_t mode) {
  if (is_below(path) && fails("mkdir")) return -1;
  int (*real)(const char *, mode_t) = dlsym(RTLD_NEXT, "mkdir");
  return real(path, mode);
}
