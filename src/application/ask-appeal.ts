import { appealDaysOf } from '#domain/classification/rule-set.ts'
import type { NoticeFacts } from '#domain/inbox/notice.ts'
import { answeringCommittee, askAppeal as ask, withdrawAppeal as withdraw } from '#domain/notebook/appeal.ts'
import type { Signature } from '#domain/notebook/entries.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { AppealRefusal } from '#domain/notebook/refusals.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { invariant, ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type MemberPass, takeReaderPass } from './take-member-pass.ts'
import { committeeOf, noticesTo } from './tell-people.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Answer = Result<null, 'access/not-found' | AppealRefusal>

/** A member asks that the own level of a year be looked at again; whoever has to answer is told. Within the days of the rule set. */
export async function askAppeal(ports: Needs, actor: Actor, given: { cellId: string; year: number; reason: string }): Promise<Answer> {
  const pass = await takeReaderPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const { cellId, memberId } = pass.value
  const tree = await treeToday(ports)
  const { deadlines } = await ruleSetOf(ports, tree, cellId, given.year)
  const of = { memberId, days: appealDaysOf({ deadlines }), reason: given.reason }
  const line = await appendLine(ports, { cellId, memberId, year: given.year }, (entries) => ask(entries, of, signature(ports, pass.value)))
  if (!line.ok) return line
  if (line.value.kind === 'APPEAL') await tellWhoAnswers(ports, tree, { pass: pass.value, appeal: line.value })
  return ok(null)
}

/** The member takes it back while nobody has answered. */
export async function withdrawAppeal(ports: Needs, actor: Actor, { cellId, year }: { cellId: string; year: number }): Promise<Answer> {
  const pass = await takeReaderPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { memberId } = pass.value
  const line = await appendLine(ports, { cellId, memberId, year }, (entries) => withdraw(entries, signature(ports, pass.value)))
  return line.ok ? ok(null) : line
}

/** Judged and written under one lock, so that two at once cannot both stand. */
export async function appendLine<Refused>(
  { stores }: Pick<Ports, 'stores'>,
  of: { cellId: string; memberId: string; year: number },
  judge: (entries: NotebookEntry[]) => Result<NotebookEntry, Refused>,
): Promise<Result<NotebookEntry, Refused>> {
  let judged: Result<NotebookEntry, Refused> | null = null
  await stores.notebooks.appendJudged(of, (entries) => {
    judged = judge(entries)
    return judged.ok ? judged.value : null
  })
  invariant(judged, 'the store asks the judge before it answers')
  return judged
}

const signature = ({ chance, clock }: Needs, { cellId, personId, member }: MemberPass): Signature => ({
  id: chance.cellRowId(cellId),
  author: { id: personId, name: member.name, role: 'MEMBER' },
  at: clock.now(),
})

type Appealed = { pass: MemberPass; appeal: Extract<NotebookEntry, { kind: 'APPEAL' }> }

async function tellWhoAnswers(ports: Needs, tree: OrgTree, { pass, appeal }: Appealed): Promise<void> {
  const { cellId, memberId, personId, member } = pass
  const officerIds = cellOfficers(await ports.stores.organization.positionsAt(cellId), tree.on)
  const by = answeringCommittee(appeal.body.stage, { personId, officerIds })
  const unitId = by === 'CELL' ? cellId : tree.grassrootsOf(cellId)?.id
  if (!unitId) return
  const told = by === 'CELL' ? officerIds : await committeeOf(ports, unitId, tree.on)
  const facts: NoticeFacts = { kind: 'APPEAL_ASKED', by, unitId, memberId, name: member.name, year: appeal.year }
  const others = told.filter((id) => id !== personId)
  await notify(ports, await noticesTo(ports, others, { key: `appeal:${appeal.id}`, at: appeal.at, facts }))
}
