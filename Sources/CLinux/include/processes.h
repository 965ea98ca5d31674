// Processes: starting, copying, waiting, and what a process may give up for good.
#pragma once
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// pthread_setname_np(3): the first 15 bytes of `name` count.
void vigil_name_thread(pthread_t thread, const char *name);

/// posix_spawn(3): `path` in a session of its own with default signals, `channel` as its descriptor 3, /dev/null as
/// 0 and 1, the caller's 2, no other descriptor and no ambient capability (the calling thread loses its own ambient
/// ones, which matter to nothing else). `arguments` and `environment` end in NULL. Returns the pid.
int vigil_spawn(const char *path, char *const arguments[], char *const environment[], int channel);
/// clone(2): a copy of the (single-threaded) caller, its child, or with `sibling` (CLONE_PARENT) a child of its parent,
/// which then has to reap it. Returns the pid, and 0 in the copy. Handlers of pthread_atfork(3) do not run.
int vigil_copy_process(int sibling);
/// pidfd_open(2), close-on-exec. Safe from reuse of the pid only where nobody else can reap it.
int vigil_pidfd_open(pid_t pid);
/// pidfd_send_signal(2).
int vigil_pidfd_signal(int process, int signal);
/// waitid(2) of a pidfd with WEXITED and `options`. Returns the pid, or 0 when WNOHANG was given and it runs still;
/// `code` becomes CLD_EXITED, CLD_KILLED or CLD_DUMPED, `status` the exit status or the signal.
int vigil_wait(int process, int options, int *code, int *status);
/// The same of a child by its pid.
int vigil_wait_child(pid_t child, int options, int *code, int *status);
/// waitid(2) of any child in a process group with WEXITED and `options`. Returns its pid, or 0.
int vigil_wait_group(pid_t group, int options);

/// prctl(2) with one argument: variadic.
int vigil_prctl(int option, unsigned long argument);
/// setrlimit(2); the C library's constants are of an enumeration.
int vigil_limit(int resource, uint64_t soft, uint64_t hard);
/// capset(2) to nothing, which takes the ambient set along. Where there is nothing to drop it is not called: systemd
/// counts it as privileged.
int vigil_drop_capabilities(void);
/// close_range(2) from `first` to the last.
int vigil_close_from(int first);
/// memfd_create(2), close-on-exec.
int vigil_memory_file(const char *name);

/// landlock_create_ruleset(2): the highest version the kernel knows, at least 1.
int vigil_landlock_version(void);
/// landlock_create_ruleset(2): handles every right that `version` (up to 7) knows and so forbids it all.
int vigil_landlock_ruleset(int version);
/// landlock_restrict_self(2).
int vigil_landlock_restrict(int ruleset);
/// seccomp(2): loads `count` instructions (struct sock_filter) into the caller.
int vigil_seccomp_load(const void *instructions, size_t count);
/// malloc_trim(3) of all arenas.
void vigil_trim_allocator(void);

/// Unmaps the pages of the program's own file that nobody can have written to: code, and data for the loader. What is
/// used again comes back from the page cache.
void vigil_release_program(void);

extern const int VIGIL_SET_NO_NEW_PRIVS, VIGIL_SET_DUMPABLE, VIGIL_LIMIT_AS, VIGIL_LIMIT_CPU, VIGIL_LIMIT_NOFILE,
    VIGIL_LIMIT_FSIZE, VIGIL_LIMIT_CORE, VIGIL_LIMIT_NPROC, VIGIL_SECCOMP_CALL;
