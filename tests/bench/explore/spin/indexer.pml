byte table[128];
active [N] proctype put() {
  byte m = 1;
  byte h = (11 + _pid) * 7 % 128;
again:
  if
  :: m > 4
  :: d_step { m <= 4 && table[h] == 0 ->
       table[h] = m * 11 + _pid; m++; h = (m * 11 + _pid) * 7 % 128 } goto again
  :: d_step { m <= 4 && table[h] != 0 -> h = (h + 1) % 128 } goto again
  fi
}
