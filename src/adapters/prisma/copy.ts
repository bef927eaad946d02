import type { Socket } from 'node:net'
import type pg from 'pg'

// pg leaves COPY to its caller: what a query does when it is its turn, and with what comes back.

type Connection = {
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  sendCopyFail(why: string): void
  endCopyFrom(): void
  stream: Socket
}

type Submitted = {
  submit(connection: Connection): void
  handleCopyInResponse?(connection: Connection): void
  handleCopyData?(message: { chunk: Buffer }, connection: Connection): void
  handleCommandComplete(): void
  handleReadyForQuery(): void
  handleError(error: Error): void
}

const send = (client: pg.ClientBase, query: Submitted): void => void client.query(query as unknown as pg.Submittable)

/** So much waits to be read before the database is asked to wait itself. */
const mostWaiting = 1024 * 1024

/** What a `COPY ... TO STDOUT` says, in pieces of whole rows. A reader that stops halfway leaves the connection in the middle of it. */
export async function* copyOut(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer> {
  let [waiting, bytes, done]: [Buffer[], number, boolean] = [[], 0, false]
  let failed: Error | null = null
  let from: Connection | null = null
  let heard = () => {}
  send(client, {
    submit: (connection) => {
      from = connection
      connection.query(statement)
    },
    handleCopyData: ({ chunk }, connection) => {
      // the next message may be read into the same memory
      waiting.push(Buffer.from(chunk))
      bytes += chunk.length
      if (bytes > mostWaiting) connection.stream.pause()
      heard()
    },
    handleCommandComplete: () => {},
    handleReadyForQuery: () => {
      done = true
      heard()
    },
    handleError: (error) => {
      failed = error
      done = true
      heard()
    },
  })
  for (;;) {
    if (waiting.length === 0 && !done)
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    if (failed) throw failed
    if (waiting.length === 0 && done) return
    const piece = Buffer.concat(waiting)
    waiting = []
    bytes = 0
    ;(from as Connection | null)?.stream.resume()
    yield piece
  }
}

/** Feeds a `COPY ... FROM STDIN`, as fast as the database takes it. */
export function copyIn(client: pg.ClientBase, statement: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | null = null
    send(client, {
      submit: (connection) => connection.query(statement),
      handleCopyInResponse: (connection) => {
        feed(connection, pieces, () => failed !== null).catch((error: Error) => {
          failed ??= error
          connection.sendCopyFail('what was to be copied could not be read')
        })
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => (failed ? reject(failed) : resolve()),
      handleError: (error) => {
        // the server says that it is ready again after an error; a connection that broke never does
        failed ??= error
        reject(failed)
      },
    })
  })
}

async function feed(
  connection: Connection,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hasFailed: () => boolean,
): Promise<void> {
  for await (const piece of pieces) {
    if (hasFailed()) return
    connection.sendCopyFromChunk(piece)
    if (connection.stream.writableNeedDrain) await drained(connection.stream)
  }
  connection.endCopyFrom()
}

/** Or closed. A copy waits hundreds of times: neither listener stays. */
const drained = (stream: Socket): Promise<void> =>
  new Promise((resolve) => {
    const heard = () => {
      stream.off('drain', heard).off('close', heard)
      resolve()
    }
    stream.on('drain', heard).on('close', heard)
  })
