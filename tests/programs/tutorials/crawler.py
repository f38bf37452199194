import asyncio
from urllib.parse import urljoin, urlparse
from html import escape
SITE = {"http://x/": ["/a", "b", "http://y/"], "http://x/a": ["/", "c#top"], "http://x/b": ["/a", "/missing"], "http://x/c": []}
class Crawler:
    def __init__(self, root, workers=3): self.root = root; self.q = asyncio.Queue(); self.seen = {root}; self.errors = {}; self.workers = workers; self.order = []
    async def fetch(self, url):
        await asyncio.sleep(0.001 * len(url))
        try: return SITE[url]
        except KeyError: raise LookupError(f"404: {url}") from None
    async def worker(self):
        while True:
            url = await self.q.get()
            try:
                for link in await self.fetch(url):
                    full = urljoin(url, link).split("#")[0]
                    if urlparse(full).netloc == urlparse(self.root).netloc and full not in self.seen: self.seen.add(full); self.q.put_nowait(full)
                self.order.append(url)
            except LookupError as e: self.errors[url] = e
            finally: self.q.task_done()
    async def run(self):
        self.q.put_nowait(self.root); ws = [asyncio.create_task(self.worker(), name=f"w{i}") for i in range(self.workers)]
        await self.q.join()
        for w in ws: w.cancel()
        r = await asyncio.gather(*ws, return_exceptions=True); return [type(x).__name__ for x in r]
c = Crawler("http://x/"); print(asyncio.run(c.run())); print(c.order, sorted(c.seen), c.errors, escape(str(c.errors)))

#= stdout
#| ['CancelledError', 'CancelledError', 'CancelledError']
#| ['http://x/', 'http://x/a', 'http://x/b', 'http://x/c'] ['http://x/', 'http://x/a', 'http://x/b', 'http://x/c', 'http://x/missing'] {'http://x/missing': LookupError('404: http://x/missing')} {&#x27;http://x/missing&#x27;: LookupError(&#x27;404: http://x/missing&#x27;)}
#= status 0
