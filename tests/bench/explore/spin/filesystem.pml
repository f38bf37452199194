/* No two tasks have the same file at this size: its lock is always free, and not modelled. */
byte files[32];
bit busy[26];
active [N] proctype give() {
  byte b = _pid * 2 % 26;
again:
  if
  :: d_step { !busy[b] -> busy[b] = 1; files[_pid] = b + 1; b = 0 }
  :: d_step { busy[b] -> b = (b + 1) % 26 } goto again
  fi
}
