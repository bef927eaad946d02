import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationArchive } from '#application/ports/archive.ts'
import { archiveHeader, organisationPath } from '#contract/exchange.ts'
import { fileOf, manifestName } from '#domain/exchange/manifest.ts'
import { smallCommune } from '../../../tests/support/small-commune.ts'
import { archiveDoor } from './archive-door.ts'

/** Says one row of each table, and breaks in the middle where asked. */
const oneRowEach = (breaksAt: { table: string | null }): OrganisationArchive => ({
  schema: async () => '1',
  uncountedBallots: async () => 0,
  read: (_unitIds, take) =>
    take(async function* (table) {
      if (table === breaksAt.table) throw new Error('the database went away')
      yield [JSON.stringify({ table })]
    }),
  write: async () => 'exchange/already-here',
})

let server: Server
let address: string
const breaksAt: { table: string | null } = { table: null }
const faults: unknown[] = []
beforeAll(async () => {
  const { ports, actor } = await smallCommune()
  const door = archiveDoor({
    ports: { ...ports, archive: oneRowEach(breaksAt) },
    readSession: async ({ cookie }) => (cookie ? actor(cookie) : null),
    log: { error: (about) => faults.push(about) },
    folder: tmpdir(),
  })
  server = createServer((request, response) => void (door(request, response) || response.writeHead(418).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${organisationPath('senhong')}`
})
afterAll(() => void server.close())

const as = (cookie: string) => ({ headers: { cookie } })

test('an administrator gets the organisation as one archive; nobody else gets anything', async () => {
  const answer = await fetch(address, as('nhat'))
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="dang-bo-xa-sen-hong-.*\.zip"$/)
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  expect(strFromU8(parts[fileOf('Member')] ?? new Uint8Array())).toBe('{"table":"Member"}\n')
  expect(JSON.parse(strFromU8(parts[manifestName] ?? new Uint8Array()))).toMatchObject({ top: { id: 'senhong' }, madeBy: 'Kiều Minh Nhật' })
  for (const who of ['lanh', 'phuoc', '']) expect((await fetch(address, as(who))).status).toBe(404)
})

test('an export that breaks off is no whole file, and the next one is made', async () => {
  breaksAt.table = 'Member'
  await expect(fetch(address, as('nhat')).then((answer) => answer.arrayBuffer())).rejects.toThrow()
  expect(faults).toHaveLength(1)
  breaksAt.table = null
  expect((await (await fetch(address, as('nhat'))).arrayBuffer()).byteLength).toBeGreaterThan(1_000)
})

test('a file taken in is answered with why not', async () => {
  const whole = await (await fetch(address, as('nhat'))).arrayBuffer()
  const post = (body: ArrayBuffer | string, headers: Record<string, string>) =>
    fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream', [archiveHeader]: '1', ...headers } })
  expect((await post(whole, { cookie: 'lanh' })).status).toBe(404)
  expect((await post(whole, { cookie: 'nhat', 'content-type': 'text/plain' })).status).toBe(404)
  expect(await (await post('PK no archive', { cookie: 'nhat' })).json()).toEqual({ refusal: 'exchange/not-an-export' })
  expect(await (await post(whole, { cookie: 'nhat' })).json()).toEqual({ refusal: 'exchange/already-here' })
})
