import { createWriteStream } from 'node:fs'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipReader } from '#adapters/archive/zip-reader.ts'
import { zipWriter } from '#adapters/archive/zip-writer.ts'
import { ballotKeys } from '#adapters/keys/ballot-keys.ts'
import { prismaArchive } from '#adapters/prisma/archive-store.ts'
import { exportOrganisation, mayExport, organisationToExport } from '#application/export-organisation.ts'
import { importOrganisation, importUnder } from '#application/import-organisation.ts'
import type { Ports } from '#application/ports.ts'
import { verifyLogs } from '#application/verify-logs.ts'
import { meetingAddresses } from '#contract/meeting.ts'
import { keptTables, leftOutTables } from '#domain/exchange/kept-tables.ts'
import { fileOf, type Manifest, manifestName } from '#domain/exchange/manifest.ts'
import { loadDemo } from '#server/demo/load-demo.ts'
import { chance, clock, digests } from '#server/world.ts'
import { aUnit } from '../support/people.ts'
import { openPostgres } from './worlds.ts'

type World = Awaited<ReturnType<typeof openPostgres>>

let from: World
let empty: World
let folder: string
let file: string
let manifest: Manifest
beforeAll(async () => {
  from = await openPostgres()
  empty = await openPostgres()
  folder = await mkdtemp(path.join(tmpdir(), 'exchange-'))
  file = path.join(folder, 'organisation.zip')
  await loadDemo({ ports: portsOn(from), publicUrl: 'http://localhost:1', hallFile: path.join(folder, 'hall.json'), say: () => {} })
  manifest = await exported(from, 'senhong', file)
})
afterAll(async () => {
  await from.close()
  await empty.close()
  await rm(folder, { recursive: true })
})

const needs = (world: World) => ({ ...portsOn(world), archive: prismaArchive(world.database) })

async function exported(world: World, unitId: string, to: string): Promise<Manifest> {
  const found = await organisationToExport(needs(world), unitId, 'Quản trị')
  if (!found.ok) throw new Error(found.refusal)
  const stream = createWriteStream(to)
  const zip = zipWriter(stream)
  const made = await exportOrganisation(needs(world), found.value, zip)
  await zip.end()
  await finished(stream)
  return made
}

async function takenIn(world: World, name: string, underId: string | null = null) {
  const handle = await open(name)
  try {
    const source = await zipReader(handle)
    return source ? await importOrganisation(needs(world), source, underId) : 'no archive'
  } finally {
    await handle.close()
  }
}

const rowsOf = async ({ database }: World, sql: string, values: unknown[] = []) =>
  (await database.pool.query<Record<string, unknown>>(sql, values)).rows

/** Every row of a table as it is written out, with what stays behind taken away. */
async function comparable(world: World, { table, columns, standIn = {} }: (typeof keptTables)[number]): Promise<string[]> {
  const kept = columns.filter((column) => !(column in standIn) && !(table === 'OrgUnit' && column === 'parentId'))
  const drafts = columns.includes('handedIn') ? 'WHERE "handedIn" IS NOT NULL' : ''
  const sql = `SELECT row_to_json(r)::text AS row FROM (SELECT ${kept.map((one) => `"${one}"`).join(', ')} FROM "${table}" ${drafts}) AS r ORDER BY 1`
  return (await rowsOf(world, sql)).map(({ row }) => String(row))
}

/** Of the demo all but what stands above the commune, or stood. */
const above: Record<string, RegExp> = {
  OrgUnit: /"id":"(songsen|huyencu)"/,
  Position: /"unitId":"songsen"/,
  UnitChange: /"fromIds":\["huyencu"\]/,
  AuditLine: /"cellId":"songsen"/,
}

