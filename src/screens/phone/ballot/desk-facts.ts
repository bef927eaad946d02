import type { BallotDocument } from '#contract/ballot-box.ts'
import type { Result } from '#domain/result.ts'
import type { AskForPaper } from '#paper/ask-for-paper.ts'
import { draftMarks } from '#paper/draft-marks.ts'
import type { PaperKey, PaperStore } from '#paper/paper-store.ts'
import type { Phone } from '#paper/phone.ts'
import { noFacts, type PaperFacts, type PaperState, paperState } from './paper-state.ts'

/** What the desk reaches the server by; in tests a box in memory. */
export type DeskTools = {
  store: PaperStore
  phone: Phone
  ask: AskForPaper
  readBallot: () => Promise<Result<BallotDocument, string>>
  readBoard: () => Promise<Result<unknown, string>>
  /** The digest that the log and the wall show. Throws while it cannot be had. */
  readWall: () => Promise<string>
  report: (agreed: boolean) => Promise<unknown>
}

/** What the parts of a desk share: the facts, who listens to them, and whether the screen is still there. */
export type DeskFacts = {
  key: PaperKey
  tools: DeskTools
  left: AbortSignal
  facts: () => PaperFacts
  state: () => PaperState
  know: (change: Partial<PaperFacts>) => void
  /** Reads the phone's memory again. */
  look: () => Promise<void>
  subscribe: (listener: () => void) => () => void
}

export function keepFacts(key: PaperKey, tools: DeskTools, left: AbortSignal): DeskFacts {
  const listeners = new Set<() => void>()
  let facts = noFacts
  let state = paperState(facts)
  const know = (change: Partial<PaperFacts>) => {
    if (left.aborted) return
    facts = { ...facts, ...change }
    state = paperState(facts)
    for (const listener of listeners) listener()
  }
  const look = async () => {
    try {
      know({ record: await tools.store.get(key), marks: await draftMarks(tools.store, key), storage: 'works' })
    } catch {
      know({ storage: 'refused' })
    }
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return { key, tools, left, facts: () => facts, state: () => state, know, look, subscribe }
}
