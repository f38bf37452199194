# Two threads that hand two locks to and fro: 4,000 hand-offs.
import threading

mine, yours = threading.Lock(), threading.Lock()
yours.acquire()


def play(take, give):
    for _ in range(2000):
        take.acquire()
        give.release()


players = [
    threading.Thread(target=play, args=(mine, yours)),
    threading.Thread(target=play, args=(yours, mine)),
]
for player in players:
    player.start()
for player in players:
    player.join()
print("done")
