// Descriptors on their way between processes.
#pragma once
#include <stddef.h>
#include <sys/types.h>

/// pipe2(2), close-on-exec: the read end, then the write end.
int vigil_pipe(int ends[2]);
/// socketpair(2) of Unix sockets that keep message boundaries (SOCK_SEQPACKET), close-on-exec.
int vigil_socket_pair(int ends[2]);
/// sendmsg(2): one message with up to 4 descriptors (SCM_RIGHTS); no SIGPIPE.
int vigil_send_message(int socket, const void *bytes, size_t count, const int descriptors[], int descriptor_count);
/// recvmsg(2): one message. Returns its length, 0 at the end; `descriptors` holds room for 4, close-on-exec, and
/// `descriptor_count` says how many came. A message longer than `count` is EMSGSIZE (its descriptors are closed).
int vigil_receive_message(int socket, void *bytes, size_t count, int descriptors[], int *descriptor_count);
