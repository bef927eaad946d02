import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '#application/ports/world.ts'

/** argon2id (the package's default kind) with the least costs OWASP names: 19 MiB, two passes. Runs off the main thread. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwords: Passwords = {
  hash: (pin) => hash(pin, costs),
  // A hash that cannot be read fits nothing.
  verify: (stored, pin) => verify(stored, pin).catch(() => false),
}
