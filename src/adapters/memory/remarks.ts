import type { MonthOfMember, RemarkRecord, RemarkStore } from '#application/ports/remarks.ts'
import { firstDayOf, lastDayOf, type Month } from '#domain/notebook/month.ts'
import type { RemarkToEnter } from '#domain/notebook/monthly-remark.ts'
import type { Member } from '#domain/organization/types.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryRemarks = (tables: Tables): RemarkStore => {
  const { remarks } = tables
  const ofCell = (cellId: string) => remarks.where((row) => row.cellId === cellId).toSorted(newestFirst)
  return {
    cellMonth: async (cellId, month) => belongingIn(tables, cellId, month).map((member) => monthOf(tables, member, month)),
    async find(cellId, memberId, month) {
      const found = remarks.get(keyOf(memberId, month))
      return found?.cellId === cellId ? found : null
    },
    notEntered: async (cellId, upTo) => ofCell(cellId).filter((row) => row.month <= upTo && row.enteredAt === null),
    since: async (cellId, from) => ofCell(cellId).filter((row) => row.month >= from),
    async save(remark) {
      const known = remarks.get(keyOf(remark.memberId, remark.month))
      if ((known?.version ?? 0) !== remark.version || known?.enteredAt) return 'clash'
      remarks.put({ ...remark, version: remark.version + 1 })
      return 'saved'
    },
    enter: async (_cellId, given, at) => enterRemarks(tables, given, at),
  }
}

export function enterRemarks({ remarks, notebooks }: Tables, given: readonly RemarkToEnter[], at: string): number {
  const entered = given.filter(({ memberId, month, version }) => {
    const known = remarks.get(keyOf(memberId, month))
    return known?.version === version && known.enteredAt === null
  })
  for (const { memberId, month, entry } of entered) {
    remarks.change(keyOf(memberId, month), { enteredAt: at })
    notebooks.put(entry)
  }
  return entered.length
}

const newestFirst = (a: RemarkRecord, b: RemarkRecord): number =>
  a.month === b.month ? (a.memberId < b.memberId ? -1 : 1) : a.month < b.month ? 1 : -1

const belongingIn = ({ members }: Tables, cellId: string, month: Month): Member[] =>
  members
    .where((one) => one.cellId === cellId && one.joinedOn <= lastDayOf(month) && (one.leftOn === null || one.leftOn > firstDayOf(month)))
    .toSorted(by((one) => one.id))

function monthOf(tables: Tables, { id: memberId, ...member }: Member, month: Month): MonthOfMember {
  const { people, statuses, positions, notebooks, shortfalls, remarks } = tables
  const person = people.get(member.personId)
  const own = remarks.where((row) => row.memberId === memberId).toSorted(newestFirst)
  const reflections = notebooks
    .where((one) => one.memberId === memberId && one.kind === 'REFLECTION' && one.body.month === month)
    .toSorted(
      by(
        (one) => one.at,
        (one) => one.id,
      ),
    )
  return {
    member: { ...member, id: memberId, ...(person && { name: person.name, bornOn: person.bornOn }) },
    statuses: statuses
      .where((one) => one.memberId === memberId)
      .toSorted(
        by(
          (one) => one.from,
          (one) => one.kind,
        ),
      ),
    positions: positions.where((one) => one.unitId === member.cellId && one.personId === member.personId).toSorted(by((one) => one.role)),
    reflection: (reflections.at(-1) ?? null) as MonthOfMember['reflection'],
    shortfalls: shortfalls
      .where((one) => one.memberId === memberId && one.state !== 'REMEDIED')
      .toSorted(
        by(
          (one) => one.agendaOrder,
          (one) => one.id,
        ),
      ),
    remark: own.find((row) => row.month === month) ?? null,
    earlier: own.filter((row) => row.month < month).slice(0, 3),
  }
}
