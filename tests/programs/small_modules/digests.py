"""hashlib and base64."""
import hashlib, base64
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(n, b"hello"); print(n, h.hexdigest(), h.digest_size, h.block_size, h.name)
h = hashlib.sha256(); h.update(b"ab"); c = h.copy(); h.update(b"c" * 100); print(h.hexdigest() == hashlib.sha256(b"ab" + b"c" * 100).hexdigest(), c.hexdigest()[:8])
try: hashlib.sha256("text")
except TypeError as e: print(e)
try: hashlib.new("nope")
except ValueError as e: print(e)
def mine(block, zeros):
    nonce = 0
    while True:
        d = hashlib.sha256(f"{block}{nonce}".encode()).hexdigest()
        if d.startswith("0" * zeros): return nonce, d
        nonce += 1
print(mine("block", 2))
print(base64.b64encode(b"hello world"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe?"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), base64.b32decode("NBUQ===="))
for bad in ("abc", "a", "ab=", "YQ==YQ=="):
    for v in (False, True):
        try: print(base64.b64decode(bad, validate=v))
        except Exception as e: print(type(e), e)

#= stdout
#| md5 5d41402abc4b2a76b9719d911017c592 16 64 md5
#| sha1 aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d 20 64 sha1
#| sha224 ea09ae9cc6768c50fcee903ed054556e5bfc8347907f12598aa24193 28 64 sha224
#| sha256 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 32 64 sha256
#| sha384 59e1748777448c69de6b800d7a33bbfb9ff1b463e44354c3553bcdb9c666fa90125a3c79f90397bdf5f6a13de828684f 48 128 sha384
#| sha512 9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca72323c3d99ba5c11d7c7acc6e14b8c5da0c4663475c2e5c3adef46f73bcdec043 64 128 sha512
#| True fb8e20fc
#| Strings must be encoded before hashing
#| unsupported hash type nope
#| (31, '0005e531415c92c39d2421f1ec4e5310d0b5c36e06c692bc29bceed0cf7db8f4')
#| b'aGVsbG8gd29ybGQ=' b'hello' b'__4_' b'NBUQ====' b'6869' b'hi'
#| <class 'binascii.Error'> Incorrect padding
#| <class 'binascii.Error'> Incorrect padding
#| <class 'binascii.Error'> Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
#| <class 'binascii.Error'> Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
#| <class 'binascii.Error'> Incorrect padding
#| <class 'binascii.Error'> Incorrect padding
#| b'a'
#| <class 'binascii.Error'> Excess data after padding
#= status 0
