import { reflectionDaysOf } from '#domain/classification/rule-set.ts'
import type { Notice } from '#domain/inbox/notice.ts'
import { expectedInMonth } from '#domain/notebook/expected-in-month.ts'
import { monthToWrite, reflectionDue } from '#domain/notebook/reflection-month.ts'
import { isReminderHour, reminderToday } from '#domain/notebook/reflection-reminder.ts'
import { vietnamHour, yearOf } from '#domain/organization/civil-date.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { notify } from './notify.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>

/**
 * Two days before a month's reflection is due, and on the day, those who are asked and have not handed in are told, each once. Any process
 * calls it, every hour and at every start; what was told is known by its key in the inbox. How many cells were looked at closely.
 */
export async function remindReflections(ports: Needs): Promise<number> {
  if (!isReminderHour(vietnamHour(ports.clock.now()))) return 0
  const tree = await treeToday(ports)
  let reminded = 0
  // One after another: what the hall does at the same time comes first.
  for (const { id } of tree.roots().flatMap(({ id }) => tree.cellsUnder(id))) {
    const notices = await noticesOf(ports, tree, id)
    if (notices.length === 0) continue
    await notify(ports, notices)
    reminded += 1
  }
  return reminded
}

async function noticesOf(ports: Needs, tree: OrgTree, cellId: string): Promise<Notice[]> {
  const { stores, clock } = ports
  const [meetings, ruleSet] = await Promise.all([stores.meetings.ofCell(cellId), ruleSetOf(ports, tree, cellId, yearOf(tree.on))])
  const month = monthToWrite(tree.on, meetings)
  const dueOn = reflectionDue(month, meetings, reflectionDaysOf(ruleSet))
  const ahead = reminderToday(dueOn, tree.on)
  if (ahead === null) return []
  const [files, records] = await Promise.all([stores.members.ofCell(cellId), stores.reflections.ofCell(cellId, month)])
  const done = new Set(records.map(({ memberId }) => memberId))
  const asked = files.filter(({ member, statuses }) => expectedInMonth(member, statuses, { month, today: tree.on }).expected)
  return asked
    .filter(({ member }) => !done.has(member.id))
    .map(({ member }) => ({
      ...{ cellId, memberId: member.id, key: `reflection:${month}:${ahead}`, at: clock.now() },
      facts: { kind: 'REFLECTION_DUE', month, dueOn },
    }))
}
