import {
  type Acting,
  type Commendation,
  type CommendationDecision,
  decideCommendation,
  revokeCommendation,
} from '#domain/commendation/commendation.ts'
import { missingFor } from '#domain/commendation/eligible.ts'
import { honourEntry } from '#domain/commendation/honour-entry.ts'
import { withinLimit } from '#domain/commendation/limit.ts'
import type { CommendationRefusal } from '#domain/commendation/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { meritsOf } from './merits.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { actingFor } from './propose-commendation.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeUpperPass } from './take-desk-pass.ts'
import { titleLimits } from './title-limits.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | 'access/changed-meanwhile' | CommendationRefusal | RefusedFields<CommendationRefusal>

export type CommendationDocument = CommendationDecision & { unitId: string; ids: string[] }

/**
 * The last committee of their way decides on one or many of a year with one document, all of it or nothing: eligibility asked again (rule
 * 28), limits counted under a lock of the committee (rule 29). It is written into the notebooks, and those commended are told.
 */
export async function decideCommendations(
  ports: Needs,
  actor: Actor,
  { unitId, ids, ...decision }: CommendationDocument,
): Promise<Result<{ decided: number }, Refused>> {
  const pass = await takeUpperPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const found = (await Promise.all([...new Set(ids)].map((id) => ports.stores.commendations.find(id)))).filter((one) => one !== null)
  const [first] = found
  if (!first || found.length !== new Set(ids).size || found.some((one) => one.atUnitId !== unitId)) return refuse('access/not-found')
  const { year } = first
  if (found.some((one) => one.year !== year)) return refuse('commendation/years-mixed')
  const titles = found.map(({ title }) => title)
  const [merits, limitOf] = await Promise.all([meritsOf(ports, found), titleLimits(ports, { tree: pass.value.tree, unitId, year, titles })])
  const by = actingFor(ports, pass.value)
  const judge = (standing: readonly Commendation[]): Result<Commendation[], { code: CommendationRefusal; id: string }> => {
    const decided: Commendation[] = []
    for (const one of found) {
      const missing = missingFor(one.title, year, merits(one.who, year))
      const answer = decideCommendation(one, { decision, missing }, by)
      if (!answer.ok) return refuse({ code: answer.refusal, id: one.id })
      if (!withinLimit(limitOf(one.title, [...standing, ...decided]), 1)) return refuse({ code: 'commendation/over-limit', id: one.id })
      decided.push(answer.value)
    }
    return ok(decided)
  }
  return settle(ports, { unitId, year, by, judge })
}

/** A decision is taken back by a later document of the same committee: what it rested on was revoked (21-HD/BTCTW). */
export async function revokeDecidedCommendation(
  ports: Needs,
  actor: Actor,
  { unitId, id, word, ...decision }: CommendationDecision & { unitId: string; id: string; word: string },
): Promise<Result<{ decided: number }, Refused>> {
  const pass = await takeUpperPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const found = await ports.stores.commendations.find(id)
  if (!found || found.atUnitId !== unitId) return refuse('access/not-found')
  const by = actingFor(ports, pass.value)
  const judge = () => {
    const answer = revokeCommendation(found, { decision, word }, by)
    return answer.ok ? ok([answer.value]) : refuse({ code: answer.refusal, id })
  }
  return settle(ports, { unitId, year: found.year, by, judge })
}

type ToSettle = {
  unitId: string
  year: number
  by: Acting
  judge: (standing: readonly Commendation[]) => Result<Commendation[], { code: CommendationRefusal; id: string }>
}

async function settle(ports: Needs, { unitId, year, by, judge }: ToSettle): Promise<Result<{ decided: number }, Refused>> {
  let judged: ReturnType<ToSettle['judge']> | undefined
  const author = { id: by.byId, name: by.byName, role: 'COMMITTEE' }
  const saved = await ports.stores.commendations.settle({ unitId, year }, (standing) => {
    judged = judge(standing)
    if (!judged.ok) return null
    const entries = judged.value.flatMap((one) => honourEntry(one, (cellId) => ({ id: ports.chance.cellRowId(cellId), author, at: by.at })))
    return { commendations: judged.value, entries }
  })
  if (saved === 'clash' || !judged) return refuse('access/changed-meanwhile')
  if (!judged.ok) return refuseField(fieldOf[judged.refusal.code] ?? judged.refusal.id, judged.refusal.code)
  await tellCommended(ports, judged.value, by)
  return ok({ decided: judged.value.length })
}

/** What is wrong with the document stands beside its field, what is wrong with one proposal beside that one. */
const fieldOf: Partial<Record<CommendationRefusal, string>> = {
  'commendation/number-missing': 'number',
  'commendation/date-missing': 'decidedOn',
  'commendation/signer-missing': 'signedBy',
  'commendation/word-missing': 'word',
}

const tellCommended = (ports: Needs, decided: readonly Commendation[], { unitName, at }: Acting): Promise<void> =>
  notify(
    ports,
    decided.flatMap(({ id, who, title, year, decision }) =>
      who.subject === 'PERSON' && decision
        ? [
            {
              ...{ cellId: who.cellId, memberId: who.memberId, key: `commended:${id}`, at },
              facts: { kind: 'COMMENDED' as const, title: title.name, year, number: decision.number, unitName },
            },
          ]
        : [],
    ),
  )
