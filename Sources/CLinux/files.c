#define _GNU_SOURCE
#include "files.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <sys/timex.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#define RESULT(call) ({ long result = (call); result < 0 ? -errno : (int)result; })

const int VIGIL_O_PATH = O_PATH, VIGIL_O_NOFOLLOW = O_NOFOLLOW, VIGIL_O_DIRECTORY = O_DIRECTORY,
          VIGIL_O_CLOEXEC = O_CLOEXEC, VIGIL_O_NONBLOCK = O_NONBLOCK, VIGIL_SEEK_DATA = SEEK_DATA;

int vigil_open_beneath(int directory, const char *path, int flags, mode_t mode) {
  struct open_how how = {.flags = (uint64_t)flags,
                         .mode = (flags & O_CREAT) ? mode : 0,
                         .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS};
  return RESULT(syscall(SYS_openat2, directory, path, &how, sizeof how));
}

int vigil_openat(int directory, const char *path, int flags, mode_t mode) {
  return RESULT(openat(directory, path, flags, mode));
}

int vigil_open_unnamed(int directory, mode_t mode) {
  return RESULT(openat(directory, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, mode));
}

int vigil_link_unnamed(int file, int directory, const char *name) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  return RESULT(linkat(AT_FDCWD, path, directory, name, AT_SYMLINK_FOLLOW));
}

int vigil_rename_new(int from_directory, const char *from, int to_directory, const char *to) {
  return RESULT(renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE));
}

int vigil_set_lease(int file, int kind) { return RESULT(fcntl(file, F_SETLEASE, kind)); }

int vigil_fcntl(int file, int command, int argument) { return RESULT(fcntl(file, command, argument)); }

int vigil_clone(int target, int source) { return RESULT(ioctl(target, FICLONE, source)); }

int vigil_syncfs(int file) { return RESULT(syncfs(file)); }

int vigil_file_system(int file, int64_t *type, uint64_t *free_bytes) {
  struct statfs system;
  int result = RESULT(fstatfs(file, &system));
  if (result == 0) {
    *type = (int64_t)system.f_type;
    *free_bytes = (uint64_t)system.f_bavail * (uint64_t)system.f_bsize;
  }
  return result;
}

int vigil_clock_state(void) {
  struct timex state = {0};
  return RESULT(adjtimex(&state));
}

int vigil_random(void *bytes, size_t count) { return RESULT(getrandom(bytes, count, 0)); }

int vigil_eventfd(void) { return RESULT(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)); }

int vigil_inotify(void) { return RESULT(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)); }
