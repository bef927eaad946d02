import { reflectionDaysOf } from '#domain/classification/rule-set.ts'
import { type Month, yearOfMonth } from '#domain/notebook/month.ts'
import type { ReflectionAsks } from '#domain/notebook/reflection.ts'
import { isMonthClosed, type MonthlyMeeting } from '#domain/notebook/reflection-month.ts'
import {
  type ReflectionQuestion,
  type ReflectionTemplate,
  reflectionTemplateKind,
  shippedReflection,
} from '#domain/notebook/reflection-template.ts'
import { registeredItems } from '#domain/notebook/registration-of-year.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { VersionedTemplate } from './ports/agendas.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import type { ReflectionRecord } from './ports/reflections.ts'
import type { Ports } from './ports.ts'
import { isOpenToMember } from './read-my-notebook.ts'
import type { MemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Handed in on paper and recorded by the cell committee: on no form of ours. */
export const reflectionOnPaper = { templateUnitId: '', templateVersion: 0 } as const

export const isReflectionOnPaper = (record: Pick<ReflectionRecord, 'templateVersion'> | null): boolean => record?.templateVersion === 0

/** The newest template of the nearest unit above the cell that has one; else the shipped one. */
export async function newestReflectionTemplate(
  { stores }: Pick<Ports, 'stores'>,
  tree: OrgTree,
  cellId: string,
): Promise<ReflectionTemplate> {
  const above = tree.ancestors(cellId).map(({ id }) => id)
  return asTemplate(await stores.templates.of(above, reflectionTemplateKind)) ?? shippedReflection
}

/** The template that an answer names. */
export async function reflectionTemplateOf(
  { stores }: Pick<Ports, 'stores'>,
  { templateUnitId, templateVersion }: Pick<ReflectionRecord, 'templateUnitId' | 'templateVersion'>,
): Promise<ReflectionTemplate> {
  if (templateUnitId === shippedReflection.unitId) return shippedReflection
  return asTemplate(await stores.templates.version(templateUnitId, reflectionTemplateKind, templateVersion)) ?? shippedReflection
}

export const asTemplate = (saved: VersionedTemplate | null): ReflectionTemplate | null =>
  saved && { unitId: saved.unitId, version: saved.version, topics: (saved.data as { topics: ReflectionQuestion[] }).topics }

/** All that a month's page and its handing in are judged by. */
export type MonthOfMember = {
  record: ReflectionRecord | null
  tree: OrgTree
  asks: ReflectionAsks
  /** Own shortfalls of before that are not remedied. */
  earlier: ShortfallRecord[]
  items: ReturnType<typeof registeredItems>
  meetings: readonly MonthlyMeeting[]
  daysBefore: number
  /** The meeting of the month is over. */
  closed: boolean
  frozen: boolean
}

export async function monthOfMember(ports: Needs, { cellId, memberId }: MemberPass, month: Month): Promise<MonthOfMember> {
  const { stores } = ports
  const year = yearOfMonth(month)
  const [tree, record, meetings, shortfalls, registration] = await Promise.all([
    treeToday(ports),
    stores.reflections.find(cellId, memberId, month),
    stores.meetings.ofCell(cellId),
    stores.shortfalls.ofCell(cellId, year),
    stores.registrations.find(cellId, memberId, year),
  ])
  const begun = record && !isReflectionOnPaper(record) ? reflectionTemplateOf(ports, record) : newestReflectionTemplate(ports, tree, cellId)
  const [template, ruleSet] = await Promise.all([begun, ruleSetOf(ports, tree, cellId, year)])
  const items = registeredItems(registration)
  const own = new Set(record?.handedIn?.shortfalls.map(({ id }) => id))
  const earlier = shortfalls.filter(
    (one) => one.memberId === memberId && one.state !== 'REMEDIED' && isOpenToMember(one) && !own.has(one.id),
  )
  const closed = isMonthClosed(month, meetings)
  return {
    ...{ record, tree, earlier, items, meetings, closed, daysBefore: reflectionDaysOf(ruleSet) },
    asks: { template, items, earlierIds: earlier.map(({ id }) => id) },
    frozen: (record?.frozenAt ?? null) !== null || (closed && (record?.handedIn ?? null) !== null),
  }
}
