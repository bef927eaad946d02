import { registrationRuleOf } from '#domain/classification/rule-set.ts'
import type { RegistrationTerm } from '#domain/notebook/registration-due.ts'
import { type RegistrationTemplate, registrationTemplateKind, shippedRegistrationTemplate } from '#domain/notebook/registration-template.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores'>

/** What the members of a unit may start from: its own template, else that of the nearest unit above, else the shipped one (no unit's). */
export async function registrationTemplateOf(
  { stores }: Needs,
  tree: OrgTree,
  unitId: string,
): Promise<{ unitId: string | null; template: RegistrationTemplate }> {
  const found = await stores.templates.of([unitId, ...tree.ancestors(unitId).map(({ id }) => id)], registrationTemplateKind)
  if (!found) return { unitId: null, template: shippedRegistrationTemplate }
  const data = found.data as Omit<RegistrationTemplate, 'version'>
  return { unitId: found.unitId, template: { ...data, version: found.version } }
}

/** The term and the friendly limit of a cell and year. */
export async function registrationRulesOf(
  ports: Needs,
  tree: OrgTree,
  { cellId, year }: { cellId: string; year: number },
): Promise<{ term: RegistrationTerm; itemsAtMost: number }> {
  const ruleSet = await ruleSetOf(ports, tree, cellId, year)
  const { itemsAtMost, daysForNewcomers } = registrationRuleOf(ruleSet)
  return { term: { deadline: ruleSet.deadlines.registration, daysForNewcomers }, itemsAtMost }
}
