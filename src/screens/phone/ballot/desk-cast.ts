import type { Mark } from '#domain/ballot/types.ts'
import { type CastState, castSheet, resumeSending } from '#paper/cast-sheet.ts'
import { draftMarks, markRow, withMark } from '#paper/draft-marks.ts'
import type { DeskFacts } from './desk-facts.ts'

export type Casting = {
  mark: (rowKey: string, mark: Mark | null) => Promise<void>
  cast: () => Promise<void>
  /** Sends the stored sheet, byte for byte the same. */
  resume: () => Promise<void>
  sendAgain: () => Promise<void>
  stop: () => void
}

export function casting(desk: DeskFacts): Casting {
  const { key, tools, know, look, facts } = desk
  let running: AbortController | null = null
  let written: Promise<void> = Promise.resolve()

  const mark = (rowKey: string, wanted: Mark | null): Promise<void> => {
    know({ marks: withMark(facts().marks, { rowKey, mark: wanted }), refusal: null })
    written = written.then(() => store(desk, rowKey, wanted))
    return written
  }

  const send = async (work: (signal: AbortSignal) => Promise<string | null>) => {
    if (running) return
    const own = new AbortController()
    running = own
    know({ sending: { state: 'sending', tries: 0, because: 'first' }, refusal: null })
    const refusal = await work(own.signal).catch(() => 'ballot/cannot-store')
    running = null
    await look()
    know({ sending: null, refusal })
  }

  const onState = (state: CastState) => {
    if (running && !running.signal.aborted) know({ sending: state.state === 'sending' ? state : null })
  }
  const told = (signal: AbortSignal) => ({ store: tools.store, phone: tools.phone, key, onState, signal })

  const cast = async () => {
    await written
    await send(async (signal) => {
      const answer = await castSheet(told(signal), facts().marks)
      return answer.ok ? null : answer.refusal
    })
  }
  const resume = () => send((signal) => resumeSending(told(signal)).then(() => null))

  /** A sheet that the box refused for its form alone is written anew; every other goes again as it is. */
  const sendAgain = () => {
    const { record } = facts()
    const reason = record?.stage === 'held' ? record.notRecorded : null
    return reason === 'bad-form' || reason === 'too-large' ? cast() : resume()
  }

  return { mark, cast, resume, sendAgain, stop: () => running?.abort() }
}

/** Behind what the screen shows already; where the phone cannot keep it, the screen shows what was kept. */
async function store({ key, tools, know, facts }: DeskFacts, rowKey: string, mark: Mark | null): Promise<void> {
  const held = facts().record
  if (held?.stage !== 'held') return
  const stored = await markRow(tools.store, held, { rowKey, mark }).catch(() => 'failed' as const)
  if (stored !== null && stored !== 'failed') return
  const marks = await draftMarks(tools.store, key).catch(() => facts().marks)
  know({ marks, refusal: stored === null ? 'ballot/too-many-chosen' : 'ballot/cannot-store' })
}
