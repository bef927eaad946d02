import { describe, expect, test } from 'vitest'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { proposeDeed } from './propose-deed.ts'
import { readCellDeeds, readMyDeeds } from './read-deeds.ts'
import { settleDeed } from './settle-deed.ts'

const text = 'Vận động 12 hộ hiến 300 m² đất mở đường'

async function proposed(by = 'tam', whose = 'lanh') {
  const hall = await smallCommune()
  const deed = await proposeDeed(hall.ports, hall.actor(by), { cellId: 'ap3', memberId: `ap3-${whose}`, text, doneOn: '2026-04-12' })
  if (!deed.ok) throw new Error('was not proposed')
  const settle = (officer: string, over: Partial<Parameters<typeof settleDeed>[2]> = {}) =>
    settleDeed(hall.ports, hall.actor(officer), {
      ...{ cellId: 'ap3', deedId: deed.value.deedId, confirmed: true, word: '', meetingId: null },
      ...over,
    })
  const cell = async () => {
    const page = await readCellDeeds(hall.ports, hall.actor('sau'), { cellId: 'ap3', year: 2026 })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  const mine = async (key: string) => {
    const page = await readMyDeeds(hall.ports, hall.actor(key), { year: 2026 })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  return { ...hall, settle, cell, mine }
}

describe('a good deed that a comrade tells of', () => {
  test('waits with the cell committee, and the cell does not see it yet', async () => {
    const { stores, cell, mine } = await proposed()
    const told = await stores.inbox.ofMember('ap3', 'ap3-loan', 10)
    expect(told.map(({ facts }) => facts)).toEqual([{ kind: 'DEED_PROPOSED', cellId: 'ap3', name: 'Dương Văn Lành', text }])
    expect((await cell()).waiting.map(({ name, proposedBy }) => [name, proposedBy])).toEqual([['Dương Văn Lành', 'Phan Văn Tám']])
    expect((await mine('tam')).mine).toHaveLength(1)
    expect(await mine('moi')).toMatchObject({ mine: [], honoured: [] })
  })

  test('12-HD/HU: "ghi danh, biểu dương": confirmed, it is on the roll, in the notebook, and both are told', async () => {
    const { stores, settle, cell, mine } = await proposed()
    expect(await settle('loan')).toEqual({ ok: true, value: null })
    expect((await mine('moi')).honoured.map(({ name, deeds }) => [name, deeds.length])).toEqual([['Dương Văn Lành', 1]])
    const [line] = await stores.notebooks.entries('ap3', 'ap3-lanh', 2026)
    expect(line).toMatchObject({ kind: 'GOOD_DEED', author: { id: 'loan', role: 'DEPUTY_SECRETARY' }, body: { text } })
    for (const key of ['tam', 'lanh'])
      expect((await stores.inbox.ofMember('ap3', `ap3-${key}`, 10)).map(({ facts }) => facts)).toMatchObject([
        { kind: 'DEED_SETTLED', confirmed: true },
      ])
    expect((await cell()).honoured[0]?.reason).toBe(`- ${text} (12/04/2026)`)
  })

  test('is declined with a word that only its proposer reads', async () => {
    const { stores, settle, mine } = await proposed()
    expect(await settle('loan', { confirmed: false, word: 'Việc này của tổ tự quản' })).toMatchObject({ ok: true })
    expect((await mine('tam')).mine).toMatchObject([{ state: 'REFUSED', word: 'Việc này của tổ tự quản' }])
    expect(await stores.inbox.ofMember('ap3', 'ap3-lanh', 10)).toEqual([])
    expect(await stores.notebooks.entries('ap3', 'ap3-lanh', 2026)).toEqual([])
  })

  test.each<[string, string, Partial<Parameters<typeof settleDeed>[2]>, string]>([
    ['a member who is no officer', 'tam', {}, 'access/not-found'],
    ['an officer of another cell', 'hai', {}, 'access/not-found'],
    ['a meeting that is not the cell’s', 'loan', { meetingId: 'ap4-m1' }, 'deed/no-such-meeting'],
    ['declining without a word', 'loan', { confirmed: false }, 'deed/word-missing'],
  ])('is not settled by %s', async (_, officer, over, refusal) => {
    const { settle } = await proposed()
    expect(await settle(officer, over)).toEqual({ ok: false, refusal })
  })

  test('is not confirmed by whose it is, unless a meeting did; another officer may', async () => {
    const { settle } = await proposed('sau', 'sau')
    expect(await settle('sau')).toEqual({ ok: false, refusal: 'deed/own-needs-a-meeting' })
    expect(await settle('loan')).toMatchObject({ ok: true })
    expect(await settle('loan')).toEqual({ ok: false, refusal: 'deed/settled' })
  })
})

test('a deed that is still to come, or of somebody in another cell, is not proposed', async () => {
  const { ports, actor } = await smallCommune()
  const deed = { cellId: 'ap3', memberId: 'ap3-lanh', text, doneOn: '2026-12-02' }
  expect(await proposeDeed(ports, actor('tam'), deed)).toEqual({
    ok: false,
    refusal: { fields: [{ field: 'doneOn', code: 'deed/in-the-future' }] },
  })
  expect(await proposeDeed(ports, actor('tam'), { ...deed, memberId: 'ap4-ba' })).toEqual({ ok: false, refusal: 'access/not-found' })
})
