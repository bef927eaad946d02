import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { HelpPlan } from '#domain/notebook/help-plan.ts'

export type HelpPlanRecord = HelpPlan & { version: number }

export interface HelpPlanStore {
  /** Running ones first, then by the day they began, the latest first. */
  ofCell(cellId: string): Promise<HelpPlanRecord[]>
  find(cellId: string, id: string): Promise<HelpPlanRecord | null>
  /** The plan and the lines it leaves, in one transaction. `version` is the one the writer saw, 0 for a new plan: 'clash' writes nothing. */
  save(plan: HelpPlanRecord, entries: readonly NotebookEntry[]): Promise<'saved' | 'clash'>
}
