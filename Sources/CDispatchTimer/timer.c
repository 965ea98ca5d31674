#include "CDispatchTimer.h"
#include <stdint.h>

enum { SECOND = 1000000000 };

void __real_dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway);

/// As dispatch_source_set_timer(3), but a timer of a second without leeway, which is libdispatch's own, never fires.
void __wrap_dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway) {
  const uint64_t never = ~UINT64_C(0);
  __real_dispatch_source_set_timer(source, interval == SECOND && leeway == 0 ? never : start, interval, leeway);
}
