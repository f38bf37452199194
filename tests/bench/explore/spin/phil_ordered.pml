/* The last one takes the other fork first. */
#define FIRST (_pid == N - 1 -> 0 : _pid)
#define SECOND (_pid == N - 1 -> N - 1 : _pid + 1)
bit fork[N];
active [N] proctype eat() {
  d_step { !fork[FIRST] -> fork[FIRST] = 1 }
  d_step { !fork[SECOND] -> fork[SECOND] = 1 }
  fork[SECOND] = 0;
  fork[FIRST] = 0
}
