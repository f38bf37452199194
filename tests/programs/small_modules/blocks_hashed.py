# Digests over many blocks, copies on the way, keys made of passwords, and a proof of work.
import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    for size in (0, 55, 56, 64, 111, 112, 128, 1000):
        whole = hashlib.new(name, b"ab" * (size // 2) + b"c" * (size % 2)).hexdigest()
        parts = hashlib.new(name)
        for at in range(size // 2):
            parts.update(b"ab")
        kept = parts.copy()
        parts.update(b"c" * (size % 2))
        print(name, size, whole[:12], whole == parts.hexdigest(), size % 2 == 1 or kept.digest() == parts.digest())
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 20).hex(),
      hashlib.pbkdf2_hmac("sha1", b"p" * 100, b"salt", 2, 50).hex(),
      hashlib.pbkdf2_hmac("sha512", b"p", b"s", 1, dklen=5).hex())
for wrong in (lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 0), lambda: hashlib.new(3),
              lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 1, 0)):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
nonce = 0
while not hashlib.sha256(f"block {nonce}".encode()).hexdigest().startswith("000"):
    nonce += 1
print(nonce)

#= stdout
#| md5 0 d41d8cd98f00 True True
#| md5 55 53a1f31c7981 True True
#| md5 56 17554d77e4f2 True True
#| md5 64 28cd73447ffe True True
#| md5 111 a4488bb8fed8 True True
#| md5 112 7ba5aee54f38 True True
#| md5 128 15853c670921 True True
#| md5 1000 d680e0fe66a6 True True
#| sha1 0 da39a3ee5e6b True True
#| sha1 55 3a3850c00ca3 True True
#| sha1 56 f4f8f2cbd7fd True True
#| sha1 64 0e1e69751d2c True True
#| sha1 111 4ae4373a8047 True True
#| sha1 112 c8a8752b3d69 True True
#| sha1 128 6e9991cc317b True True
#| sha1 1000 addbf38e756a True True
#| sha224 0 d14a028c2a3a True True
#| sha224 55 933eb0345f0b True True
#| sha224 56 68a9443570e2 True True
#| sha224 64 c168075dbfee True True
#| sha224 111 92f00d146de9 True True
#| sha224 112 d99e2e7475a1 True True
#| sha224 128 fb6569a0aa67 True True
#| sha224 1000 af9484bd5a35 True True
#| sha256 0 e3b0c44298fc True True
#| sha256 55 51b556705a18 True True
#| sha256 56 ee7eebb48cfd True True
#| sha256 64 271a413bd339 True True
#| sha256 111 1af84d273308 True True
#| sha256 112 6bb14457a0fa True True
#| sha256 128 31a4d733c8bc True True
#| sha256 1000 bd224a350e0a True True
#| sha384 0 38b060a751ac True True
#| sha384 55 ce7717ad11bc True True
#| sha384 56 9e9561e1870a True True
#| sha384 64 a109b05916fc True True
#| sha384 111 72eb4969088b True True
#| sha384 112 9ee21a390297 True True
#| sha384 128 bfa966f00fef True True
#| sha384 1000 e93f4e3ade1d True True
#| sha512 0 cf83e1357eef True True
#| sha512 55 fae74ff82006 True True
#| sha512 56 7ada31fc3a6f True True
#| sha512 64 99d606e763d4 True True
#| sha512 111 eb726984eea4 True True
#| sha512 112 8ac2149c47c3 True True
#| sha512 128 6c139c167335 True True
#| sha512 1000 10921cb1fdb1 True True
#| 83eb100b6a3a975f0fe3ffcdc241985232154e6868bdaf1b261ccb18fee4c908 01ea597c3f4afed0588e6820dca16da80ae34760bbb87ca97056b32d1a08c1931bb50b92fa8eba795c258bf8e7f5ace0c4ea 0e558a5a35
#| ValueError iteration value must be greater than 0.
#| TypeError name must be a string
#| ValueError key length must be greater than 0.
#| 4691
#= status 0
