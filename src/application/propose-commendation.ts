import type { Acting, CommendationPapers, Commended } from '#domain/commendation/commendation.ts'
import { proposeCommendation as propose } from '#domain/commendation/commendation.ts'
import { missingFor } from '#domain/commendation/eligible.ts'
import type { CommendationRefusal } from '#domain/commendation/refusals.ts'
import { wayUp } from '#domain/commendation/title.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { meritsOf } from './merits.ts'
import type { Ports } from './ports.ts'
import { type CollectivePass, takeCollectivePass } from './take-collective-pass.ts'
import { titlesFor } from './titles-in-force.ts'

/** `memberId` null: the collective itself. */
export type CommendationToPropose = {
  /** The cell, or the committee, that proposes. */
  fromUnitId: string
  /** The cell of the member, or the collective. */
  unitId: string
  memberId: string | null
  title: string
  year: number
  papers: CommendationPapers
}

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/** Chi ủy, or a committee, proposes to commend someone who is eligible by what is decided (rule 28); it goes to the first committee of its way. */
export async function proposeCommendation(
  ports: Needs,
  actor: Actor,
  given: CommendationToPropose,
): Promise<Result<{ id: string }, 'access/not-found' | CommendationRefusal>> {
  const pass = await takeCollectivePass(ports, actor, given.fromUnitId)
  if (!pass.ok) return pass
  const { tree } = pass.value
  const [unit, who] = [tree.unit(given.unitId), await commended(ports, tree, given)]
  if (!unit || !who) return refuse('access/not-found')
  const title = (await titlesFor(ports, tree, unit.id)).find((one) => one.key === given.title && one.subject === who.subject)
  if (!title) return refuse('commendation/no-such-title')
  const way = wayUp(tree, unit, title)
  if (!way) return refuse('commendation/no-way-up')
  if (way.fromUnitId !== given.fromUnitId) return refuse('commendation/not-yours-to-propose')
  const { year, papers } = given
  const [merits, others] = await Promise.all([
    meritsOf(ports, [{ who, year }]),
    ports.stores.commendations.of(who.subject, who.subject === 'PERSON' ? who.personId : who.unitId),
  ])
  const { ofUnitId: _, ...held } = title
  const made = propose(
    { id: ports.chance.id(), ...way, year, title: held, who, papers },
    { missing: missingFor(title, year, merits(who, year)), others },
    actingFor(ports, pass.value),
  )
  if (!made.ok) return made
  await ports.stores.commendations.save(made.value)
  return ok({ id: made.value.id })
}

export const actingFor = (
  { clock }: Pick<Ports, 'clock'>,
  { unit, personId, name }: Pick<CollectivePass, 'unit' | 'personId' | 'name'>,
): Acting => ({ unitId: unit.id, unitName: unit.name, byId: personId, byName: name, at: clock.now() })

async function commended({ stores }: Needs, tree: OrgTree, { unitId, memberId }: CommendationToPropose): Promise<Commended | null> {
  if (memberId === null) {
    const unit = tree.unit(unitId)
    return unit && { subject: 'UNIT', unitId, name: unit.name }
  }
  const file = await stores.members.find(unitId, memberId)
  return file && { subject: 'PERSON', personId: file.member.personId, cellId: unitId, memberId, name: file.member.name }
}
