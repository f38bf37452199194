import threading
stock = {'tea': 1}
def take():
    if 'tea' in stock:
        print(stock.pop('tea'))
ts = [threading.Thread(target=take) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print('end')
#= seen
#| 1
#| end
