byte x;
bit seen[N];
active proctype write() { x = 1 }
active [N] proctype read() { seen[_pid - 1] = x }
