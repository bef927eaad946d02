import { changeUnits } from '#application/change-units.ts'
import type { Ports } from '#application/ports.ts'
import { noEffects } from '#application/transfer-effects.ts'
import { askTransfer } from '#application/transfer-member.ts'
import { addDays, addMonths } from '#domain/organization/civil-date.ts'
import type { UnitChange } from '#domain/organization/unit-change.ts'
import { formerCells, formerUnits, mergedOn } from './former-units.ts'
import { mustBe } from './must-be.ts'
import { commune, province, units } from './organisation.ts'
import type { Population } from './populate.ts'
import { actorOf } from './write-reviews.ts'

/** The change of 2025-07-01 as history, a cell that is to be founded, and members on their way. */
export async function writeTree(ports: Ports, { administrator, members }: Population): Promise<void> {
  const merged = units.filter(({ id, isCell }) => id === commune || isCell)
  const of = (ids: string[]) => formerUnits.filter(({ id }) => ids.includes(id))
  const recorded = { decidedOn: '2025-06-16', note: '', moved: [], positions: [], recordedById: administrator.personId, withdrawn: null }
  const held = { ...recorded, heldOn: mergedOn, carriedAt: `${mergedOn}T00:00:00.000Z` }
  const merger: UnitChange = {
    ...{ ...held, id: 'change2025a', kind: 'MERGED', fromIds: ['sendong', 'sentay'], toIds: [commune], number: '1203-QĐ/TU' },
    ...{ before: [...of(['sendong', 'sentay']), ...formerCells], after: merged, recordedAt: '2025-06-20T02:00:00.000Z' },
  }
  const ended: UnitChange = {
    ...{ ...held, id: 'change2025b', kind: 'ENDED', fromIds: ['huyencu'], toIds: [], number: '1204-QĐ/TU' },
    ...{ before: of(['huyencu']), after: of(['huyencu']), recordedAt: '2025-06-20T02:10:00.000Z' },
  }
  for (const change of [merger, ended]) await ports.stores.unitChanges.save(change, noEffects(mergedOn))
  const today = ports.clock.today()
  const actor = { kind: 'actor' as const, personId: administrator.personId, name: administrator.name, sessionNumber: 1 }
  const cell = { id: 'new1', parentId: commune, type: 'CELL', code: '91.168.053.000.006', name: 'Chi bộ Trạm Y tế', shortName: 'Trạm Y tế' }
  const unit = { ...cell, grassroots: false, isCell: true, cellType: 'OFFICE' as const }
  const on = `${addMonths(today, 1).slice(0, 7)}-01`
  const founding = {
    unitId: province,
    on,
    change: { kind: 'FOUNDED' as const, unit },
    number: '15-QĐ/ĐU',
    decidedOn: addDays(today, -6),
    note: '',
  }
  mustBe(await changeUnits(ports, actor, founding))
  const leaving = members.get('ap1-4')
  const secretary = members.get('ap1-0')
  if (!leaving || !secretary) return
  const way = { kind: 'OFFICIAL' as const, toCellId: 'ap3', place: '', number: '04-GT/CB', on: addDays(today, 20), until: null }
  mustBe(await askTransfer(ports, actorOf(secretary), { cellId: 'ap1', memberId: leaving.memberId, ...way }))
}
