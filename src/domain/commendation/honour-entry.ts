import type { EntryAuthor, NotebookEntry } from '#domain/notebook/entry.ts'
import type { Instant } from '#domain/organization/types.ts'
import type { Commendation } from './commendation.ts'

/** The line that a decision, or its revocation, leaves in the notebook of the person; none for a collective. */
export function honourEntry(
  { id: commendationId, who, year, title, steps }: Commendation,
  signed: (cellId: string) => { id: string; author: EntryAuthor; at: Instant },
): NotebookEntry[] {
  const last = steps.at(-1)
  if (who.subject !== 'PERSON' || !last?.decision || (last.act !== 'DECIDED' && last.act !== 'REVOKED')) return []
  const { number, decidedOn } = last.decision
  const about = { title: title.name, form: title.form, unitName: last.unitName, number, decidedOn, word: last.word }
  return [
    {
      ...signed(who.cellId),
      ...{ cellId: who.cellId, memberId: who.memberId, year, meetingId: null, digest: null, aboutId: null },
      kind: 'HONOUR',
      body: { commendationId, event: last.act, ...about },
    },
  ]
}
