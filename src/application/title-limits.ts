import type { Commendation } from '#domain/commendation/commendation.ts'
import { type LimitState, limitState } from '#domain/commendation/limit.ts'
import type { CommendationTitle } from '#domain/commendation/title.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { Ports } from './ports.ts'

/** How the limits of titles stand at a deciding committee, of what it has decided in a year (rule 29). */
export async function titleLimits(
  ports: Pick<Ports, 'stores'>,
  { tree, unitId, year, titles }: { tree: OrgTree; unitId: string; year: number; titles: readonly CommendationTitle[] },
): Promise<(title: CommendationTitle, decided: readonly Commendation[]) => LimitState> {
  const shares = titles.filter(({ limit }) => limit.kind === 'PERCENT')
  const [people, collectives] = await Promise.all([
    shares.some(({ subject }) => subject === 'PERSON') ? excellentPeople(ports, tree, { unitId, year }) : 0,
    shares.some(({ subject }) => subject === 'UNIT') ? excellentCollectives(ports, tree, { unitId, year }) : 0,
  ])
  return (title, decided) =>
    limitState(title, {
      decided: decided.filter((one) => one.title.key === title.key && one.state === 'DECIDED').length,
      excellent: title.subject === 'PERSON' ? people : collectives,
    })
}

type Of = { unitId: string; year: number }

async function excellentPeople({ stores }: Pick<Ports, 'stores'>, tree: OrgTree, { unitId, year }: Of): Promise<number> {
  const deciding = tree.subtree(unitId).filter(({ grassroots }) => grassroots)
  const decisions = await Promise.all(deciding.map(({ id }) => stores.decisions.standing(id, year)))
  return decisions.flat().filter(({ level }) => level === 'EXCELLENT').length
}

async function excellentCollectives({ stores }: Pick<Ports, 'stores'>, tree: OrgTree, { unitId, year }: Of): Promise<number> {
  const below = tree.subtree(unitId).flatMap(({ id }) => (id === unitId ? [] : [id]))
  return (await stores.collectives.standing(below, year)).filter(({ level }) => level === 'EXCELLENT').length
}
