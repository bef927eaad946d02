import type { Level } from '#domain/classification/levels.ts'
import { civilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Bulk } from './bulk.ts'
import type { YearLevel } from './levels.ts'
import { onDay } from './making.ts'
import type { NotebookRows } from './notebook-rows.ts'
import type { Person } from './people.ts'

export type Voted = { member: Person; book: NotebookRows; proposed: Level }

type Deciding = { unitId: string; year: number; officer: { personId: string; name: string }; levels: ReadonlyMap<string, YearLevel> }

export const decidedOn = (year: number): CivilDate => civilDate(year + 1, 1, 12)

/** What the committee of a grassroots organisation decided on all that its cells proposed, by one document. */
export function decide(bulk: Bulk, voted: readonly Voted[], { unitId, year, officer, levels }: Deciding): void {
  const [on, number] = [decidedOn(year), `${String(year % 50).padStart(2, '0')}-QĐ/ĐU`]
  const author = { id: officer.personId, name: officer.name, role: 'COMMITTEE' }
  const at = onDay(on, '03:00')
  for (const { member, book, proposed } of voted) {
    const level = levels.get(member.id)?.decided ?? proposed
    const reason = level === proposed ? null : 'Vượt tỷ lệ xuất sắc của đảng bộ; ít phiếu hơn các đồng chí được chọn.'
    const id = `qd${year}_${member.id.replace('-', '_')}`
    const decision = { level, number, decidedOn: on, reason }
    bulk.add('Decision', {
      ...{ id, unitId, year, cellId: member.cellId, memberId: member.id, ...decision },
      ...{ signedBy: `${officer.name}, Bí thư Đảng ủy`, signerId: officer.personId, recordedAt: at, revokesId: null },
    })
    book.add({ member, year, at, author, kind: 'DECIDED', body: { ...decision, decisionId: id, proposal: proposed, revokedId: null } })
  }
}
