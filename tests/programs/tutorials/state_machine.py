import enum
import threading


class Light(enum.Enum):
    RED = "stop"
    GREEN = "go"
    YELLOW = "slow"


ORDER = [Light.RED, Light.GREEN, Light.YELLOW]
turn = threading.Condition()
current = 0
seen = []


def lamp(index):
    global current
    for _ in range(2):
        with turn:
            turn.wait_for(lambda: current % 3 == index)
            seen.append(ORDER[index])
            current += 1
            turn.notify_all()


threads = [threading.Thread(target=lamp, args=(i,), name=light.name) for i, light in enumerate(ORDER)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for light in seen:
    print(light.name, light.value)

#= stdout
#| RED stop
#| GREEN go
#| YELLOW slow
#| RED stop
#| GREEN go
#| YELLOW slow
#= status 0
