import { describe, expect, test } from 'vitest'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { giveMandate, revokeMandate } from './give-mandate.ts'
import { readCommitteeBoard } from './read-committee-board.ts'
import { readInspectedNotebook, readInspection } from './read-inspection.ts'
import { readMandates } from './read-mandates.ts'
import { readMyBook } from './read-my-book.ts'

const notFound = { ok: false, refusal: 'access/not-found' }
const lanh = 'ap3-lanh'

const reflection = (over: Partial<NotebookEntry> = {}): NotebookEntry =>
  ({
    ...{ id: 'ap3-r1', cellId: 'ap3', memberId: lanh, year, kind: 'CORRECTION', body: { text: 'Đúng là 17 hộ' } },
    ...{
      author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' },
      at: '2026-06-03T00:00:00.000Z',
      meetingId: null,
      digest: null,
      aboutId: null,
    },
    ...over,
  }) as NotebookEntry

/** Lương Quốc Bình inspects Ấp 3 from 1 to 10 December. */
async function inspected() {
  const commune = await smallCommune()
  const { ports, stores, actor } = commune
  await stores.notebooks.append([reflection()])
  const cardNumber = (await stores.people.find('binh'))?.cardNumber ?? ''
  const draft = { unitId: 'senhong', cardNumber, cellIds: ['ap3'], number: '12-QĐ/UBKT', validFrom: '2026-12-01', lastDay: '2026-12-10' }
  const given = await giveMandate(ports, actor('phuoc'), draft)
  if (!given.ok) throw new Error(String(given.refusal))
  const { mandateId } = given.value
  const open = (who: string, memberId = lanh) => readInspectedNotebook(ports, actor(who), { mandateId, memberId, year })
  return { ...commune, draft, mandateId, open }
}

describe('design.md 1: an inspection mandate (who, which cells, until when) opens notebooks, is logged, and the member sees it', () => {
  test('the named person reads what was appended, on its first and on its last day', async () => {
    const { ports, actor, mandateId, open, at } = await inspected()
    const cells = await readInspection(ports, actor('binh'), mandateId)
    expect(cells).toMatchObject({ ok: true, value: { number: '12-QĐ/UBKT', lastDay: '2026-12-10', cells: [{ cellId: 'ap3' }] } })
    for (const moment of ['2026-12-01T01:00:00.000Z', '2026-12-10T10:00:00.000Z']) {
      at(moment)
      expect(await open('binh')).toMatchObject({ ok: true, value: { personName: 'Dương Văn Lành', lines: [{ entry: { id: 'ap3-r1' } }] } })
    }
  })

  test('outside its days, of another cell, revoked, for another person, and for an unknown one: not found alike', async () => {
    const { ports, stores, actor, mandateId, open, at } = await inspected()
    const both = async (who: string) => [await open(who), await readInspection(ports, actor(who), mandateId)]
    for (const who of ['phuoc', 'nhat', 'tam', 'sau']) expect(await both(who), who).toEqual([notFound, notFound])
    expect(await open('binh', 'ap4-ba')).toEqual(notFound)
    expect(await readInspection(ports, actor('binh'), 'none')).toEqual(notFound)
    for (const moment of ['2026-11-30T01:00:00.000Z', '2026-12-11T01:00:00.000Z']) {
      at(moment)
      expect(await both('binh'), moment).toEqual([notFound, notFound])
    }
    at('2026-12-05T01:00:00.000Z')
    expect(await revokeMandate(ports, actor('phuoc'), { unitId: 'senhong', mandateId })).toEqual({ ok: true, value: null })
    expect(await both('binh')).toEqual([notFound, notFound])
    expect((await stores.audit.ofMember({ cellId: 'ap3', memberId: lanh, acts: ['notebook-read'] }, 9)).length).toBe(0)
  })

  test('what another cell wrote stays closed, and a draft is never there', async () => {
    const { stores, open } = await inspected()
    const member = (await stores.members.find('ap3', lanh))?.member
    if (member) await stores.members.save({ ...member, id: 'ap4-lanh', cellId: 'ap4', joinedOn: '2020-01-01', leftOn: '2022-01-01' })
    await stores.notebooks.append([reflection({ id: 'ap4-r1', cellId: 'ap4', memberId: 'ap4-lanh' })])
    const form = { templateKind: 'WITHOUT_POST', templateVersion: 2, draftVersion: 0 }
    await stores.assessments.saveDraft({
      ...form,
      cellId: 'ap3',
      memberId: lanh,
      year,
      draft: fullAnswers({ text: { I_1: 'Nháp bí mật' } }),
    })
    const read = await open('binh')
    expect(read.ok && read.value.lines.map(({ entry }) => entry.id)).toEqual(['ap3-r1'])
    expect(JSON.stringify(read)).not.toContain('Nháp bí mật')
  })

  test('every opening is in the log before anything is given; the member sees who, when and by which right, the own cell committee not among them', async () => {
    const { ports, stores, actor, open, at } = await inspected()
    await open('binh')
    await open('binh')
    at('2026-12-02T01:00:00.000Z')
    await open('binh', 'ap3-tam')
    await readCommitteeBoard(ports, actor('phuoc'), { unitId: 'senhong', year })
    const mine = await readMyBook(ports, actor('lanh'))
    expect(mine.ok && mine.value.openings).toEqual([
      { at: '2026-12-02T01:00:00.000Z', name: 'Nguyễn Thị Phước', right: 'CLASSIFICATION_BOARD', number: null, times: 1 },
      { at: '2026-12-01T01:00:00.000Z', name: 'Lương Quốc Bình', right: 'MANDATE', number: '12-QĐ/UBKT', times: 2 },
    ])
    const told = (await stores.inbox.ofMember('ap3', lanh, 9)).map(({ facts }) => facts)
    expect(told).toContainEqual({ kind: 'NOTEBOOK_OPENED', byName: 'Lương Quốc Bình', number: '12-QĐ/UBKT' })
    expect((await stores.audit.ofCell('ap3', 50)).filter(({ act }) => act === 'notebook-read')).toHaveLength(3)
  })
})

