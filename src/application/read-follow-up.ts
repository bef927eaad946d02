import { cardOf, isOverdue } from '#domain/notebook/shortfall.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { isOpenToMember } from './read-my-notebook.ts'
import { takeMemberPass } from './take-member-pass.ts'

/** One's own remedies and tasks that are open, those due first before those without a day, each with what one has reported. */
export async function readFollowUp(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor) {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const { cellId, memberId, on } = pass.value
  const [tasks, shortfalls] = await Promise.all([
    ports.stores.tasks.open(cellId),
    ports.stores.shortfalls.ofCell(cellId, Number(on.slice(0, 4))),
  ])
  const open = [
    ...shortfalls
      .filter((one) => one.memberId === memberId && isOpenToMember(one) && one.state !== 'REMEDIED')
      .map(({ text, remedy, dueOn, year, ...one }) => ({
        about: 'SHORTFALL' as const,
        id: one.id,
        cardId: cardOf(one),
        text,
        remedy,
        dueOn,
        year,
      })),
    ...tasks
      .filter((one) => one.memberId === memberId)
      .map(({ id, what, dueOn }) => ({ about: 'TASK' as const, id, cardId: id, text: what, remedy: null, dueOn, year: null })),
  ]
  const reports = await ports.stores.reports.about(
    cellId,
    open.map(({ cardId }) => cardId),
  )
  const lines = open
    .map(({ cardId, ...one }) => ({
      ...one,
      overdue: isOverdue(one.dueOn, on),
      reports: reports
        .filter((told) => told.aboutId === cardId && told.memberId === memberId)
        .map(({ id, text, at }) => ({ id, text, at })),
    }))
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))
  return ok({ cellId, lines })
}
