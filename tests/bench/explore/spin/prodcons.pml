chan q = [R] of { byte };
active [P] proctype produce() {
  byte i;
again:
  if
  :: d_step { i < K && nfull(q) -> q ! i; i++ } goto again
  :: i == K
  fi
}
active [P] proctype consume() {
  byte i;
again:
  if
  :: d_step { i < K && nempty(q) -> q ? _; i++ } goto again
  :: i == K
  fi
}
