import type { BallotStatus, Mark } from '#domain/ballot/types.ts'
import type { PaperKey } from '#paper/paper-store.ts'
import { finishPaper } from '#paper/verify-board.ts'
import { casting } from './desk-cast.ts'
import { type DeskTools, keepFacts } from './desk-facts.ts'
import { recountHere } from './desk-recount.ts'
import { readCode, takeCompared, takeOf } from './desk-take.ts'
import type { PaperState } from './paper-state.ts'

/** What the meeting says of the ballot; `wallCode` is the code of its keys in the log. */
export type BallotNow = { status: BallotStatus; mayTake: boolean; wallCode: string }

/** One member's paper of one ballot on this phone, driven through src/paper. Nothing of it is drawn here. */
export type PaperDesk = {
  ballotId: string
  state: () => PaperState
  subscribe: (listener: () => void) => () => void
  /** Tell it whenever the meeting says something new: it goes on by itself with what was begun, and recounts after the count. */
  follow: (now: BallotNow) => void
  take: () => Promise<void>
  /** Null clears; BLANK is left blank on purpose. Shown at once, stored behind it. */
  mark: (rowKey: string, mark: Mark | null) => Promise<void>
  cast: () => Promise<void>
  sendAgain: () => Promise<void>
  /** Erases a paper whose recount failed, once the counting team has looked at it. */
  erase: () => Promise<void>
  /** Ends what runs; what is stored goes on with the next desk. */
  leave: () => void
}

export function openPaperDesk(key: PaperKey, tools: DeskTools): PaperDesk {
  const left = new AbortController()
  const desk = keepFacts(key, tools, left.signal)
  const { facts, know, look } = desk
  const box = casting(desk)
  let wallCode = ''
  let isStarted = false
  let isReading = false
  let isRecounting = false

  /** Does what is due without a tap: every step begun before is finished, whatever happened in between. */
  const goOn = async (): Promise<void> => {
    const { status, record, storage, mayTake, taking, sending, refusal } = facts()
    if (storage === 'unread' || left.signal.aborted) return
    if (status === 'CANCELLED') return burn()
    if (status === 'COUNTED') return recount()
    if (storage === 'refused') return
    if (record === null) return status === 'OPEN' && mayTake ? compare() : undefined
    if (record.stage !== 'held') return
    if (record.signature === null) return taking || refusal ? undefined : takeOf(desk, record.ballot).then(goOn)
    if (record.body !== null && record.receipt === null && record.notRecorded === null && !sending) await box.resume().then(goOn)
  }

  const start = async () => {
    await look()
    const { record } = facts()
    know({ before: record?.stage === 'verified' ? record.agreed : null })
    await goOn()
  }

  const compare = async () => {
    if (isReading || facts().code !== null) return
    isReading = true
    await readCode(desk, wallCode)
    isReading = false
  }

  const burn = async () => {
    box.stop()
    if (facts().record) know({ hadPaper: true })
    await tools.store.erase(key).catch(() => {})
    know({ record: null, marks: {} })
  }

  const recount = async () => {
    if (isRecounting) return
    isRecounting = true
    box.stop()
    await recountHere(desk)
  }

  return {
    ballotId: key.ballotId,
    state: desk.state,
    subscribe: desk.subscribe,
    follow: (now) => {
      wallCode = now.wallCode
      const { status, mayTake } = facts()
      if (now.status !== status || now.mayTake !== mayTake) know({ status: now.status, mayTake: now.mayTake })
      void (isStarted ? goOn() : start())
      isStarted = true
    },
    take: () => takeCompared(desk, wallCode).then(goOn),
    mark: box.mark,
    cast: () => box.cast().then(goOn),
    sendAgain: () => box.sendAgain().then(goOn),
    erase: async () => {
      await finishPaper(tools.store, key, facts().verification?.agreed ?? false)
      await look()
    },
    leave: () => {
      left.abort()
      box.stop()
    },
  }
}
