#define _GNU_SOURCE
#include "sockets.h"
#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/un.h>

#define RESULT(call) ({ long result = (call); result < 0 ? -errno : (int)result; })

const uint32_t VIGIL_EPOLLIN = EPOLLIN, VIGIL_EPOLLOUT = EPOLLOUT, VIGIL_EPOLLHUP = EPOLLHUP,
               VIGIL_EPOLLERR = EPOLLERR, VIGIL_EPOLLONESHOT = EPOLLONESHOT;

static int address(struct sockaddr_un *address, const char *path) {
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  if (strlen(path) >= sizeof address->sun_path) return -ENAMETOOLONG;
  strcpy(address->sun_path, path);
  return 0;
}

int vigil_socket(int nonblocking) {
  return RESULT(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | (nonblocking ? SOCK_NONBLOCK : 0), 0));
}

int vigil_bind(int socket, const char *path) {
  struct sockaddr_un name;
  int result = address(&name, path);
  return result < 0 ? result : RESULT(bind(socket, (struct sockaddr *)&name, sizeof name));
}

int vigil_connect(int socket, const char *path) {
  struct sockaddr_un name;
  int result = address(&name, path);
  return result < 0 ? result : RESULT(connect(socket, (struct sockaddr *)&name, sizeof name));
}

int vigil_accept(int socket) { return RESULT(accept4(socket, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK)); }

int vigil_send(int socket, const void *bytes, size_t count) {
  return RESULT(send(socket, bytes, count < INT32_MAX ? count : INT32_MAX, MSG_NOSIGNAL));
}

int vigil_receive(int socket, void *bytes, size_t count) {
  return RESULT(recv(socket, bytes, count < INT32_MAX ? count : INT32_MAX, 0));
}

int vigil_peer(int socket, pid_t *process, uid_t *user, gid_t *group) {
  struct ucred peer;
  socklen_t size = sizeof peer;
  int result = RESULT(getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size));
  if (result == 0) {
    *process = peer.pid;
    *user = peer.uid;
    *group = peer.gid;
  }
  return result;
}

int vigil_peer_groups(int socket, gid_t *groups, size_t capacity) {
  socklen_t size = (socklen_t)(capacity * sizeof *groups);
  int result = RESULT(getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups, &size));
  return result < 0 ? result : (int)(size / sizeof *groups);
}

int vigil_epoll(void) { return RESULT(epoll_create1(EPOLL_CLOEXEC)); }

static int control(int epoll, int operation, int file, uint32_t events, uint64_t tag) {
  struct epoll_event event = {.events = events, .data.u64 = tag};
  return RESULT(epoll_ctl(epoll, operation, file, &event));
}

int vigil_epoll_add(int epoll, int file, uint32_t events, uint64_t tag) {
  return control(epoll, EPOLL_CTL_ADD, file, events, tag);
}

int vigil_epoll_modify(int epoll, int file, uint32_t events, uint64_t tag) {
  return control(epoll, EPOLL_CTL_MOD, file, events, tag);
}

int vigil_epoll_wait(int epoll, vigil_event *events, int capacity, int milliseconds) {
  struct epoll_event ready[64];
  int count = RESULT(epoll_wait(epoll, ready, capacity < 64 ? capacity : 64, milliseconds));
  for (int index = 0; index < count; index++)
    events[index] = (vigil_event){.events = ready[index].events, .tag = ready[index].data.u64};
  return count;
}
