// Unix sockets, readiness and wake-ups.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

/// What epoll_wait(2) reports: the VIGIL_EPOLL bits and the tag that was given.
typedef struct {
  uint32_t events;
  uint64_t tag;
} vigil_event;

/// socket(2): a Unix stream socket, closed on exec.
int vigil_socket(int nonblocking);
/// bind(2) and connect(2) take a sockaddr_un, whose array Swift sees as 108 numbers. -ENAMETOOLONG beyond 107 bytes.
int vigil_bind(int socket, const char *path);
int vigil_connect(int socket, const char *path);
/// accept4(2): non-blocking and closed on exec.
int vigil_accept(int socket);
/// send(2) with MSG_NOSIGNAL, and recv(2): a broken connection is an error here, not a signal. Counts fit an int.
int vigil_send(int socket, const void *bytes, size_t count);
int vigil_receive(int socket, void *bytes, size_t count);
/// SO_PEERCRED of unix(7): struct ucred is a GNU type.
int vigil_peer(int socket, pid_t *process, uid_t *user, gid_t *group);
/// SO_PEERGROUPS: the peer's supplementary groups; returns how many. -ERANGE if `capacity` is too small.
int vigil_peer_groups(int socket, gid_t *groups, size_t capacity);

/// epoll_create1(2), closed on exec.
int vigil_epoll(void);
/// epoll_ctl(2): EPOLL_CTL_ADD, EPOLL_CTL_MOD. `struct epoll_event` is packed and holds a union.
int vigil_epoll_add(int epoll, int file, uint32_t events, uint64_t tag);
int vigil_epoll_modify(int epoll, int file, uint32_t events, uint64_t tag);
/// epoll_wait(2), at most 64 events. `milliseconds` -1: for ever.
int vigil_epoll_wait(int epoll, vigil_event *events, int capacity, int milliseconds);

extern const uint32_t VIGIL_EPOLLIN, VIGIL_EPOLLOUT, VIGIL_EPOLLHUP, VIGIL_EPOLLERR, VIGIL_EPOLLONESHOT;
