import { sealCode } from '#domain/ballot/ballot-codes.ts'
import { entryBlocks, entryTitle } from '#domain/document/book-entry.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { appealsOfCells, appealToRead } from './appeals-of-cells.ts'
import { boardRows } from './board-rows.ts'
import { gatherProposals } from './gather-proposals.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { signerOf } from './read-committee-board.ts'
import { filesRead } from './read-openings.ts'
import { readReviewOf } from './read-review-document.ts'
import { takeCommitteePass } from './take-desk-pass.ts'

export type FileAsked = { unitId: string; memberId: string; year: number }

/**
 * One member's classification file of a year, for the deciding committee: all that was said of the member, from the self-assessment to the
 * decisions. Each opening is on record by the member's name before anything is given (rule 30); to anyone else there is no such file.
 */
export async function readClassificationFile(deps: MeetingDeps, actor: Actor, asked: FileAsked) {
  const { ports } = deps
  const { stores } = ports
  const pass = await takeCommitteePass(ports, actor, asked.unitId)
  if (!pass.ok) return pass
  const { tree, unit, on } = pass.value
  const cellId = cellIdOf(asked.memberId)
  const cell = tree.unit(cellId)
  const file = tree.grassrootsOf(cellId)?.id === unit.id ? await stores.members.find(cellId, asked.memberId) : null
  if (!cell || !file) return refuse('access/not-found' as const)
  const { member } = file
  const { year } = asked
  await noteOpening(ports, actor, { cellId, memberId: member.id, year })
  const [ruleSet, decisions, sentBack] = await Promise.all([
    ruleSetOf(ports, tree, unit.id, year),
    stores.decisions.all(unit.id, year),
    stores.sentBack.ofCells([cellId], year),
  ])
  const standing = await stores.decisions.standing(unit.id, year)
  const [{ rows }, entries, votes, appeals, positions, review, years] = await Promise.all([
    boardRows(ports, [cell], { year, ruleSet, decisions: standing, sentBack, on, readerId: actor.personId }),
    stores.notebooks.entries(cellId, member.id, year),
    gatherProposals(ports, [cellId], year),
    appealsOfCells(ports, [cellId], year),
    stores.organization.positionsAt(cellId),
    readReviewOf(deps, { member, year, tree }),
    stores.decisions.yearsOf([member.personId]),
  ])
  const row = rows.find(({ memberId }) => memberId === member.id)
  if (!row) return refuse('access/not-found' as const)
  const reader = { committee: 'GRASSROOTS' as const, personId: actor.personId }
  const answering = { personId: member.personId, officerIds: cellOfficers(positions, on), reader }
  const vote = votes.find((one) => one.memberId === member.id)
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, year, row, signer: await signerOf(ports, unit.id, on) },
    ...{ bornOn: member.bornOn, post: member.post, workKind: member.workKind },
    review: review?.blocks ?? null,
    months: monthsOf(entries),
    vote: vote ? { seal: sealCode(vote.ballot.digest), earlier: vote.earlier } : null,
    appeals: appeals(member.id).map((one) => appealToRead(one, answering)),
    decisions: decisions.filter((one) => one.memberId === member.id).toReversed(),
    years: (years.get(member.personId) ?? []).filter((one) => one.year !== year),
  })
}

/** The months of the notebook: what the member wrote, and what the cell committee said to it. */
const monthsOf = (entries: readonly NotebookEntry[]) =>
  entries.flatMap((entry) =>
    entry.kind === 'REFLECTION' || entry.kind === 'MONTHLY_REMARK'
      ? [{ id: entry.id, kind: entry.kind, at: entry.at, byName: entry.author.name, title: entryTitle(entry), blocks: entryBlocks(entry) }]
      : [],
  )

async function noteOpening(
  { stores, clock, chance }: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { cellId, ...about }: { cellId: string; memberId: string; year: number },
): Promise<void> {
  const line = { at: clock.now(), actorId: actor.personId, act: filesRead, about }
  await stores.audit.note({ ...line, cellId, id: chance.cellRowId(cellId) })
}
