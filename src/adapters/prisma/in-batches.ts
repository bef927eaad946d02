/** What one statement answers at most, and statements of one key under way at a time: what arrives together is asked together. */
const LARGEST_BATCH = 256
const MOST_IN_FLIGHT = 2

type Waiting<Asked, Answer> = { asked: Asked; answer: (answer: Answer) => void; fail: (error: unknown) => void }

type Queue<Asked, Answer> = { key: string; waiting: Waiting<Asked, Answer>[]; inFlight: number }

/**
 * Asks one by one, answered many by one statement that begins after each was asked: alone it goes at once, under a rush it shares a
 * statement and a commit with others of the same key. `answerAll` answers in the order of what was asked; when it throws, its batch fails.
 */
export function inBatches<Asked, Answer>(
  answerAll: (key: string, asked: Asked[]) => Promise<Answer[]>,
): (key: string, asked: Asked) => Promise<Answer> {
  const queues = new Map<string, Queue<Asked, Answer>>()

  function pump(queue: Queue<Asked, Answer>): void {
    while (queue.inFlight < MOST_IN_FLIGHT && queue.waiting.length > 0) {
      queue.inFlight++
      void settle(queue.key, queue.waiting.splice(0, LARGEST_BATCH)).then(() => {
        queue.inFlight--
        pump(queue)
      })
    }
    if (queue.inFlight === 0) queues.delete(queue.key)
  }

  async function settle(key: string, batch: Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await answerAll(
        key,
        batch.map(({ asked }) => asked),
      )
      for (const [at, one] of batch.entries()) one.answer(answers[at] as Answer)
    } catch (error) {
      for (const one of batch) one.fail(error)
    }
  }

  return (key, asked) =>
    new Promise((answer, fail) => {
      const queue = queues.get(key) ?? { key, waiting: [], inFlight: 0 }
      queues.set(key, queue)
      queue.waiting.push({ asked, answer, fail })
      pump(queue)
    })
}
