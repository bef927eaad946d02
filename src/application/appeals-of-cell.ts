import { type Appeal, appealsOf } from '#domain/notebook/appeal.ts'
import type { AppealStage } from '#domain/notebook/types.ts'
import type { Ports } from './ports.ts'

/** The appeals of a cell's year, member by member, oldest first. */
export async function appealsOfCell(
  { stores }: Pick<Ports, 'stores'>,
  cellId: string,
  year: number,
): Promise<(memberId: string) => Appeal[]> {
  const entries = await stores.notebooks.ofCell(cellId, year, ['APPEAL', 'APPEAL_WITHDRAWN', 'APPEAL_ANSWER'])
  return (memberId) => appealsOf(entries.filter((one) => one.memberId === memberId))
}

/** As the committee that answers at this stage reads it; `isOwn`: the reader's own. */
export const appealToRead = (appeal: Appeal, { stage, isOwn }: { stage: AppealStage; isOwn: boolean }) => ({
  ...appeal,
  mayAnswer: appeal.state === 'OPEN' && appeal.stage === stage && !isOwn,
})
