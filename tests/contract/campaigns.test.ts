import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PromiseRecord } from '#application/ports/campaigns.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { Campaign } from '#domain/campaign/campaign.ts'
import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { aMember, aPosition, aStatus } from '../support/people.ts'
import { aMeeting, make, newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const at = '2026-11-22T03:00:00.000Z'

let made = 0
const aCampaign = (over: Partial<Campaign> = {}): Campaign => ({
  id: `campaign${++made}`,
  unitId: 'senhong',
  name: 'Giữ trọn lời thề đảng viên',
  number: '262-KH/HU',
  issuedOn: '2026-06-17',
  purpose: 'Tự soi, tự sửa',
  startsOn: '2026-06-17',
  endsOn: '2026-12-31',
  targets: defaultTargets,
  group: 'ALL',
  forms: defaultForms,
  status: 'OPEN',
  openedAt: at,
  closing: null,
  version: 0,
  ...over,
})

const anEntry = (cellId: string, content: Pick<NotebookEntry, 'kind' | 'body'>): NotebookEntry =>
  ({
    id: newId(cellId),
    cellId,
    memberId: `${cellId}-lanh`,
    year: 2026,
    author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' },
    at,
    meetingId: null,
    digest: null,
    aboutId: null,
    ...content,
  }) as NotebookEntry

describe.each(worlds)('campaigns $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('a campaign is changed by who has seen it as it stands, and by nobody else', async () => {
    const [first, later] = [aCampaign(), aCampaign({ startsOn: '2026-07-01', unitId: 'songsen' })]
    expect(await stores.campaigns.find(first.id)).toBeNull()
    expect(await stores.campaigns.save(first)).toBe('saved')
    expect(await stores.campaigns.save(later)).toBe('saved')
    expect(await stores.campaigns.save(first)).toBe('clash')
    expect(await stores.campaigns.save({ ...first, version: 1, name: 'Tên khác' })).toBe('saved')
    expect(await stores.campaigns.find(first.id)).toEqual({ ...first, version: 2, name: 'Tên khác' })
    const ids = (await stores.campaigns.ofUnits(['senhong', 'songsen', 'none'])).map((one) => one.id)
    expect(ids.filter((id) => id === first.id || id === later.id)).toEqual([later.id, first.id])
  })

  test('a meeting that was marked beforehand counts when it closes, and not before', async () => {
    const [cellId, campaignId] = [newCell(), 'dot']
    const meeting = await aMeeting(stores, { cellId, kind: 'THEMATIC' })
    const key = { cellId, campaignId, meetingId: meeting.id }
    await stores.campaigns.countMeeting({ ...key, held: null })
    expect(await stores.campaigns.meetings(campaignId, [cellId, 'other'])).toEqual([{ ...key, held: null }])
    const held = { heldOn: '2026-12-05', headChaired: false }
    expect(await make(stores, meeting.id, { kind: 'noteHeld', meetingId: meeting.id, held })).toBe('saved')
    expect(await stores.campaigns.meetings(campaignId, [cellId])).toEqual([{ ...key, held }])
    expect(await stores.campaigns.meetings('other', [cellId])).toEqual([])
    await stores.campaigns.uncountMeeting(key)
    expect(await stores.campaigns.meetings(campaignId, [cellId])).toEqual([])
    expect(await make(stores, meeting.id, { kind: 'noteHeld', meetingId: meeting.id, held })).toBe('saved')
    expect(await stores.campaigns.meetings(campaignId, [cellId])).toEqual([])
  })

  describe('a report', () => {
    const key = (cellId: string) => ({ cellId, campaignId: 'dot', memberId: `${cellId}-lanh` })
    const draft = (cellId: string, text: string, draftVersion: number) => ({
      ...key(cellId),
      group: 'WITHOUT_POST' as const,
      draft: { STRENGTHS: text },
      draftVersion,
    })
    const handIn = (cellId: string, text: string) => {
      const body = { campaignId: 'dot', campaign: 'Giữ trọn lời thề', sections: [{ code: 'STRENGTHS', label: 'Ưu điểm', text }] }
      const entry = anEntry(cellId, { kind: 'CAMPAIGN_REPORT', body })
      return { ...key(cellId), group: 'WITHOUT_POST' as const, answers: { STRENGTHS: text }, at, entry }
    }
    const find = (cellId: string) => stores.campaignReports.find(cellId, 'dot', `${cellId}-lanh`)

    test('is saved as it is typed; a second device does not overwrite what it has not seen', async () => {
      const cellId = newCell()
      expect(await stores.campaignReports.saveDraft(draft(cellId, 'một', 0))).toBe('saved')
      expect(await stores.campaignReports.saveDraft(draft(cellId, 'khác', 0))).toBe('clash')
      const both = await Promise.all(['a', 'b'].map((text) => stores.campaignReports.saveDraft(draft(cellId, text, 1))))
      expect(both.toSorted()).toEqual(['clash', 'saved'])
      expect(await find(cellId)).toMatchObject({ draftVersion: 2, handedIn: null, handedInAt: null })
      expect(await stores.campaignReports.find('other', 'dot', `${cellId}-lanh`)).toBeNull()
    })

    test('is handed in once, and its line stands in the notebook once', async () => {
      const cellId = newCell()
      await stores.campaignReports.saveDraft(draft(cellId, 'nháp', 0))
      const tries = await Promise.all(['a', 'b', 'c'].map((text) => stores.campaignReports.handIn(handIn(cellId, text))))
      expect(tries.toSorted()).toEqual(['already', 'already', 'saved'])
      expect(await stores.notebooks.entries(cellId, `${cellId}-lanh`, 2026)).toHaveLength(1)
      const record = await find(cellId)
      expect(record).toMatchObject({ draftVersion: 2, handedInAt: at, draft: record?.handedIn })
      expect(await stores.campaignReports.saveDraft(draft(cellId, 'thêm', 2))).toBe('clash')
      expect(await stores.campaignReports.handedIn(cellId, 'dot')).toEqual([record])
    })

    test('is read by nobody else before; above the cell only that it is in', async () => {
      const [cellId, other] = [newCell(), newCell()]
      await stores.campaignReports.saveDraft(draft(cellId, 'nháp', 0))
      await stores.campaignReports.handIn(handIn(other, 'nộp'))
      expect(await stores.campaignReports.handedIn(cellId, 'dot')).toEqual([])
      expect(await stores.campaignReports.reporters('dot', [cellId, other])).toEqual([{ cellId: other, memberId: `${other}-lanh` }])
    })
  })

  test('what was promised is kept with its line, over all cells of one person', async () => {
    const [cellId, next] = [newCell(), newCell()]
    const promise = (cell: string, over: Partial<PromiseRecord>): PromiseRecord => ({
      ...{ cellId: cell, id: newId(cell), memberId: `${cell}-lanh`, kind: 'OATH', madeOn: '2009-05-19', text: '', recordedById: 'lanh' },
      ...{ recordedAt: at, ...over },
    })
    const oath = promise(cellId, {})
    const later = promise(next, { kind: 'CANDIDACY', madeOn: '2026-03-15', text: 'Mỗi quý gặp dân một lần' })
    for (const one of [later, oath]) {
      const body = { promiseId: one.id, promise: one.kind, madeOn: one.madeOn, text: one.text }
      await stores.promises.record(one, anEntry(one.cellId, { kind: 'PROMISE', body }))
    }
    const of = [cellId, next].map((cell) => ({ cellId: cell, memberId: `${cell}-lanh` }))
    expect(await stores.promises.ofMembers(of)).toEqual([oath, later])
    expect(await stores.promises.ofMembers([])).toEqual([])
    expect(await stores.notebooks.entries(cellId, `${cellId}-lanh`, 2026)).toHaveLength(1)
  })

  test('members and offices of several cells are read together', async () => {
    const [one, two] = [newCell(), newCell()]
    for (const cellId of [one, two]) {
      await stores.people.save({ id: `p-${cellId}`, name: cellId, cardNumber: cellId, phone: null, bornOn: null })
      await stores.members.save(aMember(`${cellId}-an`, { cellId, personId: `p-${cellId}`, name: cellId, bornOn: null }))
      await stores.members.saveStatus(aStatus(`${cellId}-an`, 'EXEMPT'))
      await stores.organization.savePosition(aPosition(`p-${cellId}`, cellId, 'SECRETARY'))
    }
    const files = await stores.members.ofCells([one, two])
    expect(files).toEqual([...(await stores.members.ofCell(one)), ...(await stores.members.ofCell(two))])
    expect((await stores.organization.positionsAtAny([one, two])).map((position) => position.unitId)).toEqual([one, two])
    expect(await stores.members.ofCells([])).toEqual([])
  })
})
