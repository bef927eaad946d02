import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeedRecord } from '#application/ports/deeds.ts'
import type { ScoreSheetRecord } from '#application/ports/score-sheets.ts'
import type { Stores } from '#application/ports/stores.ts'
import { deedEntry } from '#domain/notebook/good-deed.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const aDeed = (cellId: string, over: Partial<DeedRecord> = {}): DeedRecord => ({
  cellId,
  id: newId(cellId),
  memberId: `${cellId}-muoi`,
  year: 2026,
  text: 'Vận động 12 hộ hiến đất mở đường',
  doneOn: '2026-04-12',
  proposedById: 'tam',
  proposedAt: '2026-04-20T01:00:00.000Z',
  state: 'PROPOSED',
  word: '',
  settledById: null,
  settledAt: null,
  meetingId: null,
  ...over,
})

const aSheet = (cellId: string, over: Partial<ScoreSheetRecord> = {}): ScoreSheetRecord => ({
  cellId,
  memberId: `${cellId}-muoi`,
  year: 2026,
  by: 'SELF',
  sheet: { templateUnitId: '', templateVersion: 1, points: { POLITICS: 6, ETHICS: null }, tasks: { all: 10, onTime: 10, exceeded: null } },
  recordedById: 'muoi',
  recordedAt: '2026-11-20T01:00:00.000Z',
  version: 0,
  ...over,
})

describe.each(worlds)('good deeds and score sheets $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const confirmed = (deed: DeedRecord): DeedRecord => ({
    ...deed,
    state: 'CONFIRMED',
    word: 'Chi bộ biểu dương',
    settledById: 'loan',
    settledAt: '2026-05-03T02:00:00.000Z',
    meetingId: `${deed.cellId}-m5`,
  })
  const line = (deed: DeedRecord) => {
    const author = { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' }
    return deedEntry(deed, { id: newId(deed.cellId), cellId: deed.cellId, author, at: '2026-05-03T02:00:00.000Z' })
  }

  test('deeds of a year, those proposed first before later ones', async () => {
    const cellId = newCell()
    const [late, early, other] = [
      aDeed(cellId, { proposedAt: '2026-06-01T01:00:00.000Z', doneOn: null }),
      aDeed(cellId),
      aDeed(cellId, { year: 2025 }),
    ]
    for (const deed of [late, early, other]) await stores.deeds.propose(deed)
    expect(await stores.deeds.ofCell(cellId, 2026)).toEqual([early, late])
    expect(await stores.deeds.find(cellId, other.id)).toEqual(other)
    expect(await stores.deeds.find(newCell(), other.id)).toBeNull()
  })

  test('a deed is settled once, and its line is in the notebook with it', async () => {
    const cellId = newCell()
    const deed = aDeed(cellId)
    await stores.deeds.propose(deed)
    const entry = line(confirmed(deed))
    expect(await stores.deeds.settle(confirmed(deed), entry)).toBe('saved')
    expect(await stores.deeds.settle({ ...deed, state: 'REFUSED', word: 'Không' }, null)).toBe('settled')
    expect(await stores.deeds.settle(confirmed(deed), line(confirmed(deed)))).toBe('settled')
    expect(await stores.deeds.ofCell(cellId, 2026)).toEqual([confirmed(deed)])
    expect(await stores.notebooks.entries(cellId, deed.memberId, 2026)).toEqual([entry])
  })

  test('a declined deed leaves no line', async () => {
    const cellId = newCell()
    const deed = aDeed(cellId)
    await stores.deeds.propose(deed)
    const declined: DeedRecord = { ...deed, state: 'REFUSED', word: 'Việc của tổ', settledById: 'loan', settledAt: deed.proposedAt }
    expect(await stores.deeds.settle(declined, null)).toBe('saved')
    expect(await stores.deeds.find(cellId, deed.id)).toEqual(declined)
    expect(await stores.notebooks.entries(cellId, deed.memberId, 2026)).toEqual([])
  })

  test('the member’s and the cell committee’s sheets stand beside each other; who saw an older one is told', async () => {
    const cellId = newCell()
    const [self, committee] = [aSheet(cellId), aSheet(cellId, { by: 'COMMITTEE', recordedById: 'loan' })]
    expect(await stores.scoreSheets.save(self)).toBe('saved')
    expect(await stores.scoreSheets.save(self)).toBe('clash')
    expect(await stores.scoreSheets.save(committee)).toBe('saved')
    const again = { ...self, version: 1, sheet: { ...self.sheet, points: { POLITICS: 5 } } }
    expect(await stores.scoreSheets.save(again)).toBe('saved')
    const written = [
      { ...committee, version: 1 },
      { ...again, version: 2 },
    ]
    expect(await stores.scoreSheets.ofMember(cellId, self.memberId, 2026)).toEqual(written)
    const elsewhere = aSheet(newCell())
    await stores.scoreSheets.save(elsewhere)
    expect(await stores.scoreSheets.ofCells([cellId], 2026)).toEqual(written)
    expect(await stores.scoreSheets.ofCells([elsewhere.cellId, cellId], 2026)).toHaveLength(3)
    expect(await stores.scoreSheets.ofCells([cellId], 2025)).toEqual([])
    expect(await stores.scoreSheets.ofMember(cellId, self.memberId, 2025)).toEqual([])
  })
})
