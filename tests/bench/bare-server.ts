// What the app is measured against: node:http and pg, one row a request, nothing else. Told by its environment where to listen and to write.
import { createServer } from 'node:http'
import pg from 'pg'

// as many connections as the app has, kept as long
const pool = new pg.Pool({ ...JSON.parse(process.env.BARE_CONNECTION ?? '{}'), max: 20, idleTimeoutMillis: 5 * 60_000 })
await pool.query('DROP TABLE IF EXISTS bare_paper')
await pool.query('CREATE TABLE bare_paper ("number" bytea PRIMARY KEY, "signature" bytea NOT NULL, "sheet" bytea NOT NULL)')

const bytes = (base64url: string) => Buffer.from(base64url, 'base64url')

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    const { number, signature, rows } = JSON.parse(Buffer.concat(chunks).toString())
    await pool.query('INSERT INTO bare_paper VALUES ($1, $2, $3)', [bytes(number), bytes(signature), Buffer.from(JSON.stringify(rows))])
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
  })
})
server.listen({ host: 'localhost', port: Number(process.env.BARE_PORT), backlog: 4_096 }, () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
