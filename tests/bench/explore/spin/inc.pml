/* A read and a write are one step each; what was read is forgotten after the write. */
byte n;
active [N] proctype task() {
  byte left = M, seen;
again:
  if
  :: d_step { left > 0 -> seen = n }
     d_step { n = seen + 1; seen = 0; left-- }
     goto again
  :: left == 0
  fi
}
