import { mergedByItself } from './draft-clash.ts'
import { type DraftShape, sameAnswers } from './draft-shape.ts'

/** What the server is known to have. */
export type Base<Answers> = { version: number; answers: Answers }

/** Answers that were not taken when two drafts met: kept on this device until the form is handed in. */
export type Aside<Answers> = { at: string; answers: Answers }

export type DraftState<Answers> = {
  answers: Answers
  base: Base<Answers>
  aside: readonly Aside<Answers>[]
  /** On this device. */
  kept: 'kept' | 'keeping' | 'failed'
  /** On the server. 'closed': handed in or frozen meanwhile. 'trouble': the server failed; it is tried again. */
  sent: 'sent' | 'waiting' | 'sending' | 'offline' | 'signed-out' | 'closed' | 'trouble'
  /** What another device saved, while somebody has to choose. */
  clash: Base<Answers> | null
  /** What another device wrote was put in without a question. */
  joined: boolean
}

export type SendOutcome<Answers> =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: Answers }
  | { outcome: 'offline' | 'signed-out' | 'closed' | 'trouble' }

/** What is kept on the device and opened again: the words, what the server had of them, and what was set aside. */
export type DraftStart<Answers> = Pick<DraftState<Answers>, 'answers' | 'base' | 'aside'>

export type DraftPorts<Answers> = {
  /** Onto this device. */
  keep(draft: DraftStart<Answers>): Promise<void>
  send(draft: { answers: Answers; draftVersion: number }): Promise<SendOutcome<Answers>>
  now(): string
  /** Runs once after that many milliseconds; gives back what calls it off. */
  after(milliseconds: number, run: () => void): () => void
}

const restMilliseconds = 1_200
const longestRest = 8_000
const firstRetry = 3_000
const longestRetry = 60_000

/** Keeps a draft as it is typed: at once on this device, and on the server as soon as the writer rests and there is a network. */
export class DraftKeeper<Answers, Part> {
  readonly #ports: DraftPorts<Answers>
  readonly #shape: DraftShape<Answers, Part>
  readonly #listeners = new Set<() => void>()
  #state: DraftState<Answers>
  #stopped = false
  #keepAgain = false
  #pushing: Promise<void> | null = null
  #callOff: (() => void) | null = null
  #restedFor = 0
  #retryIn = firstRetry

  constructor(ports: DraftPorts<Answers>, shape: DraftShape<Answers, Part>, start: DraftStart<Answers>) {
    this.#ports = ports
    this.#shape = shape
    const unsent = !this.#same(start.answers, start.base.answers)
    this.#state = { ...start, kept: 'kept', sent: unsent ? 'waiting' : 'sent', clash: null, joined: false }
  }

  readonly state = (): DraftState<Answers> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Sends what was left unsent when the page was last closed. */
  start(): void {
    this.#stopped = false
    if (this.#state.sent === 'waiting') void this.push()
  }

  stop(): void {
    this.#stopped = true
    this.#callOff?.()
  }

  change(answers: Answers): void {
    this.#set({ answers, sent: this.#state.sent === 'signed-out' || this.#state.sent === 'closed' ? this.#state.sent : 'waiting' })
    void this.#keep()
    this.#rest()
  }

  /** The server's draft was read anew: shown where nothing unsent stands in the way, else the two meet at the next sending. */
  refresh(base: Base<Answers>): void {
    const { answers, base: known, clash } = this.#state
    if (clash || base.version <= known.version || this.#pushing) return
    if (this.#same(answers, known.answers)) {
      this.#set({ answers: base.answers, base })
      void this.#keep()
    } else void this.push()
  }

  /** The writer chose between two drafts; the other one stays on this device. */
  settle(answers: Answers, other: Answers): Promise<void> {
    const { clash, aside } = this.#state
    if (!clash) return Promise.resolve()
    this.#set({ answers, base: clash, clash: null, aside: [...aside, { at: this.#ports.now(), answers: other }], sent: 'waiting' })
    void this.#keep()
    return this.push()
  }

  dropAside(at: string): void {
    this.#set({ aside: this.#state.aside.filter((one) => one.at !== at) })
    void this.#keep()
  }

  /** Sends now; settled when the server has what stood there at the call, or cannot have it. */
  async push(): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    while (this.#pushing) await this.#pushing
    this.#pushing = this.#pushOnce().finally(() => {
      this.#pushing = null
    })
    await this.#pushing
  }

  async #pushOnce(): Promise<void> {
    const { answers, base, clash, sent } = this.#state
    if (this.#stopped || clash || sent === 'closed') return
    if (this.#same(answers, base.answers)) {
      this.#set({ sent: 'sent' })
      return
    }
    this.#set({ sent: 'sending' })
    this.#restedFor = 0
    const result = await this.#ports.send({ answers, draftVersion: base.version })
    if (this.#stopped) return
    if (result.outcome === 'saved') this.#saved({ version: result.draftVersion, answers })
    else if (result.outcome === 'clash') this.#clashed({ version: result.draftVersion, answers: result.newer })
    else this.#failed(result.outcome)
  }

  #saved(base: Base<Answers>): void {
    this.#retryIn = firstRetry
    const all = this.#same(this.#state.answers, base.answers)
    this.#set({ base, sent: all ? 'sent' : 'waiting' })
    void this.#keep()
    if (!all) this.#rest()
  }

  #clashed(theirs: Base<Answers>): void {
    const { answers, base } = this.#state
    const joined = mergedByItself(this.#shape, { base: base.answers, mine: answers, theirs: theirs.answers })
    if (!joined) {
      this.#set({ clash: theirs, sent: 'waiting' })
      return
    }
    this.#set({ answers: joined, base: theirs, joined: true, sent: 'waiting' })
    void this.#keep()
    this.#rest()
  }

  #failed(sent: 'offline' | 'signed-out' | 'closed' | 'trouble'): void {
    this.#set({ sent })
    if (sent !== 'offline' && sent !== 'trouble') return
    this.#later(this.#retryIn)
    this.#retryIn = Math.min(this.#retryIn * 2, longestRetry)
  }

  /** Waits until the writer rests, but not for ever while somebody types without a pause. */
  #rest(): void {
    const { sent } = this.#state
    if (sent === 'signed-out' || sent === 'closed') return
    const wait = this.#restedFor >= longestRest ? 0 : restMilliseconds
    this.#restedFor += wait
    this.#later(wait)
  }

  #later(milliseconds: number): void {
    this.#callOff?.()
    this.#callOff = this.#ports.after(milliseconds, () => void this.push())
  }

  /** One write at a time; what is typed meanwhile is written next. */
  async #keep(): Promise<void> {
    if (this.#state.kept === 'keeping') {
      this.#keepAgain = true
      return
    }
    this.#set({ kept: 'keeping' })
    try {
      do {
        this.#keepAgain = false
        const { answers, base, aside } = this.#state
        await this.#ports.keep({ answers, base, aside })
      } while (this.#keepAgain)
      this.#set({ kept: 'kept' })
    } catch {
      this.#set({ kept: 'failed' })
    }
  }

  #same(a: Answers, b: Answers): boolean {
    return sameAnswers(this.#shape, a, b)
  }

  #set(change: Partial<DraftState<Answers>>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
