// Files, directories, leases and inotify.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/types.h>

/// openat2(2) with RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS: never leaves `directory`.
int vigil_open_beneath(int directory, const char *path, int flags, mode_t mode);
/// openat(2): variadic.
int vigil_openat(int directory, const char *path, int flags, mode_t mode);
/// open(2) with O_TMPFILE: an unnamed file in `directory`, writable.
int vigil_open_unnamed(int directory, mode_t mode);
/// linkat(2) of an unnamed file through /proc/self/fd.
int vigil_link_unnamed(int file, int directory, const char *name);
/// renameat2(2) with RENAME_NOREPLACE.
int vigil_rename_new(int from_directory, const char *from, int to_directory, const char *to);
/// fcntl(2) F_SETLEASE: F_RDLCK or F_UNLCK.
int vigil_set_lease(int file, int kind);
/// fcntl(2) with an integer argument: variadic.
int vigil_fcntl(int file, int command, int argument);
/// ioctl(2) FICLONE: shares the extents of `source` with `target` where the file system can.
int vigil_clone(int target, int source);
/// syncfs(2): writes back everything of the file system `file` lies on; also fails for errors since the last call.
int vigil_syncfs(int file);
/// statfs(2): the file system's type (f_type) and free bytes for an ordinary user.
int vigil_file_system(int file, int64_t *type, uint64_t *free_bytes);
/// getrandom(2) without flags.
int vigil_random(void *bytes, size_t count);

// Macros that Swift does not import.
extern const int VIGIL_O_PATH, VIGIL_O_NOFOLLOW, VIGIL_O_DIRECTORY, VIGIL_O_CLOEXEC, VIGIL_O_NONBLOCK,
    VIGIL_SEEK_DATA;

/// eventfd(2), non-blocking and closed on exec.
int vigil_eventfd(void);
/// inotify_init1(2), non-blocking and closed on exec.
int vigil_inotify(void);

/// TIME_ERROR (5) when nothing keeps the clock right, as far as the kernel was told: adjtimex(2), which Glibc does not
/// show to Swift.
int vigil_clock_state(void);
