import { registrationAsked } from '#domain/notebook/registration-due.ts'
import { registrationInForce } from '#domain/notebook/registration-of-year.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { compareNames } from '#domain/organization/names.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MemberFile } from './ports/people.ts'
import type { HandedInRegistration } from './ports/registrations.ts'
import type { Ports } from './ports.ts'
import { registrationRulesOf } from './registration-form.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Who of the cell registered for the year, on time, late or not yet, and what waits for the cell committee. Drafts are not read. */
export async function readCellRegistrations(ports: Needs, actor: Actor, of: { cellId: string; year?: number | undefined }) {
  const pass = await takeCellPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cell, tree, on } = pass.value
  const year = of.year ?? yearOf(on)
  const [files, records, rules, positions] = await Promise.all([
    ports.stores.members.ofCell(cell.id),
    ports.stores.registrations.ofCell(cell.id, year),
    registrationRulesOf(ports, tree, { cellId: cell.id, year }),
    ports.stores.organization.positionsAt(cell.id),
  ])
  const officers = cellOfficers(positions, on)
  const rows = files
    .filter(({ member }) => belongsOn(member, on))
    .toSorted((a, b) => compareNames(a.member.name, b.member.name))
    .map((file) =>
      rowOf(file, {
        records,
        asked: registrationAsked(file.member, file.statuses, { year, today: on, term: rules.term }),
        pass: pass.value,
        officers,
      }),
    )
  return ok({
    ...{ cellId: cell.id, cellName: cell.name, year, today: on, itemsAtMost: rules.itemsAtMost, rows },
    counts: countsOf(rows, on),
  })
}

export type CellRegistrationRow = ReturnType<typeof rowOf>

type Facts = {
  records: readonly HandedInRegistration[]
  asked: ReturnType<typeof registrationAsked>
  pass: CellPass
  officers: readonly string[]
}

function rowOf({ member }: MemberFile, { records, asked, pass, officers }: Facts) {
  const record = records.find((one) => one.memberId === member.id) ?? null
  return {
    ...{ memberId: member.id, name: member.name, post: member.post, asked },
    state: record?.state ?? ('NONE' as const),
    handedIn: record?.handedIn ?? null,
    handedInAt: record?.handedInAt ?? null,
    inForce: registrationInForce(record),
    late: record?.late ?? false,
    changeReason: record?.changeReason ?? null,
    word: record?.word ?? '',
    version: record?.version ?? 0,
    /** The reader's own, while another officer could answer it. */
    isOwn: member.personId === pass.personId && officers.some((id) => id !== pass.personId),
  }
}

/** Of those asked; who is exempt or away is counted apart (as 262-KH/HU counts its campaign). */
function countsOf(rows: readonly CellRegistrationRow[], today: string) {
  const asked = rows.filter((row) => row.asked.asked)
  const registered = asked.filter((row) => row.state !== 'NONE')
  return {
    asked: asked.length,
    registered: registered.length,
    late: registered.filter((row) => row.late).length,
    approved: asked.filter((row) => row.inForce !== null && row.state === 'APPROVED').length,
    waiting: rows.filter((row) => row.state === 'HANDED_IN').length,
    returned: rows.filter((row) => row.state === 'RETURNED').length,
    missing: asked.length - registered.length,
    overdue: asked.filter((row) => row.state === 'NONE' && row.asked.asked && row.asked.dueOn < today).length,
    notAsked: rows.length - asked.length,
  }
}
