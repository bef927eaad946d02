import { appealDaysOf } from '#domain/classification/rule-set.ts'
import { appealsOf, mayAppeal } from '#domain/notebook/appeal.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { isOverdue } from '#domain/notebook/shortfall.ts'
import { type OrgTree, orgTreeOn } from '#domain/organization/org-tree.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearOfCell } from './assessment-year.ts'
import { acknowledgedAt, linesToRead, yearsOf } from './notebook-lines.ts'
import { ruleSetOf } from './org-today.ts'
import type { AssessmentRecord, ShortfallRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { type MemberPass, takeReaderPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** A year of one's own notebook, the result first, with what was written in every cell one has belonged to. Also of a cell one has left. */
export async function readMyNotebook(ports: Needs, actor: Actor, of: { cellId?: string | undefined; year?: number | undefined }) {
  const pass = await takeReaderPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cellId, memberId } = pass.value
  const underReview = await yearOfCell(ports, cellId)
  const year = of.year ?? underReview
  const [units, all, assessment, shortfalls] = await Promise.all([
    ports.stores.organization.units(),
    ports.stores.notebooks.ofPerson(actor.personId),
    ports.stores.assessments.find(cellId, memberId, year),
    ports.stores.shortfalls.ofCell(cellId, year),
  ])
  const tree = orgTreeOn(units, pass.value.on)
  const lines = all.filter(({ entry }) => entry.year === year)
  const entries = lines.map(({ entry }) => entry)
  return ok({
    personName: pass.value.member.name,
    cellId,
    memberId,
    cellName: tree.unit(cellId)?.name ?? '',
    upperName: tree.ancestors(cellId)[0]?.name ?? '',
    year,
    years: yearsOf(all, year, underReview),
    selfLevel: selfLevel(assessment),
    committeeLevel: committeeLevel(entries),
    cellOpinion: cellOpinion(entries),
    decided: decided(entries, tree.grassrootsOf(cellId)?.name ?? ''),
    registration: (assessment?.handedIn ?? assessment?.draft)?.registration ?? [],
    shortfalls: await shortfallsOf(ports, pass.value, { shortfalls, year }),
    lines: linesToRead(lines, { readerId: actor.personId }),
    appeal: await appealOf(ports, ofCell(entries, cellId), { tree, cellId, year }),
  })
}

const selfLevel = (assessment: AssessmentRecord | null) => {
  const level = assessment?.handedIn?.levelAsMember ?? null
  const handedInAt = assessment?.handedInAt ?? null
  return level && handedInAt ? { level, handedInAt } : null
}

function committeeLevel(entries: readonly NotebookEntry[]) {
  const entry = entries.findLast((one) => one.kind === 'REMARK')
  return entry?.body.proposedLevel ? { level: entry.body.proposedLevel, at: entry.at } : null
}

function cellOpinion(entries: readonly NotebookEntry[]) {
  const entry = entries.findLast((one) => one.kind === 'CELL_OPINION')
  if (!entry) return null
  const { proposal, figures, base, ballotId } = entry.body
  return { proposal, figures, base, at: entry.at, ballotId }
}

function decided(entries: readonly NotebookEntry[], deciding: string) {
  const entry = entries.findLast((one) => one.kind === 'DECIDED')
  if (!entry) return null
  const { level, number, decidedOn, reason } = entry.body
  return { level, number, decidedOn, reason, deciding, entryId: entry.id, acknowledgedAt: acknowledgedAt(entries, entry.id) }
}

/** An appeal is about a result of the cell one belongs to. */
const ofCell = (entries: readonly NotebookEntry[], cellId: string) => entries.filter((entry) => entry.cellId === cellId)

/** The last one, and what may be asked for today. */
async function appealOf(
  ports: Needs,
  entries: readonly NotebookEntry[],
  { tree, cellId, year }: { tree: OrgTree; cellId: string; year: number },
) {
  const days = appealDaysOf(await ruleSetOf(ports, tree, cellId, year))
  const window = mayAppeal(entries, { days, at: ports.clock.now() })
  return { last: appealsOf(entries).at(-1) ?? null, mayAsk: window && { stage: window.stage, until: window.until } }
}

/** One's own shortfalls. What the cell committee only noted for itself is not among them until it goes onto the wall. */
async function shortfallsOf(
  { stores }: Needs,
  { cellId, memberId, on }: MemberPass,
  { shortfalls, year }: { shortfalls: readonly ShortfallRecord[]; year: number },
) {
  const own = shortfalls.filter((one) => one.memberId === memberId && one.year === year && isOpenToMember(one))
  const files = own.some((one) => one.followerId !== null) ? await stores.members.ofCell(cellId) : []
  const names = new Map(files.map(({ member }) => [member.id, member.name]))
  return own.map(({ id, topic, text, cause, remedy, dueOn, source, state, conclusion, followerId, answer }) => ({
    ...{ id, topic, text, cause, remedy, dueOn, source, state, conclusion, answer },
    overdue: state !== 'REMEDIED' && isOverdue(dueOn, on),
    follower: followerId === null ? null : (names.get(followerId) ?? null),
  }))
}

/** What the cell committee only noted for itself is the member's to read once it goes onto the wall. */
export const isOpenToMember = (one: ShortfallRecord): boolean =>
  one.source !== 'COMMITTEE' || one.onAgenda || one.mergedIntoId !== null || one.concludedIn !== null
