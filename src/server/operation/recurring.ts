import { carryDue } from '#application/carry-along.ts'
import { dropOldAudit } from '#application/drop-old-audit.ts'
import { dropOldBoards } from '#application/drop-old-boards.ts'
import { dropOverdue } from '#application/drop-overdue.ts'
import { finishOverdue } from '#application/finish-overdue.ts'
import type { RetentionStore } from '#application/ports/retention.ts'
import type { Publisher } from '#application/ports/world.ts'
import type { Ports } from '#application/ports.ts'
import { refreshFigures } from '#application/refresh-figures.ts'
import { remindReflections } from '#application/remind-reflections.ts'
import type { Job } from './jobs.ts'

const second = 1_000
const hour = 3_600 * second

/** What every process does by itself; the database decides what is due, so two that do it at once do it once. */
export const recurring = (ports: Ports & { retention: RetentionStore }, publisher: Pick<Publisher, 'figuresChanged'>): Job[] => [
  {
    name: 'overdue-ballots',
    everyMs: second,
    work: () => finishOverdue(ports),
    failed: 'overdue ballots could not be looked for',
  },
  {
    name: 'old-boards',
    everyMs: hour,
    work: async () => ({ dropped: await dropOldBoards(ports) }),
    done: 'boards whose time was over',
    failed: 'old boards could not be dropped',
  },
  {
    name: 'acts-on-the-tree',
    everyMs: hour,
    work: async () => ({ acts: await carryDue(ports) }),
    done: 'acts on the tree whose day has come',
    failed: 'what goes along with members could not be sent after them',
  },
  {
    name: 'old-audit-lines',
    everyMs: 24 * hour,
    work: async () => ({ lines: await dropOldAudit(ports) }),
    done: 'lines of the log whose time was over',
    failed: 'old lines of the log could not be dropped',
  },
  {
    name: 'retention',
    everyMs: 24 * hour,
    work: () => dropOverdue(ports.retention),
    done: 'rows whose time was over',
    failed: 'what is overdue could not be dropped',
  },
  {
    name: 'reminders',
    everyMs: hour,
    work: async () => ({ cells: await remindReflections(ports) }),
    done: 'cells reminded of the monthly reflection',
    failed: 'members could not be reminded of the monthly reflection',
  },
  {
    name: 'figures',
    everyMs: second,
    work: async () => publisher.figuresChanged(await refreshFigures(ports)),
    failed: 'figures could not be published',
  },
]
