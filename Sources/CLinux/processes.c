#define _GNU_SOURCE
#include "processes.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <link.h>
#include <malloc.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define RESULT(call) ({ long result = (call); result < 0 ? -errno : (int)result; })

const int VIGIL_SET_NO_NEW_PRIVS = PR_SET_NO_NEW_PRIVS, VIGIL_SET_DUMPABLE = PR_SET_DUMPABLE,
          VIGIL_LIMIT_AS = RLIMIT_AS, VIGIL_LIMIT_CPU = RLIMIT_CPU, VIGIL_LIMIT_NOFILE = RLIMIT_NOFILE,
          VIGIL_LIMIT_FSIZE = RLIMIT_FSIZE, VIGIL_LIMIT_CORE = RLIMIT_CORE, VIGIL_LIMIT_NPROC = RLIMIT_NPROC,
          VIGIL_SECCOMP_CALL = SYS_seccomp;

int vigil_spawn(const char *path, char *const arguments[], char *const environment[], int channel) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return -error;
  if ((error = posix_spawnattr_init(&attributes))) {
    posix_spawn_file_actions_destroy(&actions);
    return -error;
  }
  pid_t pid = 0;
  // Of this thread alone; what it holds stays, but is not handed down.
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  // The channel first: it may be one of the numbers that are written over.
  if (!(error = posix_spawn_file_actions_adddup2(&actions, channel, 3)) &&
      !(error = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)) &&
      !(error = posix_spawn_file_actions_adddup2(&actions, 0, 1)) &&
      !(error = posix_spawn_file_actions_addclosefrom_np(&actions, 4)) &&
      !(error = posix_spawnattr_setsigmask(&attributes, &none)) &&
      !(error = posix_spawnattr_setsigdefault(&attributes, &all)) &&
      !(error = posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)))
    error = posix_spawn(&pid, path, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error ? -error : pid;
}

int vigil_copy_process(int sibling) {
  return RESULT(syscall(SYS_clone, (sibling ? CLONE_PARENT : 0) | SIGCHLD, 0, 0, 0, 0));
}

int vigil_pidfd_open(pid_t pid) { return RESULT(syscall(SYS_pidfd_open, pid, 0)); }

int vigil_pidfd_signal(int process, int signal) {
  return RESULT(syscall(SYS_pidfd_send_signal, process, signal, NULL, 0));
}

int vigil_wait(int process, int options, int *code, int *status) {
  siginfo_t info = {0};
  int result = RESULT(waitid(P_PIDFD, (id_t)process, &info, WEXITED | options));
  if (result < 0) return result;
  *code = info.si_code;
  *status = info.si_status;
  return info.si_pid;
}

int vigil_wait_child(pid_t child, int options, int *code, int *status) {
  siginfo_t info = {0};
  int result = RESULT(waitid(P_PID, (id_t)child, &info, WEXITED | options));
  if (result < 0) return result;
  *code = info.si_code;
  *status = info.si_status;
  return info.si_pid;
}

int vigil_wait_group(pid_t group, int options) {
  siginfo_t info = {0};
  int result = RESULT(waitid(P_PGID, (id_t)group, &info, WEXITED | options));
  return result < 0 ? result : info.si_pid;
}

int vigil_prctl(int option, unsigned long argument) { return RESULT(prctl(option, argument, 0, 0, 0)); }

int vigil_limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit limit = {.rlim_cur = soft, .rlim_max = hard};
  return RESULT(setrlimit(resource, &limit));
}

int vigil_drop_capabilities(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct held[2] = {0}, none[2] = {0};
  int result = RESULT(syscall(SYS_capget, &header, held));
  if (result < 0) return result;
  if (!(held[0].permitted | held[1].permitted | held[0].inheritable | held[1].inheritable)) return 0;
  return RESULT(syscall(SYS_capset, &header, none));
}

int vigil_close_from(int first) { return RESULT(close_range((unsigned)first, ~0U, 0)); }

int vigil_memory_file(const char *name) { return RESULT(memfd_create(name, MFD_CLOEXEC)); }

// Debian 12's <linux/landlock.h> ends at version 2 and its <sys/syscall.h> may lack the numbers; both are of the
// kernel's stable interface (landlock(7) and the kernel's userspace-api/landlock.rst).
enum { landlock_create_ruleset = 444, landlock_restrict_self = 446, landlock_version_flag = 1 };
struct landlock_rights {
  uint64_t files, network, scopes;
};

int vigil_landlock_version(void) {
  return RESULT(syscall(landlock_create_ruleset, NULL, 0, landlock_version_flag));
}

int vigil_landlock_ruleset(int version) {
  // Rights by version: 13 from the start, REFER 2, TRUNCATE 3, network (bind, connect) 4, IOCTL_DEV 5, scopes (abstract
  // sockets, signals) 6.
  int files = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  struct landlock_rights rights = {.files = (1ULL << files) - 1,
                                   .network = version >= 4 ? 3 : 0,
                                   .scopes = version >= 6 ? 3 : 0};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return RESULT(syscall(landlock_create_ruleset, &rights, size, 0));
}

int vigil_landlock_restrict(int ruleset) { return RESULT(syscall(landlock_restrict_self, ruleset, 0)); }

int vigil_seccomp_load(const void *instructions, size_t count) {
  struct sock_fprog program = {.len = (unsigned short)count, .filter = (struct sock_filter *)instructions};
  return RESULT(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program));
}

void vigil_name_thread(pthread_t thread, const char *name) {
  char cut[16] = {0};
  for (int i = 0; i < 15 && name[i]; i++) cut[i] = name[i];
  pthread_setname_np(thread, cut);
}

void vigil_trim_allocator(void) { malloc_trim(0); }

static int release_unwritten(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size, (void)unused;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE) - 1;
  for (int index = 0; index < info->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[index];
    if (part->p_type != PT_LOAD || part->p_flags & PF_W) continue;
    const uintptr_t start = ((uintptr_t)info->dlpi_addr + part->p_vaddr + page) & ~page;
    const uintptr_t end = ((uintptr_t)info->dlpi_addr + part->p_vaddr + part->p_memsz) & ~page;
    if (end > start) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  // The first is the program; the others are libraries, which are shared.
  return 1;
}

void vigil_release_program(void) { dl_iterate_phdr(release_unwritten, NULL); }