describe('an organisation taken along', () => {
  test('every table and column is in the file or named as left out', async () => {
    const columns = await rowsOf(
      from,
      `SELECT table_name AS "table", array_agg(column_name::text ORDER BY column_name) AS columns FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name NOT LIKE 'papers\\_%' AND table_name <> '_prisma_migrations' GROUP BY 1 ORDER BY 1`,
    )
    const said = Object.fromEntries([
      ...keptTables.map((one) => [one.table, [...one.columns, ...Object.keys(one.leftOut ?? {})].toSorted()] as const),
      ...Object.keys(leftOutTables).map((table) => [table, null] as const),
    ])
    for (const { table, columns: there } of columns)
      if (said[String(table)] !== null)
        expect({ table, columns: said[String(table)] }).toEqual({ table, columns: (there as string[]).toSorted() })
    expect(Object.keys(said).toSorted()).toEqual(columns.map(({ table }) => String(table)).toSorted())
  })

  test('comes into an empty installation row by row as it was, chains whole, once', async () => {
    const to = await openPostgres()
    expect(await takenIn(to, file)).toMatchObject({ ok: true, value: { top: { id: 'senhong' }, people: expect.any(Number) } })
    for (const kept of keptTables) {
      const [was, is] = [await comparable(from, kept), await comparable(to, kept)]
      const mark = above[kept.table]
      const expected = kept.table === 'Person' ? is : was.filter((row) => !mark?.test(row))
      expect({ table: kept.table, rows: is }).toEqual({ table: kept.table, rows: expected })
    }
    expect(await rowsOf(to, 'SELECT DISTINCT "parentId" FROM "OrgUnit" WHERE "id" = $1', ['senhong'])).toEqual([{ parentId: null }])
    for await (const { check } of verifyLogs(portsOn(to))) expect(check.ok).toBe(true)
    expect(await takenIn(to, file)).toEqual({ ok: false, refusal: 'exchange/already-here' })
    await theAppReadsTheSame(to)
    await to.close()
  })

  test('nothing that opens a door or joins a person to a paper is in the file', async () => {
    const files = Object.entries(unzipSync(await readFile(file))).map(([name, part]) => ({ name, text: strFromU8(part) }))
    const all = files.map(({ text }) => text).join('\n')
    const secrets = await rowsOf(
      from,
      `SELECT "pinHash" AS secret FROM "Person" WHERE "pinHash" IS NOT NULL UNION SELECT "tokenHash" FROM "WallLink"
       UNION SELECT encode("checkInSecret", 'hex') FROM "Meeting" UNION SELECT encode("blindedHash", 'hex') FROM "VoterMark" WHERE "blindedHash" IS NOT NULL`,
    )
    expect(secrets.length).toBeGreaterThan(40)
    for (const { secret } of secrets) expect(all).not.toContain(String(secret))
    expect(files.map(({ name }) => name).filter((name) => /papers|Slip|Push|Wall/.test(name))).toEqual([])
    expect(files.find(({ name }) => name === 'DOC-TRUOC.txt')?.text).toContain('Person.pinHash: Mã PIN không rời nơi đã đặt')
    const marks =
      files
        .find(({ name }) => name === fileOf('VoterMark'))
        ?.text.trim()
        .split('\n') ?? []
    expect(new Set(marks.map((line) => JSON.parse(line).blindedHash))).toEqual(new Set(['\\x']))
    // a signature list in the order of its keys says nothing of who took first
    expect(marks).toEqual(marks.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))
  })

  test('is taken in under a unit of an administrator, where its people then get new codes', async () => {
    const to = await openPostgres()
    const actor = { kind: 'actor', personId: 'admin', name: 'Quản trị', sessionNumber: 1 } as const
    await to.stores.organization.saveUnit(aUnit('tinhmoi', null))
    await to.stores.people.save({ id: 'admin', name: 'Quản trị', cardNumber: 'ADMINNEW', phone: null, bornOn: null })
    await to.stores.organization.savePosition({
      personId: 'admin',
      unitId: 'tinhmoi',
      role: 'ADMINISTRATOR',
      validFrom: '2025-01-01',
      validTo: null,
    })
    const handle = await open(file)
    const source = await zipReader(handle)
    if (!source) throw new Error('no archive')
    const stranger = { ...actor, personId: 'stranger' }
    expect(await importUnder(needs(to), { actor: stranger, unitId: 'tinhmoi' }, source)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await importUnder(needs(to), { actor, unitId: 'tinhmoi' }, source)).toMatchObject({ ok: true })
    await handle.close()
    expect(await rowsOf(to, 'SELECT "parentId" FROM "OrgUnit" WHERE "id" = $1', ['senhong'])).toEqual([{ parentId: 'tinhmoi' }])
    expect(await rowsOf(to, 'SELECT DISTINCT "pinHash", "sessionNumber", "failedTries" FROM "Person"')).toEqual([
      { pinHash: null, sessionNumber: 1, failedTries: 0 },
    ])
    expect((await to.stores.audit.ofCell('tinhmoi', 5)).map(({ act }) => act)).toEqual(['organisation-imported'])
    expect((await mayExport(needs(to), actor, 'senhong')).ok).toBe(true)
    expect(await mayExport(needs(to), stranger, 'senhong')).toEqual({ ok: false, refusal: 'access/not-found' })
    await to.close()
  })

  test.each([
    ['one byte of a name changed', (parts: Parts) => edit(parts, 'Person', (text) => text.replace('Đặng', 'Đăng')), 'exchange/damaged'],
    ['a row more', (parts: Parts) => edit(parts, 'Shortfall', (text) => `${text}${text.split('\n')[0]}\n`), 'exchange/damaged'],
    ['a table missing', (parts: Parts) => void delete parts[fileOf('NotebookEntry')], 'exchange/damaged'],
    ['no JSON', (parts: Parts) => resealed(parts, 'Member', () => '{"cellId": \n'), 'exchange/damaged'],
    [
      'a row of another organisation',
      (parts: Parts) => resealed(parts, 'Member', (text) => text.replace('"cellId":"ap1"', '"cellId":"zz9"')),
      'exchange/damaged',
    ],
    [
      'a word of a log changed',
      (parts: Parts) => resealed(parts, 'EventPayload', (text) => text.replace('Ấp 1', 'Ấp 7')),
      'exchange/log-broken',
    ],
    [
      'the end of a log cut off',
      (parts: Parts) => resealed(parts, 'MeetingEvent', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`),
      'exchange/log-broken',
    ],
    ['another version', (parts: Parts) => says(parts, { ...manifest, schema: 'older' }), 'exchange/other-version'],
    ['no manifest', (parts: Parts) => void delete parts[manifestName], 'exchange/not-an-export'],
  ])('a file with %s is refused, and nothing of it stays', async (_name, change, refusal) => {
    const parts = unzipSync(await readFile(file))
    change(parts)
    const changed = path.join(folder, 'changed.zip')
    await writeFile(changed, zipSync(parts))
    expect(await takenIn(empty, changed)).toEqual({ ok: false, refusal })
    expect(
      await rowsOf(
        empty,
        'SELECT (SELECT count(*)::int FROM "OrgUnit") + (SELECT count(*)::int FROM "Person") + (SELECT count(*)::int FROM "Member") AS rows',
      ),
    ).toEqual([{ rows: 0 }])
  })

  test('what is no archive, or half of one, is refused', async () => {
    const whole = await readFile(file)
    for (const content of [
      Buffer.alloc(0),
      Buffer.from('PK'),
      whole.subarray(0, whole.length / 2),
      Buffer.from(zipSync({ 'a.txt': strToU8('x') })),
    ]) {
      await writeFile(path.join(folder, 'broken.zip'), content)
      const done = await takenIn(from, path.join(folder, 'broken.zip'))
      expect(done === 'no archive' || (typeof done === 'object' && !done.ok && done.refusal === 'exchange/not-an-export')).toBe(true)
    }
  })

  test('someone who is here already is not overwritten', async () => {
    const to = await openPostgres()
    const [{ cardNumber }] = (await rowsOf(
      from,
      'SELECT "cardNumber" FROM "Person" WHERE "id" IN (SELECT "personId" FROM "Member") LIMIT 1',
    )) as [{ cardNumber: string }]
    await to.stores.people.save({ id: 'here', name: 'Người ở đây', cardNumber, phone: null, bornOn: null })
    expect(await takenIn(to, file)).toEqual({ ok: false, refusal: 'exchange/people-here' })
    expect(await rowsOf(to, 'SELECT count(*)::int AS units FROM "OrgUnit"')).toEqual([{ units: 0 }])
    await to.close()
  })
})

/** A notebook, the end of each log and a published board say in the new place what they said in the old one. */
async function theAppReadsTheSame(to: World): Promise<void> {
  const people = await rowsOf(from, 'SELECT DISTINCT "personId" AS id FROM "Member" ORDER BY 1 LIMIT 5')
  for (const { id } of people)
    expect(await to.stores.notebooks.ofPerson(String(id))).toEqual(await from.stores.notebooks.ofPerson(String(id)))
  const ballots = await rowsOf(from, `SELECT "id" FROM "Ballot" WHERE "status" = 'COUNTED'`)
  expect(ballots.length).toBeGreaterThan(0)
  for (const { id } of ballots) {
    const board = await to.stores.ballots.board(String(id))
    expect(board).not.toBeNull()
    expect(board).toEqual(await from.stores.ballots.board(String(id)))
  }
  for (const { id } of await rowsOf(from, 'SELECT "id" FROM "Meeting"'))
    expect(await to.stores.meetings.summary(String(id))).toEqual(await from.stores.meetings.summary(String(id)))
}

const key = (line: string): string => {
  const { cellId, ballotId, memberId } = JSON.parse(line)
  return [cellId, ballotId, memberId].join('\u0000')
}

type Parts = Record<string, Uint8Array>

function edit(parts: Parts, table: string, change: (text: string) => string): void {
  const before = strFromU8(parts[fileOf(table)] ?? new Uint8Array())
  expect(change(before)).not.toBe(before)
  parts[fileOf(table)] = strToU8(change(before))
}

/** Changed by someone who knows the file: its manifest agrees again. */
function resealed(parts: Parts, table: string, change: (text: string) => string): void {
  edit(parts, table, change)
  const text = strFromU8(parts[fileOf(table)] ?? new Uint8Array())
  const files = manifest.files.map((one) =>
    one.table === table ? { ...one, rows: text.split('\n').filter(Boolean).length, sha256: digests.sha256(text) } : one,
  )
  says(parts, { ...manifest, files })
}

function says(parts: Parts, what: Manifest): void {
  parts[manifestName] = strToU8(JSON.stringify(what))
}

function portsOn({ stores }: World): Ports {
  const silent = () => {}
  const absent = () => {
    throw new Error('nobody asks')
  }
  return {
    ...{ stores, clock, chance, digests, push: null, demo: true },
    publisher: {
      meetingChanged: silent,
      turnoutChanged: silent,
      recountsChanged: silent,
      sessionsEnded: silent,
      wallLinksRevoked: silent,
      figuresChanged: silent,
    },
    room: { phonesConnected: async () => 0, health: absent },
    passwords: { hash: async (pin) => `hash of ${pin} ${chance.token(9)}`, verify: absent },
    keys: ballotKeys(new Uint8Array(32)),
    safety: { secureOrigin: true, unsafeSettings: async () => [] },
    addresses: meetingAddresses('https://so-tay.example'),
  }
}
