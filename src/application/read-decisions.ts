import { type Decision, standingDecisions } from '#domain/classification/decide-level.ts'
import { appealDaysOf } from '#domain/classification/rule-set.ts'
import { type DecisionPaper, decisionDocument, noticeSheets } from '#domain/document/decision-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import type { Member } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { cellsOf } from './members-in-order.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type CommitteePass, takeCommitteePass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** So many years back the list of decisions reaches. */
const yearsBack = 5

/** The committee's decisions of a year, each a document with its list; the latest first. What a later one revoked stays and says so. */
export async function readDecisions(ports: Needs, actor: Actor, of: { unitId: string; year?: number | undefined }) {
  const pass = await takeCommitteePass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const current = assessmentYear(pass.value.on)
  const year = of.year ?? current
  const documents = await documentsOf(ports, pass.value, year)
  const { unit } = pass.value
  const years = [...new Set([year, ...Array.from({ length: yearsBack }, (_, back) => current - back)])].toSorted((a, b) => b - a)
  return ok({ unitId: unit.id, unitName: unit.name, year, years, documents })
}

/** Decisions of one number are one document. Lines stand cell by cell, within a cell by name. */
async function documentsOf(ports: Needs, { tree, unit }: CommitteePass, year: number) {
  const cells = cellsOf(tree, unit.id)
  const [all, files] = await Promise.all([
    ports.stores.decisions.all(unit.id, year),
    ports.stores.members.ofCells(cells.map((cell) => cell.id)),
  ])
  const members = cells.flatMap((cell) => inNameOrder(files.map((file) => file.member).filter(({ cellId }) => cellId === cell.id)))
  const people = await ports.stores.people.findMany([...new Set(all.map(({ signerId }) => signerId))])
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? ''
  const standing = new Set(standingDecisions(all).map(({ id }) => id))
  const lineOf = (decision: Decision, member: Member) => ({
    ...{ decisionId: decision.id, memberId: member.id, name: member.name, cellId: member.cellId },
    ...{
      cellName: tree.unit(member.cellId)?.name ?? '',
      level: decision.level,
      reason: decision.reason,
      stands: standing.has(decision.id),
    },
    replaces: known(all.find(({ id }) => id === decision.revokesId)),
    replacedBy: known(all.find(({ revokesId }) => revokesId === decision.id)),
  })
  return [...new Set(all.map(({ number }) => number))].toReversed().flatMap((number) => {
    const own = all.filter((decision) => decision.number === number)
    const [first] = own
    if (!first) return []
    const { decidedOn, signedBy, signerId, recordedAt } = first
    const lines = members.flatMap((member) => own.filter(({ memberId }) => memberId === member.id).map((one) => lineOf(one, member)))
    return [{ number, decidedOn, signedBy, recordedBy: nameOf(signerId), recordedAt, lines }]
  })
}

const known = (decision: Decision | undefined) =>
  decision ? { number: decision.number, decidedOn: decision.decidedOn, level: decision.level } : null

export type DecisionAsked = { unitId: string; year: number; number: string; kind: 'decision' | 'notices' }

/** One document of the committee as it is printed: the decision with its list, or a notice for each member; for the committee alone. */
export async function readDecisionDocument(
  ports: Needs,
  actor: Actor,
  { unitId, year, number, kind }: DecisionAsked,
): Promise<Result<PartyDocument[], 'access/not-found'>> {
  const pass = await takeCommitteePass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree, unit } = pass.value
  const found = (await documentsOf(ports, pass.value, year)).find((one) => one.number === number)
  if (!found) return refuse('access/not-found')
  const [rules, cards] = await Promise.all([ruleSetOf(ports, tree, unit.id, year), cardNumbersOf(ports, found.lines)])
  const paper: DecisionPaper = {
    ...{ year, number, decidedOn: found.decidedOn, signedBy: found.signedBy },
    ...{ unitName: unit.name, upperName: tree.ancestors(unit.id)[0]?.name ?? '', appealDays: appealDaysOf(rules) },
    lines: found.lines.map((line) => ({ ...line, cardNumber: cards.get(line.memberId) ?? '' })),
  }
  return ok(kind === 'decision' ? decisionDocument(paper) : noticeSheets(paper))
}

async function cardNumbersOf({ stores }: Needs, lines: readonly { memberId: string; cellId: string }[]): Promise<Map<string, string>> {
  const files = await stores.members.ofCells([...new Set(lines.map(({ cellId }) => cellId))])
  const people = await stores.people.findMany(files.map(({ member }) => member.personId))
  const cardOf = new Map(people.map(({ id, cardNumber }) => [id, cardNumber]))
  return new Map(files.map(({ member }) => [member.id, cardOf.get(member.personId) ?? '']))
}
