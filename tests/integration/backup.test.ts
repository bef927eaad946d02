import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identitiesIn } from '#adapters/archive/age-file.ts'
import { measureTables } from '#adapters/prisma/backup-rows.ts'
import { sameForms } from '#adapters/prisma/backup-store.ts'
import type { ConsolePage } from '#contract/meeting.ts'
import { contentsOf, runProgram, signedInAt } from '../support/backup-acts.ts'
import type { Hall } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { ask, aVoter, cast, closeBallot, countBallot, get, heldBy, openBallot, recountOn, take, type Voter } from '../support/voters.ts'

// A backup in the middle of a running meeting, and the rest of that meeting in another house.

let folder: string
let here: RunningApp
let there: RunningApp
let hall: Hall
let voters: Voter[]
let counted: string
let underWay: string
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-tay-backup-'))
  ;[here, there] = await Promise.all([
    startApp({ halls: [{ cellId: 'ap3', officials: 8, nominees: 3 }], graceSeconds: 0, variables: { LOG_LEVEL: 'warn' } }),
    startApp({ halls: [], variables: { LOG_LEVEL: 'warn' } }),
  ])
  hall = here.halls[0]!
  voters = hall.officials.map((member) => aVoter(here.url, member))
})
afterAll(async () => {
  await Promise.all([here.remove(), there.remove()])
  await rm(folder, { recursive: true })
})

test('a key is made once and said, in both languages, to be kept apart', async () => {
  const { status, said } = await runProgram('backup', ['--new-key', at('khoa.txt')], here.variables)
  expect(said).toMatch(/CHÉP NGAY.*COPY IT AWAY NOW/s)
  expect(status).toBe(0)
  expect(await readFile(at('khoa.txt'), 'utf8')).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]+$/m)
  expect(await runProgram('backup', ['--new-key', at('khoa.txt')], here.variables)).toMatchObject({ status: 1 })
})

test('a backup is made while papers are cast, and nobody waits', async () => {
  const chair = { url: here.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId }
  counted = await holdBallot(chair, voters, null)
  underWay = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu lại')
  for (const voter of voters) expect(await take(voter, underWay)).toMatchObject({ ok: true })
  for (const voter of voters.slice(0, 3)) expect(await cast(voter, underWay)).toMatchObject({ ok: true })
  const [backup] = await Promise.all([
    runProgram('backup', [at('a.tar.gz.age')], here.variables),
    ...voters.slice(3).map(async (voter) => expect(await cast(voter, underWay)).toMatchObject({ ok: true })),
  ])
  expect(backup.said).toMatch(/8 người, 1 cuộc họp.*8 people, 1 meetings.*read again, right/s)
  await closeBallot(chair, underWay)
  await countBallot(chair, underWay)
  for (const voter of voters) expect(await recountOn(voter, underWay)).toMatchObject({ agreed: true, counted: true })
})

test('it holds nothing that opens a ballot or tells what was cast in one', async () => {
  const { manifest, tables } = await contentsOf(at('a.tar.gz.age'), { identities: identitiesIn(await readFile(at('khoa.txt'), 'utf8')) })
  const all = [...tables.values()].join('\n')
  const secrets = path.join(here.dataFolder(), 'secrets')
  for (const name of await readdir(secrets)) {
    const secret = await readFile(path.join(secrets, name), 'utf8')
    expect(all.includes(secret) || all.includes(Buffer.from(secret, 'base64url').toString('hex'))).toBe(false)
  }
  for (const voter of voters) {
    const { number } = await heldBy(voter, underWay)
    expect(all.includes(number) || all.includes(Buffer.from(number, 'base64url').toString('hex'))).toBe(false)
  }
  const marks = await here.inspect((client) => client.query<{ hash: Buffer }>(`SELECT "blindedHash" AS hash FROM "VoterMark"`))
  for (const { hash } of marks.rows) expect(all.includes(hash.toString('hex'))).toBe(false)
  expect(tables.get('BoardNumber')).toContain(counted)
  expect(tables.get('BoardNumber')).not.toContain(underWay)
  for (const left of ['PrintedEntry', 'Setup']) expect(tables.has(left)).toBe(false)
  expect(manifest.tables.map(({ table }) => table)).toEqual([...tables.keys()])
  expect(tables.get('Ballot')?.split('\n', 1)[0]).toContain('sealedKeys')
})

