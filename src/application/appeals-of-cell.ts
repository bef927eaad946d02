import { type Appeal, answeringCommittee, appealsOf } from '#domain/notebook/appeal.ts'
import type { AnsweringCommittee } from '#domain/notebook/entry.ts'
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

type Reader = { committee: AnsweringCommittee; personId: string }

/** As somebody of a committee reads what this person asked. */
export const appealToRead = (appeal: Appeal, of: { personId: string; officerIds: readonly string[]; reader: Reader }) => ({
  ...appeal,
  mayAnswer: appeal.state === 'OPEN' && answeringCommittee(appeal.stage, of) === of.reader.committee && of.reader.personId !== of.personId,
})
