import type { LiveIo } from './live-io.ts'

/**
 * Lets this process hear the others of the installation and speak to them, through Socket.IO's official adapters. What they say are hints:
 * `failed` hears of a broken connection, nothing waits for it and nothing ends by it. The answer leaves again, after the sockets are gone.
 */
export type JoinProcesses = (io: LiveIo, failed: (error: unknown) => void) => Promise<() => Promise<void>>
