import { levelOfScore } from '#domain/classification/score-gate.ts'
import { groupCaps, groupOf } from '#domain/collective/decide-collectives.ts'
import { mismatchesOf } from '#domain/collective/review.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { collectivesUnder } from './collectives-under.ts'
import { levelOf } from './gather-proposals.ts'
import type { Ports } from './ports.ts'
import { decisionToRead, reviewToRead } from './read-collective.ts'
import { takeUpperPass } from './take-desk-pass.ts'

/** The board of the collectives immediately below a committee: what each says, its score and votes, the cap of each group, the decisions. */
export async function readCollectives(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { unitId: string; year?: number | undefined },
) {
  const pass = await takeUpperPass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, tree, on } = pass.value
  const year = of.year ?? assessmentYear(on)
  const { rules, rule, cases, standing } = await collectivesUnder(ports, { tree, unitId: unit.id, year })
  const documents = await ports.stores.collectives.decidedBy(unit.id, year)
  const rows = cases.map(({ unit: one, review, tooNew, waitsForLower }) => ({
    ...{ unitId: one.id, name: one.name, type: one.type, isCell: one.isCell, group: groupOf(one, rule), version: review.version },
    ...reviewToRead(review, rules),
    scoreLevel: review.handedIn?.score && rules.scoreGates ? levelOfScore(rules.scoreGates, review.handedIn.score) : null,
    mismatches: mismatchesOf(review, rules),
    tooNew,
    waitsForLower: rule.lowerFirst && waitsForLower,
    decided: decisionToRead(standing.find((decision) => decision.unitId === one.id)),
  }))
  const capsBy = (level: (row: (typeof rows)[number]) => Parameters<typeof groupCaps>[0][number]['level']) =>
    groupCaps(
      cases.map(({ unit: one }, index) => {
        const row = rows[index]
        return { unit: one, level: row ? level(row) : null }
      }),
      rule,
    )
  const proposed = capsBy((row) => row.decided?.level ?? levelOf(row.proposal))
  const decided = capsBy((row) => row.decided?.level ?? null)
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, year, today: on, rows },
    scoreGates: rules.scoreGates,
    groups: decided.map(({ group, unitIds, cap }, index) => ({ group, unitIds, decided: cap, proposed: proposed[index]?.cap ?? cap })),
    documents: [...new Set(documents.map(({ number }) => number))],
  })
}
