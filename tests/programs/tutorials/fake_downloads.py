import time
from concurrent.futures import ThreadPoolExecutor, as_completed

PAGES = {"a.html": 0.3, "b.html": 0.1, "missing": None, "c.html": 0.2}


def fetch(name):
    delay = PAGES[name]
    if delay is None:
        time.sleep(0.4)
        raise FileNotFoundError(f"404: {name}")
    time.sleep(delay)
    return f"<{name}>"


with ThreadPoolExecutor(max_workers=4) as pool:
    futures = {pool.submit(fetch, name): name for name in PAGES}
    for future in as_completed(futures):
        name = futures[future]
        try:
            page = future.result()
        except Exception as e:
            print(f"{name} failed: {e}")
        else:
            print(f"{name} is {len(page)} characters")

#= stdout
#| b.html is 8 characters
#| c.html is 8 characters
#| a.html is 8 characters
#| missing failed: 404: missing
#= status 0
