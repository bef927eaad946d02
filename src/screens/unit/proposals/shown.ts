import type { GroupingWish, RoundBoard } from '#contract/upward.ts'

/** Which proposals are listed: those in no group yet, all, or those of one group. */
export type Shown = 'loose' | 'all' | { groupId: string }

export type Grouping = {
  round: RoundBoard
  act: (wish: GroupingWish) => Promise<boolean>
  chosen: ReadonlySet<string>
  shown: Shown
  show: (shown: Shown) => void
  isBusy: boolean
  onPut: (groupId: string) => void
  /** What was chosen lies in a group now. */
  onGrouped: () => void
}
