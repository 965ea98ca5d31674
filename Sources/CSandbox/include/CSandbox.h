// What must be C in a process that locks itself down: a signal handler, and the C library's allocator seen from within
// the program. Both speak one frame on descriptor 1, of the form that `Cage` reads. Only readers may link it: it takes
// the place of malloc(3) in the whole process.
#pragma once

/// Makes the filter's SIGSYS say which call it was (frame 6) and then end the process by a call that the filter kills.
/// Returns 0 or the negated errno.
int vigil_report_violations(void);

/// From now on, the first allocation that is refused is told once (frame 5). Libraries and the Swift runtime answer a
/// refused allocation in their own ways, mostly by ending the process: the daemon cannot tell that from a crash.
void vigil_report_refused_allocations(void);

/// For a process that copies itself from now on: gives free memory back, and takes what is left between memory in use out
/// of the allocator's hands. A copy would write into it here and there, and each first write to a page copies the page;
/// so it works in new pages behind the last. Call it once, when all is made that lasts.
void vigil_settle_memory(void);

/// The call that the filter kills for, instead of reporting it.
extern const int VIGIL_FATAL_CALL;

/// Returns after a second: whoever has said everything waits so for being ended.
void vigil_linger(void);
