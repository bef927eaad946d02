import { type Decision, type DecisionLine, decideLevels, type RefusedDecision } from '#domain/classification/decide-level.ts'
import { membersOutOfOrder } from '#domain/classification/decision-order.ts'
import type { Level } from '#domain/classification/levels.ts'
import { unitOfCap } from '#domain/classification/outstanding-unit.ts'
import type { DecisionRefusal } from '#domain/classification/refusals.ts'
import { decisionOrderOf, type RuleSet } from '#domain/classification/rule-set.ts'
import { waitingForCell } from '#domain/classification/sent-back.ts'
import type { Notice } from '#domain/inbox/notice.ts'
import { decidedEntry } from '#domain/notebook/entries.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { capsOfYear } from './caps-of-year.ts'
import { asForwarded, type Forwarded, gatherProposals } from './gather-proposals.ts'
import { cellsOf, gatherOrderFacts } from './members-in-order.ts'
import { notify } from './notify.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { type CommitteePass, takeCommitteePass } from './take-desk-pass.ts'

export type DecisionToRecord = {
  unitId: string
  year: number
  number: string
  decidedOn: string
  /** Name and title. */
  signedBy: string
  items: { cellId: string; memberId: string; level: Level; reason: string | null; revokesId: string | null }[]
}

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | DecisionRefusal | RefusedFields<DecisionRefusal>

/**
 * The grassroots committee decides with one document, all of it or nothing (rule 23); over the cap it is refused (rule 27). Judged under
 * a lock of the organisation and year, and written into the notebooks in the same transaction.
 */
export async function decideClassifications(
  ports: Needs,
  actor: Actor,
  given: DecisionToRecord,
): Promise<Result<{ decided: number }, Refused>> {
  const pass = await takeCommitteePass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const { tree, unit } = pass.value
  const cellIds = [...new Set(given.items.map((item) => item.cellId))]
  if (cellIds.some((cellId) => tree.grassrootsOf(cellId)?.id !== unit.id)) return refuse('access/not-found')
  const forwarded = await gatherProposals(ports, cellIds, given.year)
  const rules = await ruleSetOf(ports, tree, unit.id, given.year)
  const capOf = await capsOfYear(ports, [unit.id, ...cellIds], given.year)
  const cap = (cellId: string) => capOf(unitOfCap(rules.cap, { cellId, unitId: unit.id }), rules)
  const facts = {
    ...{ proposals: forwarded.map(asForwarded), capScope: rules.cap.scope, cap },
    ...(await turnFacts(ports, pass.value, { given, rules, forwarded })),
  }
  const [document, lines] = written(ports, actor, given)
  let judged: Result<Decision[], RefusedDecision> | null = null
  await ports.stores.decisions.record(unit.id, given.year, (standing) => {
    judged = decideLevels(document, lines, { ...facts, decisions: standing })
    return judged.ok ? { decisions: judged.value, entries: entriesOf(ports, pass.value, { decisions: judged.value, forwarded }) } : null
  })
  const answer = answerOf(judged)
  if (answer.ok) await notify(ports, decidedNotices(ports, judged))
  return answer
}

/** Whose turn it is not: sent back and waiting for the cell, or, where the rule set refuses that, out of order. */
async function turnFacts(
  ports: Needs,
  { tree, unit }: CommitteePass,
  { given, rules, forwarded }: { given: DecisionToRecord; rules: RuleSet; forwarded: readonly Forwarded[] },
) {
  const votedAt = new Map(forwarded.map((one) => [one.memberId, one.votedAt]))
  const cellIds = [...new Set(given.items.map((item) => item.cellId))]
  const sentBack = await ports.stores.sentBack.ofCells(cellIds, given.year)
  const waiting = waitingForCell(sentBack, (memberId) => votedAt.get(memberId) ?? null)
  if (decisionOrderOf(rules) !== 'REFUSE') return { waiting, outOfOrder: new Set<string>() }
  const memberIds = new Set(given.items.map((item) => item.memberId))
  const cells = cellsOf(tree, unit.id)
  const facts = await gatherOrderFacts(ports, { cells, year: given.year, ruleSet: rules }, memberIds)
  return { waiting, outOfOrder: membersOutOfOrder(facts) }
}

const decidedNotices = ({ clock }: Needs, judged: Result<Decision[], RefusedDecision> | null): Notice[] =>
  (judged?.ok ? judged.value : []).map(({ id, cellId, memberId, year, level, number, decidedOn }) => ({
    ...{ cellId, memberId, key: `decided:${id}`, at: clock.now() },
    facts: { kind: 'LEVEL_DECIDED', year, level, number, decidedOn },
  }))

function written({ clock, chance }: Needs, actor: Actor, { unitId, year, number, decidedOn, signedBy, items }: DecisionToRecord) {
  const document = { unitId, year, number, decidedOn, signedBy, signerId: actor.personId, recordedAt: clock.now() }
  const lines: DecisionLine[] = items.map(({ memberId, level, reason, revokesId }) => ({
    id: chance.id(),
    memberId,
    level,
    reason,
    revokesId,
  }))
  return [document, lines] as const
}

function entriesOf(
  { clock, chance }: Needs,
  pass: CommitteePass,
  { decisions, forwarded }: { decisions: readonly Decision[]; forwarded: readonly Forwarded[] },
): NotebookEntry[] {
  const author = { id: pass.personId, name: pass.name, role: 'COMMITTEE' }
  return decisions.map((decision) => {
    const proposal = forwarded.find((one) => one.memberId === decision.memberId)?.proposal ?? null
    return decidedEntry(decision, proposal, { id: chance.cellRowId(decision.cellId), author, at: clock.now() })
  })
}

/** A refusal of one line stands beside that member's line, one of the document beside its field. */
function answerOf(judged: Result<Decision[], RefusedDecision> | null): Result<{ decided: number }, Refused> {
  invariant(judged, 'the store asks the judge before it answers')
  if (judged.ok) return ok({ decided: judged.value.length })
  const { code, memberId } = judged.refusal
  if (memberId !== null) return refuseField(memberId, code)
  return refuseField(code === 'decision/number-missing' ? 'number' : code === 'decision/signer-missing' ? 'signedBy' : 'decidedOn', code)
}