test('it is restored into an installation that is stopped and empty, or told to be replaced', async () => {
  const restore = (...args: string[]) => runProgram('restore', [at('a.tar.gz.age'), ...args], there.variables)
  await writeFile(at('other.txt'), await otherKey())
  expect((await restore('--key', at('other.txt'), '--check')).said).toContain('This key or passphrase does not open the file')
  expect((await restore('--key', at('khoa.txt'), '--check')).said).toMatch(/whole\. Nothing was written/)
  expect((await restore('--key', at('khoa.txt'), '--replace')).said).toContain('stop it first')
  await there.kill('SIGTERM')
  expect((await restore('--key', at('khoa.txt'))).said).toContain('There are data here already')
  const done = await restore('--key', at('khoa.txt'), '--replace')
  expect(done.said).toMatch(/logs of 1 meetings whole.*1 ballots that were under way were cancelled/s)
})

test('every table is what it was, row by row, but for the cancelled ballot and the ended sessions', async () => {
  const { manifest } = await contentsOf(at('a.tar.gz.age'), { identities: identitiesIn(await readFile(at('khoa.txt'), 'utf8')) })
  const now = await there.inspect(async (client) => {
    await client.query(sameForms)
    return measureTables(client)
  })
  const changed = manifest.tables.filter(({ table, sha256 }) => now.find((one) => one.table === table)?.sha256 !== sha256)
  expect(changed.map(({ table }) => table)).toEqual(['Ballot', 'EventPayload', 'Meeting', 'MeetingEvent', 'Person'])
  const grown = now.filter(({ table, rows }) => manifest.tables.find((one) => one.table === table)?.rows !== rows)
  expect(grown.map(({ table }) => table)).toEqual(['EventPayload', 'MeetingEvent'])
})

test('the rest of the meeting is held there', async () => {
  await there.restart()
  const old = { url: there.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId }
  expect(await ask(old, 'query', 'meeting.console', { meetingId: hall.meetingId })).toMatchObject({ status: 401 })
  const members = await Promise.all(hall.officials.map((member) => signedInAt(there.dataFolder(), member, 2)))
  const chair = { ...old, cookie: members[0]!.cookie }
  const { view } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: hall.meetingId })
  expect(view.ballots.map(({ id, status }) => [id, status])).toEqual([
    [counted, 'COUNTED'],
    [underWay, 'CANCELLED'],
  ])
  expect(JSON.stringify(view)).toContain('Phục hồi từ bản sao lưu')
  const again = members.map((member) => aVoter(there.url, member))
  await holdBallot(chair, again, 'Bỏ phiếu lại sau khi phục hồi')
  expect((await runProgram('verify-log', [], there.variables)).said).toContain('1 logs, 0 broken')
})

test('a file that was cut or changed is told from a whole one', async () => {
  const whole = await readFile(at('a.tar.gz.age'))
  const check = (name: string) => runProgram('restore', [at(name), '--key', at('khoa.txt'), '--check'], there.variables)
  await writeFile(at('cut.age'), whole.subarray(0, -200))
  whole[whole.length - 300]! ^= 1
  await writeFile(at('changed.age'), whole)
  for (const name of ['cut.age', 'changed.age']) expect(await check(name)).toMatchObject({ status: 1 })
})

test('a folder of daily backups keeps the newest', async () => {
  await mkdir(at('daily'))
  for (const name of ['so-tay-2001-01-01-000000.tar.gz.age', 'so-tay-2001-01-02-000000.tar.gz.age', 'khac.txt'])
    await writeFile(at(`daily/${name}`), 'old')
  const { said } = await runProgram('backup', [at('daily'), '--keep', '2'], here.variables)
  expect(said).toContain('1 old ones were removed')
  const left = (await readdir(at('daily'))).toSorted()
  expect(left.slice(0, 2)).toEqual(['khac.txt', 'so-tay-2001-01-02-000000.tar.gz.age'])
  expect(left).toHaveLength(3)
})

async function holdBallot(chair: { url: string; cookie: string; meetingId: string }, all: Voter[], reason: string | null): Promise<string> {
  const ballotId = await openBallot(chair, 'COMMENDATION', reason)
  for (const voter of all) {
    expect(await take(voter, ballotId)).toMatchObject({ ok: true })
    expect(await cast(voter, ballotId)).toMatchObject({ ok: true })
  }
  await closeBallot(chair, ballotId)
  await countBallot(chair, ballotId)
  for (const voter of all) expect(await recountOn(voter, ballotId)).toMatchObject({ agreed: true, counted: true })
  return ballotId
}

async function otherKey(): Promise<string> {
  await runProgram('backup', ['--new-key', at('another.txt')], there.variables)
  return readFile(at('another.txt'), 'utf8')
}
