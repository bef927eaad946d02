import { expect, test } from 'vitest'
import { fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { handIn } from './hand-in.ts'
import { liveMeetings } from './live-meetings.ts'
import { readReviewDocument } from './read-review-document.ts'
import { saveDraft } from './save-draft.ts'

async function tamWrites() {
  const commune = await smallCommune()
  const { ports, actor } = commune
  const deps = { ports, meetings: liveMeetings(ports, async () => undefined) }
  await saveDraft(ports, actor('tam'), { cellId: 'ap3', year, answers: fullAnswers(), draftVersion: 0 })
  const asks = async (who: string, unitId: string | null = null) =>
    (await readReviewDocument(deps, actor(who), { memberId: 'ap3-tam', year, unitId })).ok
  return { ...commune, asks, handsIn: () => handIn(ports, actor('tam'), { cellId: 'ap3', year, answers: fullAnswers() }) }
}

test('a draft is its writer’s alone', async () => {
  const { asks } = await tamWrites()
  expect(await Promise.all([asks('tam'), asks('sau'), asks('phuoc', 'senhong')])).toEqual([true, false, false])
})

test('handed in, the own cell committee and the deciding committee read it; nobody else does', async () => {
  const { asks, handsIn } = await tamWrites()
  await handsIn()
  expect(await Promise.all([asks('tam'), asks('loan'), asks('phuoc', 'senhong')])).toEqual([true, true, true])
  for (const who of ['lanh', 'hai', 'binh', 'nhat', 'la', 'phuoc']) expect(await asks(who)).toBe(false)
  for (const who of ['sau', 'binh', 'nhat']) expect(await asks(who, 'senhong')).toBe(false)
  expect(await asks('phuoc', 'songsen')).toBe(false)
})

test('rule 30: the deciding committee’s reading is on record with the member, that of others is not', async () => {
  const { stores, asks, handsIn } = await tamWrites()
  await handsIn()
  await asks('tam')
  await asks('sau')
  expect(await stores.audit.ofCell('ap3', 10)).toEqual([])
  await asks('phuoc', 'senhong')
  expect(await stores.audit.ofCell('ap3', 10)).toMatchObject([
    { actorId: 'phuoc', act: 'classification-files-read', about: { memberId: 'ap3-tam', year } },
  ])
})
