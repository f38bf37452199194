# Objects that read and write their attributes through methods and a property.
class Body:
    def __init__(self, place, speed):
        self.place = place
        self.speed = speed
        self.steps = 0

    def move(self, time):
        self.place += self.speed * time
        self.steps += 1
        if self.place > 100.0 or self.place < 0.0:
            self.turn()

    def turn(self):
        self.speed = -self.speed

    @property
    def energy(self):
        return self.speed * self.speed * 0.5


def main():
    bodies = [Body(float(i), 1.0 + i / 7) for i in range(20)]
    energy = 0.0
    for _ in range(2500):
        for body in bodies:
            body.move(0.01)
        energy += bodies[3].energy
    return sum(body.steps for body in bodies), round(energy, 6)


print(main())
