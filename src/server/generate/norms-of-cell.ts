import type { NormList, NormReview } from '#domain/norms/norms.ts'
import { firstDayOf, type Month } from '#domain/notebook/month.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { type Making, onDay } from './making.ts'
import { norms } from './words.ts'

/** Norms of a cell that has some, set when the years begin. */
export function setNorms({ bulk, cell }: Making, setOn: CivilDate): NormList {
  const listed = norms.map((text, index) => ({ id: `n${index + 1}`, text }))
  const list: NormList = {
    cellId: cell.plan.id,
    version: 1,
    title: 'Chuẩn mực của chi bộ',
    rhythm: 'MONTHLY',
    norms: listed,
    setOn,
    setByName: cell.secretary.name,
  }
  bulk.add('NormList', { cellId: list.cellId, version: 1, data: list })
  return list
}

export function reviewNorms({ bulk, cell, chance, today, diligence }: Making, list: NormList, month: Month): void {
  const heldOn = addDays(firstDayOf(month), 24)
  if (heldOn >= today || !chance.percent(60 + diligence * 0.4)) return
  const marks = list.norms.map(({ id }) => ({
    normId: id,
    result: chance.percent(55 + diligence * 0.3) ? ('KEPT' as const) : chance.percent(75) ? ('PARTLY' as const) : ('NOT' as const),
  }))
  const { personId, name } = cell.secretary
  const id = `${cell.plan.id}-q${month.replace('-', '')}`
  const review: NormReview = {
    ...{ cellId: cell.plan.id, id, heldOn, listVersion: 1, marks, word: '', named: [] },
    ...{ recordedById: personId, recordedByName: name, recordedAt: onDay(heldOn, '10:00') },
  }
  const { cellId, listVersion, recordedById, recordedAt } = review
  bulk.add('NormReview', { cellId, id, heldOn, listVersion, recordedById, recordedAt, data: review })
}
