import { expect, it } from 'vitest'
import { aHall, must, official, year } from '../../tests/support/cell-hall.ts'
import { anOpinion } from '../../tests/support/small-commune.ts'
import { decideClassifications } from './decide-classifications.ts'
import { readClassificationFile } from './read-classification-file.ts'
import { readDecisionDocument, readDecisions } from './read-decisions.ts'
import { readMyBook } from './read-my-book.ts'

const memberId = 'ap3-lanh'
const asked = { unitId: 'senhong', memberId, year }
const paper = { unitId: 'senhong', year, decidedOn: '2026-12-28', signedBy: 'Nguyễn Thị Phước, Bí thư' }

async function votedHall() {
  const hall = await aHall()
  await hall.stores.notebooks.append(official.map((key) => anOpinion(`ap3-${key}`, { ballotDigest: 'fzqRwtBO' })))
  const decide = (number: string, level: 'GOOD' | 'NOT_COMPLETED', revokesId: string | null = null) =>
    decideClassifications(hall.ports, hall.actor('phuoc'), {
      ...{ ...paper, number, items: [{ cellId: 'ap3', memberId, level, reason: revokesId && 'Vi phạm được phát hiện.', revokesId }] },
    })
  return { ...hall, decide }
}

it('the file says all that was said of the member, and its opening is on record by name, which the member sees', async () => {
  const { deps, ports, actor, decide } = await votedHall()
  must(await decide('52-QĐ/ĐU', 'GOOD'))
  const file = must(await readClassificationFile(deps, actor('phuoc'), asked))
  expect(file).toMatchObject({ row: { name: 'Dương Văn Lành', selfLevel: 'GOOD', proposal: 'GOOD' }, vote: { earlier: [] } })
  expect(file.review?.some((block) => block.kind === 'fact' && block.text === 'Dương Văn Lành')).toBe(true)
  expect(file.decisions).toMatchObject([{ number: '52-QĐ/ĐU', level: 'GOOD' }])
  const openings = (key: string) => readMyBook(ports, actor(key)).then((mine) => must(mine).openings.map(({ right }) => right))
  expect(await openings('lanh')).toEqual(['CLASSIFICATION_FILE'])
  expect(await openings('tam')).toEqual([])
})

it('rule 30: to anyone else there is no such file, nor one of a member elsewhere', async () => {
  const { deps, actor } = await votedHall()
  const none = { ok: false, refusal: 'access/not-found' }
  for (const key of ['sau', 'lanh', 'binh', 'nhat']) expect(await readClassificationFile(deps, actor(key), asked)).toEqual(none)
  expect(await readClassificationFile(deps, actor('phuoc'), { ...asked, memberId: 'khac-lanh' })).toEqual(none)
})

it('a decision revoked by a later one stays on the list and says so; the paper of each is written', async () => {
  const { ports, actor, decide, stores } = await votedHall()
  must(await decide('52-QĐ/ĐU', 'GOOD'))
  const [first] = await stores.decisions.standing('senhong', year)
  must(await decide('60-QĐ/ĐU', 'NOT_COMPLETED', first?.id ?? null))
  const { documents } = must(await readDecisions(ports, actor('phuoc'), { unitId: 'senhong', year }))
  expect(documents.map(({ number, lines }) => [number, lines[0]?.stands, lines[0]?.replacedBy?.number ?? null])).toEqual([
    ['60-QĐ/ĐU', true, null],
    ['52-QĐ/ĐU', false, '60-QĐ/ĐU'],
  ])
  const read = (number: string, kind: 'decision' | 'notices') => readDecisionDocument(ports, actor('phuoc'), { ...paper, number, kind })
  const [decision, list] = must(await read('60-QĐ/ĐU', 'decision'))
  expect(JSON.stringify(decision)).toContain('thay mức hoàn thành tốt nhiệm vụ tại Quyết định số 52-QĐ/ĐU, ngày 28/12/2026')
  expect(list?.blocks).toMatchObject([{ rows: [['1', 'Dương Văn Lành', expect.any(String), 'Chi bộ Ấp 3', 'Không hoàn thành nhiệm vụ']] }])
  expect(must(await read('60-QĐ/ĐU', 'notices'))).toHaveLength(1)
  expect(await read('61-QĐ/ĐU', 'decision')).toEqual({ ok: false, refusal: 'access/not-found' })
})
