#define _GNU_SOURCE
#include "CSandbox.h"
#include <linux/futex.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void vigil_linger(void) {
  uint32_t word = 0;
  struct timespec second = {.tv_sec = 1};
  syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, 0, &second, NULL, 0);
}
