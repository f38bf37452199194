import threading

SEATS = 3
MEALS = 2

forks = [threading.Lock() for _ in range(SEATS)]


def dine(seat):
    left = forks[seat]
    right = forks[(seat + 1) % SEATS]
    for meal in range(1, MEALS + 1):
        with left:
            print(f"seat {seat} takes the left fork")
            with right:
                print(f"seat {seat} eats meal {meal}")


philosophers = [
    threading.Thread(target=dine, args=(seat,), name=f"seat_{seat}")
    for seat in range(SEATS)
]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
print("everybody has eaten")
