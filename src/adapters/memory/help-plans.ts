import type { HelpPlanRecord, HelpPlanStore } from '#application/ports/help-plans.ts'
import type { Tables } from './tables.ts'

export const memoryHelpPlans = ({ helpPlans, notebooks }: Tables): HelpPlanStore => ({
  ofCell: async (cellId) => helpPlans.where((row) => row.cellId === cellId).toSorted(runningFirst),
  async find(cellId, id) {
    const found = helpPlans.get(id)
    return found?.cellId === cellId ? found : null
  },
  async save(plan, entries) {
    if ((helpPlans.get(plan.id)?.version ?? 0) !== plan.version) return 'clash'
    helpPlans.put({ ...plan, version: plan.version + 1 })
    for (const entry of entries) notebooks.put(entry)
    return 'saved'
  },
})

const runningFirst = (a: HelpPlanRecord, b: HelpPlanRecord): number =>
  Number(a.endedOn !== null) - Number(b.endedOn !== null) ||
  (a.startedOn === b.startedOn ? (a.id < b.id ? -1 : 1) : a.startedOn < b.startedOn ? 1 : -1)
