import threading
stock = {'tea': 1}
def take(who):
    if stock['tea'] > 0:
        stock['tea'] -= 1
        print(who, 'took it')
ts = [threading.Thread(target=take, args=(w,)) for w in ('ann', 'bob')]
for t in ts: t.start()
for t in ts: t.join()
print(stock)
#= seen
#| ann took it
#| {'tea': 0}
