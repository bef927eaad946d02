import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { keepConnected, type LiveSocket } from '#screens/live/socket.ts'

test('a screen that is not admitted while the database is away knocks again until it is', async () => {
  const http = createServer()
  const server = new Server(http)
  let knocks = 0
  server.use((_, next) => {
    knocks += 1
    next(knocks < 3 ? new Error('unavailable') : undefined)
  })
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready))
  const socket: LiveSocket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'] })
  keepConnected(socket, { isWanted: () => true, soon: () => 0 })
  await new Promise<void>((connected) => socket.once('connect', connected))
  expect(knocks).toBe(3)
  socket.disconnect()
  await server.close()
})
