import { type Ask, askApi, type Call } from '../ask-api.ts'
import { isPassing, isPaused, isRefused } from '../problem.ts'
import { tellConnection } from './connection.ts'
import { forgetKept, keepAnswer, keptAnswer } from './kept-answers.ts'
import { slotOf } from './slots.ts'

/**
 * Keeps what a person's own pages were last answered, and answers with it where the server does not. What was answered once while this
 * page stands is not answered with anything older: the page still shows it.
 */
export function keepingAsk(personId: string): Ask {
  const answered = new Set<string>()
  return async (call) => {
    const input = JSON.stringify(call.input ?? {})
    const slot = slotFor(call, input)
    try {
      const answer = await askApi(call)
      tellConnection('fine')
      if (slot) {
        answered.add(slot + input)
        void keepAnswer(personId, slot, { input, answer, keptAt: new Date().toISOString() })
      }
      return answer
    } catch (error) {
      if (isRefused(error, 'access/signed-out')) void forgetKept()
      if (!isPassing(error)) tellConnection('fine')
      const kept = isPassing(error) && slot && !answered.has(slot + input) ? await keptAnswer(personId, slot, input) : null
      if (isPassing(error)) tellConnection(isPaused(error) ? 'paused' : 'lost', kept?.keptAt ?? null)
      if (!kept) throw error
      return kept.answer
    }
  }
}

const slotFor = ({ type, path }: Call, input: string): string | null => (type === 'query' ? slotOf(path, input) : null)
