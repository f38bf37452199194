import secrets
import uuid

u = uuid.uuid4()
print(len(str(u)), u.version, u.variant, u == uuid.UUID(str(u)), str(u).count("-"), type(u.int).__name__, u != uuid.uuid4())
v = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(v, repr(v), v.hex, v.int, v.urn, v.bytes[:4], hash(v) == hash(v.int), v < uuid.UUID(int=2**127), uuid.UUID(int=5))
for bad in ("xyz", "1234"):
    try:
        uuid.UUID(bad)
    except ValueError as e:
        print(e)
try:
    uuid.UUID()
except TypeError as e:
    print(e)
print(len(secrets.token_hex(8)), len(secrets.token_bytes(4)), len(secrets.token_urlsafe(16)), secrets.choice([7]), 0 <= secrets.randbelow(10) < 10, secrets.compare_digest("a", "a"))
print(uuid.NAMESPACE_DNS)

#= stdout
#| 36 4 specified in RFC 4122 True 4 int True
#| 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 urn:uuid:12345678-1234-5678-1234-567812345678 b'\x124Vx' True True 00000000-0000-0000-0000-000000000005
#| badly formed hexadecimal UUID string
#| badly formed hexadecimal UUID string
#| one of the hex, bytes, bytes_le, fields, or int arguments must be given
#| 16 4 22 7 True True
#| 6ba7b810-9dad-11d1-80b4-00c04fd430c8
#= status 0
