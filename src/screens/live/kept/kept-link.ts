import type { TRPCClientError, TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '#adapters/trpc/router.ts'
import { isPassing, isPaused, isRefused } from '../problem.ts'
import { tellConnection } from './connection.ts'
import { forgetKept, keepAnswer, keptAnswer } from './kept-answers.ts'
import { slotOf } from './slots.ts'

/**
 * Keeps what a person's own pages were last answered, and answers with it where the server does not. What was answered once while this
 * page stands is not answered with anything older: the page still shows it.
 */
export function keptLink(personId: string): TRPCLink<AppRouter> {
  const answered = new Set<string>()
  return () =>
    ({ next, op }) => {
      const input = JSON.stringify(op.input ?? {})
      const slot = op.type === 'query' ? slotOf(op.path, input) : null
      return observable((observer) => {
        const failed = async (error: TRPCClientError<AppRouter>) => {
          if (isRefused(error, 'access/signed-out')) void forgetKept()
          if (!isPassing(error)) tellConnection('fine')
          const kept = isPassing(error) && slot && !answered.has(slot + input) ? await keptAnswer(personId, slot, input) : null
          if (isPassing(error)) tellConnection(isPaused(error) ? 'paused' : 'lost', kept?.keptAt ?? null)
          if (!kept) return observer.error(error)
          observer.next({ result: { type: 'data', data: kept.answer } })
          observer.complete()
        }
        return next(op).subscribe({
          next(value) {
            tellConnection('fine')
            if (slot && value.result.type === 'data') {
              answered.add(slot + input)
              void keepAnswer(personId, slot, { input, answer: value.result.data, keptAt: new Date().toISOString() })
            }
            observer.next(value)
          },
          error: (error) => void failed(error),
          complete: () => observer.complete(),
        })
      })
    }
}
