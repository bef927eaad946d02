import type { QuestionStore, RoundStore } from '#application/ports/upward.ts'
import type { RoundProposal } from '#domain/proposals/round.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

const inOrder = by<RoundProposal>(
  (row) => row.at,
  (row) => row.id,
)

export const memoryRounds = ({ rounds, roundProposals }: Tables): RoundStore => ({
  ofUnits: async (unitIds) =>
    rounds
      .where((row) => unitIds.includes(row.unitId))
      .toSorted(
        by(
          (row) => row.deadline,
          (row) => row.id,
        ),
      )
      .toReversed(),
  find: async (roundId) => rounds.get(roundId),
  async save(round) {
    if ((rounds.get(round.id)?.version ?? 0) !== round.version) return 'clash'
    rounds.put({ ...round, version: round.version + 1 })
    return 'saved'
  },
  proposals: async (roundId) => roundProposals.where((row) => row.roundId === roundId).toSorted(inOrder),
  counts: async (roundIds) => new Map(roundIds.map((roundId) => [roundId, roundProposals.where((row) => row.roundId === roundId).length])),
  ofMember: async (cellId, memberId) => roundProposals.where((row) => row.cellId === cellId && row.memberId === memberId).toSorted(inOrder),
  async propose(proposal, atMost) {
    const { roundId, memberId } = proposal
    const own = roundProposals.where((row) => row.roundId === roundId && row.memberId === memberId)
    if (atMost !== null && own.length >= atMost) return 'enough'
    roundProposals.put(proposal)
    return 'saved'
  },
  async withdraw({ cellId, roundId, id, memberId }) {
    const key = keyOf(cellId, roundId, id)
    if (roundProposals.get(key)?.memberId !== memberId) return false
    roundProposals.remove(key)
    return true
  },
})

export function memoryQuestions({ questions }: Tables): QuestionStore {
  const latestFirst = (matches: Parameters<typeof questions.where>[0]) =>
    questions
      .where(matches)
      .toSorted(
        by(
          (row) => row.askedAt,
          (row) => row.id,
        ),
      )
      .toReversed()
  return {
    ofCell: async (cellId) => latestFirst((row) => row.cellId === cellId),
    toUnit: async (unitId) => latestFirst((row) => row.toUnitId === unitId),
    published: async (unitIds) =>
      questions
        .where((row) => unitIds.includes(row.toUnitId) && row.published !== null)
        .toSorted(
          by(
            (row) => row.published?.at ?? '',
            (row) => row.id,
          ),
        )
        .toReversed(),
    find: async (cellId, id) => questions.get(keyOf(cellId, id)),
    async save(question) {
      if ((questions.get(keyOf(question.cellId, question.id))?.version ?? 0) !== question.version) return 'clash'
      questions.put({ ...question, version: question.version + 1 })
      return 'saved'
    },
  }
}
