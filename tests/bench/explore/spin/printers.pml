/* What was written is part of the state, a bit for each line: else outputs would not differ. */
byte count;
int written;
active [2] proctype work() {
  byte i;
again:
  if
  :: d_step { i < L -> written = written | (_pid << count); count++; i++ } goto again
  :: i == L
  fi
}
