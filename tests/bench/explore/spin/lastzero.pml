byte cells[N + 1];
byte found;
active proctype look() {
  byte i = N;
again:
  if
  :: d_step { cells[i] != 0 -> i-- } goto again
  :: d_step { cells[i] == 0 -> found = i; i = 0 }
  fi
}
active [N] proctype lift() {
  byte v;
  v = cells[_pid - 1];
  d_step { cells[_pid] = v + 1; v = 0 }
}
