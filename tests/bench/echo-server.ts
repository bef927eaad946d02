// What sockets are measured against: Socket.IO alone, which acknowledges a message and stores nothing. Told by its environment where to listen.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const server = createServer()
// asked as the app asks: a phone that went away is found as soon
const io = new Server(server, { serveClient: false, pingInterval: 10_000, pingTimeout: 8_000 })
io.on('connection', (socket) => {
  socket.on('say', (message: unknown, answer: (message: unknown) => void) => answer(message))
})
server.listen({ host: 'localhost', port: Number(process.env.ECHO_PORT), backlog: 4_096 }, () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
