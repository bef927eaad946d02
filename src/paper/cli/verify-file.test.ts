import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board } from '#domain/ballot/types.ts'
import { exampleBallot } from '../../../tests/support/example-ballot.ts'
import { openPaperBox } from '../../../tests/support/paper-box.ts'
import { castSheet } from '../cast-sheet.ts'
import { phoneSealCode } from '../codes.ts'
import { memoryStore } from '../memory-store.ts'
import { thisPhone } from '../phone.ts'
import { takePaper } from '../take-paper.ts'
import { verifyFile } from './verify-file.ts'

let folder = ''
let board: Board
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'board-'))
  const box = await openPaperBox(exampleBallot())
  const store = memoryStore()
  const phone = thisPhone({ fetch: box.fetch })
  await takePaper({ store, memberId: 'bay', ballot: box.document, ask: box.askAs('bay'), phone })
  await castSheet({ store, key: { ballotId: box.document.id, memberId: 'bay' }, phone }, { 'chau-thu-ba': 'GOOD' })
  board = box.count()
})
afterAll(() => rm(folder, { recursive: true }))

const exported = async (what: unknown) => {
  const path = join(folder, 'board.json')
  await writeFile(path, typeof what === 'string' ? what : JSON.stringify(what, null, 2))
  return path
}

test('an exported board is recounted away from the server, in both languages', async () => {
  const { lines, exitCode } = await verifyFile([await exported(board)])
  expect(exitCode).toBe(0)
  const text = lines.join('\n')
  expect(text).toContain('KHỚP: đếm lại đúng như công bố. / AGREES')
  expect(text).toContain('[đúng] 1/1 phiếu có chữ ký phát phiếu hợp lệ')
  expect(text).toContain('signatures: 1 of 1 papers carry the signature of issue')
  expect(text).toContain('     1  Hoàn thành tốt / good')
  expect(text).toContain(phoneSealCode(board.digest))
  expect(text).not.toContain('?')
})

test('a changed figure is named, and the exit code says so', async () => {
  const changed = structuredClone(board) as { tally: Record<string, Record<string, number>> }
  changed.tally['chau-thu-ba']!.GOOD = 2
  const { lines, exitCode } = await verifyFile([await exported(changed)])
  expect(exitCode).toBe(1)
  expect(lines.filter((line) => line.startsWith('[FAILS]')).map((line) => line.split(/[ :]/)[1])).toEqual(['sums', 'digest'])
  expect(lines.at(-1)).toContain('KHÔNG KHỚP: 2 điểm sai')
})

test('the seal of the minutes is compared as it is typed', async () => {
  const path = await exported(board)
  expect((await verifyFile([path, phoneSealCode(board.digest).toLowerCase().replaceAll(' ', '-')])).exitCode).toBe(0)
  expect((await verifyFile([path, '0000 0000 0000'])).exitCode).toBe(1)
})

test('no file, an unreadable one and one that is no board are said to be so', async () => {
  expect((await verifyFile([])).lines.join()).toContain('npm run verify')
  expect((await verifyFile([join(folder, 'missing.json')])).lines[0]).toContain('cannot read the file')
  const { lines, exitCode } = await verifyFile([await exported('{ half')])
  expect([exitCode, lines[0]?.startsWith('[SAI]')]).toEqual([1, true])
})
