import type { CommandOf } from '#domain/meeting/command.ts'

/** What may be said later as well as now. A vote may not: it is for this moment. */
export type Queued = CommandOf<'sendOpinion'> | CommandOf<'askToSpeak'>

/** `refusal` is the code it came back with; null while it waits to be sent. */
export type Waiting = { key: string; command: Queued; refusal: string | null }

export type Outcome = { outcome: 'sent' } | { outcome: 'passing' } | { outcome: 'refused'; refusal: string }

export type OutboxPorts = {
  /** Onto this device; a device that keeps nothing still sends while the page stands. */
  keep(items: readonly Waiting[]): Promise<void>
  send(item: Waiting): Promise<Outcome>
  /** Runs once after that many milliseconds; gives back what calls it off. */
  after(milliseconds: number, run: () => void): () => void
}

const firstRetry = 3_000
const longestRetry = 30_000

/** What was said without a network: kept on the device and sent, in its order, as soon as somebody answers. Each item is sent until then. */
export class Outbox {
  readonly #ports: OutboxPorts
  readonly #listeners = new Set<() => void>()
  #items: readonly Waiting[]
  #pushing: Promise<void> | null = null
  #callOff: (() => void) | null = null
  #retryIn = firstRetry

  constructor(ports: OutboxPorts, items: readonly Waiting[]) {
    this.#ports = ports
    this.#items = items
  }

  readonly items = (): readonly Waiting[] => this.#items

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stop(): void {
    this.#callOff?.()
  }

  /** Sends it, or keeps it for later. What is refused at once is not kept: whoever wrote it still has it before them. */
  async add(item: Pick<Waiting, 'key' | 'command'>): Promise<Outcome> {
    this.#set([...this.#items, { ...item, refusal: null }])
    await this.push()
    const left = this.#items.find(({ key }) => key === item.key)
    if (!left) return { outcome: 'sent' }
    if (left.refusal === null) return { outcome: 'passing' }
    this.drop(item.key)
    return { outcome: 'refused', refusal: left.refusal }
  }

  drop(key: string): void {
    this.#set(this.#items.filter((item) => item.key !== key))
  }

  /** Sends now whatever waits; settled when all is sent or nobody answers. */
  async push(): Promise<void> {
    this.#callOff?.()
    while (this.#pushing) await this.#pushing
    this.#pushing = this.#pushAll().finally(() => {
      this.#pushing = null
    })
    await this.#pushing
  }

  async #pushAll(): Promise<void> {
    for (const item of this.#items.filter(({ refusal }) => refusal === null)) {
      const result = await this.#ports.send(item)
      if (result.outcome === 'passing') return this.#later()
      this.#retryIn = firstRetry
      if (result.outcome === 'sent') this.drop(item.key)
      else this.#set(this.#items.map((one) => (one.key === item.key ? { ...one, refusal: result.refusal } : one)))
    }
  }

  #later(): void {
    this.#callOff = this.#ports.after(this.#retryIn, () => void this.push())
    this.#retryIn = Math.min(this.#retryIn * 2, longestRetry)
  }

  #set(items: readonly Waiting[]): void {
    this.#items = items
    void this.#ports.keep(items).catch(() => {})
    for (const listener of this.#listeners) listener()
  }
}