describe('a mandate is given', () => {
  test.each([
    ['over a cell that is not below the unit', { cellIds: ['ap3', 'khac'] }, 'mandate/no-cells'],
    ['with its last day before its first', { lastDay: '2026-11-30' }, 'mandate/no-days'],
    ['to nobody', { cardNumber: '000000' }, 'mandate/nobody'],
  ])('not %s', async (_, over, refusal) => {
    const { ports, actor, draft } = await inspected()
    expect(await giveMandate(ports, actor('phuoc'), { ...draft, ...over })).toEqual({ ok: false, refusal })
  })

  test('not to oneself: an administrator opens no notebook, nor does a committee without a second person', async () => {
    const { ports, stores, actor, draft } = await inspected()
    for (const who of ['nhat', 'phuoc']) {
      const cardNumber = (await stores.people.find(who))?.cardNumber ?? ''
      expect(await giveMandate(ports, actor(who), { ...draft, cardNumber }), who).toEqual({ ok: false, refusal: 'mandate/oneself' })
    }
  })

  test('by the committee above or an administrator; to others there is no such desk. Revoked once, at its own unit', async () => {
    const { ports, actor, draft, mandateId } = await inspected()
    for (const who of ['sau', 'binh', 'tam']) {
      expect(await giveMandate(ports, actor(who), draft), who).toEqual(notFound)
      expect(await readMandates(ports, actor(who), 'senhong'), who).toEqual(notFound)
    }
    expect(await revokeMandate(ports, actor('nhat'), { unitId: 'songsen', mandateId })).toEqual(notFound)
    await revokeMandate(ports, actor('nhat'), { unitId: 'senhong', mandateId })
    expect(await revokeMandate(ports, actor('phuoc'), { unitId: 'senhong', mandateId })).toEqual({
      ok: false,
      refusal: 'mandate/already-revoked',
    })
    const read = await readMandates(ports, actor('phuoc'), 'senhong')
    expect(read.ok && read.value.mandates).toMatchObject([
      { name: 'Lương Quốc Bình', state: 'REVOKED', cells: ['Chi bộ Ấp 3'], lastDay: '2026-12-10' },
    ])
  })
})
