import { chown, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#server/cluster/free-port.ts'
import { type Nginx, startNginx } from '#server/cluster/nginx.ts'
import { openWay } from '#server/data-folder.ts'
import { unprivilegedAccount } from '#server/postgres-home.ts'

// The real nginx with the cluster's own configuration, before two small nodes that tell what reached them.

type Heard = { node: string; url: string; headers: IncomingHttpHeaders; body: string }
type Node = { name: string; port: number; server: Server; isAway: boolean }

const heard: Heard[] = []
let nodes: Node[]
let folder: string
let nginx: Nginx
let port: number

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-nginx-'))
  const as = process.getuid?.() === 0 ? await unprivilegedAccount() : undefined
  if (as) await openWay(folder)
  const own = path.join(folder, 'nginx')
  await mkdir(own)
  if (as) await chown(own, as.uid, as.gid)
  nodes = await Promise.all(['n1', 'n2'].map(aNode))
  port = await freePort()
  nginx = await startNginx({ folder: own, port, nodes, as, say: () => {} })
})

afterAll(async () => {
  await nginx.end('SIGQUIT')
  for (const { server } of nodes) server.close()
  await rm(folder, { recursive: true, force: true })
})

async function aNode(name: string): Promise<Node> {
  const server = createServer(async (asked, answer) => {
    heard.push({ node: name, url: asked.url ?? '', headers: asked.headers, body: await bodyOf(asked) })
    answer.writeHead(node.isAway ? 503 : 200).end(name)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const node: Node = { name, server, isAway: false, port: (server.address() as AddressInfo).port }
  return node
}

const bodyOf = async (asked: IncomingMessage): Promise<string> => (await asked.toArray()).join('')

type Asked = { path: string; headers?: Record<string, string>; body?: string }

const ask = ({ path, headers = {}, body }: Asked) =>
  new Promise<{ status: number; text: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method: body === undefined ? 'GET' : 'POST' }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, text: await bodyOf(answer), headers: answer.headers })
    })
    asked.once('error', reject)
    asked.end(body)
  })

const told = ({ headers }: { headers: IncomingHttpHeaders }): string => headers['set-cookie']?.[0]?.split(';')[0] ?? ''

test('a browser keeps to the node that its first answer named, and both nodes get some', async () => {
  const drawn = new Set<string>()
  for (let browser = 0; browser < 30; browser += 1) {
    const first = await ask({ path: '/sign-in' })
    drawn.add(first.text)
    for (let again = 0; again < 2; again += 1) {
      const next = await ask({ path: '/today', headers: { cookie: told(first) } })
      expect(told(first)).toBe(`so_tay_node=${next.text}`)
      expect(next.headers['set-cookie']).toBeUndefined()
    }
  }
  expect([...drawn].toSorted()).toEqual(['n1', 'n2'])
})

test('nothing of where a request came from reaches a node', async () => {
  heard.length = 0
  const lies = { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.7', forwarded: 'for=203.0.113.7', host: 'sotay.example' }
  for (const one of ['/today', '/ballot-box/ap3-phieu']) await ask({ path: one, headers: lies, body: '{}' })
  expect(heard).toHaveLength(2)
  for (const { headers } of heard) {
    expect(Object.keys(headers).filter((name) => /forwarded|real-ip|via/.test(name))).toEqual([])
    expect(JSON.stringify(headers)).not.toContain('203.0.113.7')
    expect(headers.host).toBe('sotay.example')
  }
})

test('a paper goes to any node, gets no cookie and a connection of its own, and is asked of the other node where one is away', async () => {
  heard.length = 0
  const paper = JSON.stringify({ rows: 'x'.repeat(48 * 1024) })
  for (let sent = 0; sent < 30; sent += 1) {
    const answer = await ask({ path: '/ballot-box/ap3-phieu', body: paper, headers: { cookie: 'so_tay_node=n1' } })
    expect([answer.headers['set-cookie'], answer.headers.connection]).toEqual([undefined, 'close'])
  }
  expect([...new Set(heard.map(({ node }) => node))].toSorted()).toEqual(['n1', 'n2'])
  expect(new Set(heard.map(({ body }) => body))).toEqual(new Set([paper]))
  const [one] = nodes as [Node, Node]
  one.isAway = true
  for (let sent = 0; sent < 10; sent += 1)
    expect(await ask({ path: '/ballot-box/ap3-phieu', body: paper })).toMatchObject({ status: 200, text: 'n2' })
  one.isAway = false
  expect((await ask({ path: '/ballot-box/ap3-phieu', body: 'x'.repeat(70_000) })).status).toBe(413)
})

test('a node that is about to end gets nothing new, until it is back', async () => {
  const [one, other] = nodes as [Node, Node]
  await nginx.send([{ ...one, leaving: true }, other])
  for (const path of ['/today', '/ballot-box/ap3-phieu'])
    for (let at = 0; at < 10; at += 1)
      expect(await ask({ path, body: '{}', headers: { cookie: 'so_tay_node=n1' } })).toMatchObject({ status: 200, text: 'n2' })
  await nginx.send(nodes)
  expect(await ask({ path: '/today', headers: { cookie: 'so_tay_node=n1' } })).toMatchObject({ text: 'n1' })
})

test('a node that takes no more connections is passed over, also by those who kept to it', async () => {
  const [one] = nodes as [Node, Node]
  await new Promise((closed) => one.server.close(closed))
  for (const path of ['/today', '/ballot-box/ap3-phieu'])
    for (let at = 0; at < 5; at += 1)
      expect(await ask({ path, body: '{}', headers: { cookie: 'so_tay_node=n1' } })).toMatchObject({ status: 200, text: 'n2' })
})

test('nothing of the box was written down: no log names it, no file holds a paper', async () => {
  const files = await readdir(path.join(folder, 'nginx'), { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const text = await readFile(path.join(file.parentPath, file.name), 'utf8')
        return file.name === 'nginx.conf' ? '' : `${file.name}: ${text}`
      }),
  )
  expect([...texts, nginx.output()].join('\n')).not.toMatch(/ballot-box|xxxx/)
})
