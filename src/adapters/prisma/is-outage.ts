/**
 * SQLSTATE classes of a database that can't do its work just now (PostgreSQL's appendix A): the connection, its room, memory and places, an
 * operator who stops or starts it, its files; besides, a standby that was asked to write, and a statement that ran into its time limit.
 */
const classes = ['08', '53', '57P', '58']
const states = ['25006', '57014']

/** Of Node's connections. A missing file is meant only where it is the socket. */
const connection = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']

/** Prisma's own: no server, too slow, connection ended, no place in the pool in time, a transaction that lost its connection. */
const prisma = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']

/** pg says these without a code. */
const words =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/

/** Whether this error says that the database is away or has no room, rather than that something is wrong with what was asked of it. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  const { code, originalCode, syscall, message, cause, meta, driverAdapterError } = error as Record<string, unknown>
  return (
    [code, originalCode].some((one) => typeof one === 'string' && isCode(one, syscall)) ||
    (typeof message === 'string' && words.test(message)) ||
    [cause, meta, driverAdapterError].some((inner) => isOutage(inner, depth + 1))
  )
}

const isCode = (code: string, syscall: unknown): boolean =>
  classes.some((start) => code.length === 5 && code.startsWith(start)) ||
  states.includes(code) ||
  connection.includes(code) ||
  prisma.includes(code) ||
  (code === 'ENOENT' && syscall === 'connect')
