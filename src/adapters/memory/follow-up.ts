import type { ReportStore, TaskStore } from '#application/ports/follow-up.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

const withoutDay = '9999'

export const memoryTasks = ({ tasks }: Tables): TaskStore => ({
  open: async (cellId) =>
    tasks
      .where((row) => row.cellId === cellId && row.state === 'OPEN')
      .toSorted(
        by(
          (row) => row.dueOn ?? withoutDay,
          (row) => row.id,
        ),
      ),
  async find(cellId, id) {
    const found = tasks.get(id)
    return found?.cellId === cellId ? found : null
  },
})

export const memoryReports = ({ reports }: Tables): ReportStore => ({
  about: async (cellId, aboutIds) =>
    reports
      .where((row) => row.cellId === cellId && aboutIds.includes(row.aboutId))
      .toSorted(
        by(
          (row) => row.at,
          (row) => row.id,
        ),
      ),
  append: async (report) => reports.put(report),
})
