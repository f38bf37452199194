import threading
t = threading.Thread(target=lambda: 42)
t.start()
print(t.join())
t = threading.Thread(target=print("called at once"))
t.start()
print(t.join(timeout=5), t.is_alive())

#= stdout
#| None
#| called at once
#| None False
#= status 0
