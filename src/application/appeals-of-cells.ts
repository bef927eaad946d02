import { type Appeal, answeringCommittee, appealsOf } from '#domain/notebook/appeal.ts'
import type { AnsweringCommittee } from '#domain/notebook/entry.ts'
import type { Ports } from './ports.ts'
import { recordsByMember } from './records-by.ts'

/** The appeals of a year in these cells, member by member, oldest first. */
export async function appealsOfCells(
  { stores }: Pick<Ports, 'stores'>,
  cellIds: readonly string[],
  year: number,
): Promise<(memberId: string) => Appeal[]> {
  const entries = recordsByMember(await stores.notebooks.ofCells(cellIds, year, ['APPEAL', 'APPEAL_WITHDRAWN', 'APPEAL_ANSWER']))
  return (memberId) => appealsOf(entries(memberId))
}

type Reader = { committee: AnsweringCommittee; personId: string }

/** As somebody of a committee reads what this person asked. */
export const appealToRead = (appeal: Appeal, of: { personId: string; officerIds: readonly string[]; reader: Reader }) => ({
  ...appeal,
  mayAnswer: appeal.state === 'OPEN' && answeringCommittee(appeal.stage, of) === of.reader.committee && of.reader.personId !== of.personId,
})
