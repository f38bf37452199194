"""hashes of all kinds."""
import hashlib, hmac
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(n, b"heddle"); print(n, h.hexdigest(), h.digest_size, h.block_size, h.name)
print(hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.shake_128(b"x").hexdigest(8))
print(hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.compare_digest("a", "a"))
print(hashlib.sha256().copy().hexdigest()[:8])

#= stdout
#| md5 6a78759d03ab0c9beab0e29332c68fa0 16 64 md5
#| sha1 e22ad035016a983e0dd29c8303522a636459a1d1 20 64 sha1
#| sha224 0cee4399c4e43b792647f9dfb7457ff504f1a41e86782b5bd3017980 28 64 sha224
#| sha256 751737768ed4354feb5c30cb5432d7efb608367d9291827772bfd03321e78e95 32 64 sha256
#| sha384 b6fd0fdec74dc9e127d36305ce51b3959d1392c3fb047beb0748a4c31e822efd445d95a92427608af5c2fe03f1791298 48 128 sha384
#| sha512 780c8a9ac3a021772d716a798af3a6e08ede315c870d729fdd2f2c5bbe6321a0f274056871575e98b1f9f5a8660e7a14fdb2d24f37785aa5536978b93abe8d4b 64 128 sha512
#| sha3_224 6f44929657e5b89dff62471cd7436fb964c00ed512e55d34ad4166f9 28 144 sha3_224
#| sha3_256 a169fb220b8886b69ce33e3a773038a5aa73073af73012df2bd059cd27f9aad0 32 136 sha3_256
#| sha3_384 3ec4403c20780d63866e8234fb7854e1ecdc35f0e777174f9e03f41b250b0acf4e4b889ebf0dd2e6be3ddf069e2e3004 48 104 sha3_384
#| sha3_512 55c2c0ae31d252a7e3118078adc871f7cf846ee967e64fb2e3e277e0532fba1d44f6cdbe77223196fbcfbe7e04548813dad856e1650626743fec56fba50463b7 64 72 sha3_512
#| blake2b ee7cedc87cfad9c3286dfbc0c25e1b47a5b5bd8abffad2e570a8bfa7345b8000ec0d15bdf2846b1699d3466e83febce16d5d3e4cedbaae9a3ad36678f6b244e9 64 128 blake2b
#| blake2s 17a4a81c76527bdc5b1f7fc8e4b679ee523cdc2827810a1cf8cb4084139b3e11 32 64 blake2s
#| 4adf4367f96e584f e472c5e394f30ff8
#| 2d93cbc1be167bcb1637a4a23cbff01a7878f0c50ee833954ea5221bb1b8c628 True
#| e3b0c442
#= status 0
