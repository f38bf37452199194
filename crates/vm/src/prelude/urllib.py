"""The package of addresses: urllib.parse. A program here cannot reach a network."""
