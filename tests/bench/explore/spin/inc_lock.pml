/* Taking the lock and adding are one step, giving it back is another. */
byte n;
bit lock;
active [N] proctype task() {
  byte left = M;
again:
  if
  :: d_step { left > 0 && !lock -> lock = 1; n++ }
     d_step { lock = 0; left-- }
     goto again
  :: left == 0
  fi
}
