import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { RegistrationRefusal } from '#domain/notebook/refusals.ts'
import { settleRegistration } from '#domain/notebook/registration-of-year.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import type { HandedInRegistration, RegistrationSettlement } from './ports/registrations.ts'
import type { Ports } from './ports.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>

/** `version`: the one that was read; another one is not settled unseen. */
export type ReadRegistration = { memberId: string; version: number }
type Given = { cellId: string; year: number; approved: boolean; word: string; read: readonly ReadRegistration[] }
type Refused = 'access/not-found' | 'access/changed-meanwhile' | RegistrationRefusal

/** The cell committee's answer to one registration, or to several alike. Each stands by itself: `left` are those that could not be settled. */
export async function settleRegistrations(
  ports: Needs,
  actor: Actor,
  given: Given,
): Promise<Result<{ settled: number; left: { memberId: string; why: Refused }[] }, Refused>> {
  const pass = await takeCellPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const [records, positions, files] = await Promise.all([
    ports.stores.registrations.ofCell(given.cellId, given.year),
    ports.stores.organization.positionsAt(given.cellId),
    ports.stores.members.ofCell(given.cellId),
  ])
  const isOnlyOfficer = cellOfficers(positions, pass.value.on).every((id) => id === pass.value.personId)
  const answers = await Promise.all(
    given.read.map(async ({ memberId, version }) => {
      const record = records.find((one) => one.memberId === memberId)
      const isOwn = files.some(({ member }) => member.id === memberId && member.personId === pass.value.personId)
      const answer =
        record?.version === version
          ? await settleOne(ports, pass.value, { given, record, isOwn, isOnlyOfficer })
          : refuse('access/changed-meanwhile' as const)
      return { memberId, answer }
    }),
  )
  const left = answers.flatMap(({ memberId, answer }) => (answer.ok ? [] : [{ memberId, why: answer.refusal }]))
  const [only] = left
  if (only && given.read.length === 1) return refuse(only.why)
  return ok({ settled: answers.length - left.length, left })
}

type One = { given: Given; record: HandedInRegistration; isOwn: boolean; isOnlyOfficer: boolean }

async function settleOne(ports: Needs, pass: CellPass, { given, record, isOwn, isOnlyOfficer }: One): Promise<Result<null, Refused>> {
  const word = given.word.trim()
  const state = settleRegistration(record, { approved: given.approved, word, isOwn, isOnlyOfficer })
  if (!state.ok) return state
  const { cellId, memberId, year, version } = record
  const entry = lineOf(ports, pass, { record, word, approved: given.approved })
  const settlement: RegistrationSettlement = {
    ...{ cellId, memberId, year, version, state: state.value, word },
    ...{ settledById: pass.personId, at: entry.at, entry },
  }
  if ((await ports.stores.registrations.settle(settlement)) === 'clash') return refuse('access/changed-meanwhile')
  const facts = { kind: 'REGISTRATION_SETTLED' as const, year, approved: given.approved, word }
  if (!isOwn) await notify(ports, [{ cellId, memberId, key: `registration-settled:${entry.id}`, at: entry.at, facts }])
  return ok(null)
}

function lineOf(
  { chance, clock }: Needs,
  { personId, name, office }: CellPass,
  { record, word, approved }: { record: HandedInRegistration; word: string; approved: boolean },
): NotebookEntry {
  const { cellId, memberId, year, entryId } = record
  return {
    ...{ id: chance.cellRowId(cellId), cellId, memberId, year, at: clock.now(), meetingId: null, digest: null, aboutId: entryId },
    author: { id: personId, name, role: office },
    kind: 'REGISTRATION_SETTLED',
    body: { approved, word },
  }
}
