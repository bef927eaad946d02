import { exclusivelyWith } from '#paper/exclusively.ts'
import type { PaperStore } from '#paper/paper-store.ts'
import type { Voter } from './voters.ts'

/** Where a page may be reloaded, or a battery die: every point at which something was done and the next thing was not. */
export const deaths = [
  'before it asks for a paper',
  'after the server has signed',
  'before the signature is kept',
  'before the sheet is sent',
  'after the box has taken it',
  'before the receipt is kept',
] as const

export type Death = (typeof deaths)[number]

/** A page of this phone: the phone's store, locks that go with the page. With `at` it stops there for ever; `dead` resolves when it has. */
export function openPage(voter: Voter, at: Death | null = null): { page: Voter; dead: Promise<void> } {
  let die = () => {}
  const dead = new Promise<void>((resolve) => {
    die = resolve
  })
  const stopAt = (here: Death): Promise<void> | undefined => {
    if (here !== at) return
    die()
    return new Promise<never>(() => {})
  }
  const fetch = dyingFetch(voter.phone.fetch, stopAt)
  const phone = { ...voter.phone, fetch, exclusively: exclusivelyWith(undefined) }
  return { page: { ...voter, fetch, phone, store: dyingStore(voter.store, stopAt) }, dead }
}

type StopAt = (here: Death) => Promise<void> | undefined

function dyingFetch(inner: typeof globalThis.fetch, stopAt: StopAt): typeof globalThis.fetch {
  return async (input, init) => {
    const isTaking = String(input).endsWith('/ballot.takePaper')
    const isCasting = init?.method === 'POST' && String(input).includes('/ballot-box/')
    if (isTaking) await stopAt('before it asks for a paper')
    if (isCasting) await stopAt('before the sheet is sent')
    const answer = await inner(input, init)
    if (isTaking) await stopAt('after the server has signed')
    if (isCasting) await stopAt('after the box has taken it')
    return answer
  }
}

const dyingStore = (inner: PaperStore, stopAt: StopAt): PaperStore => ({
  ...inner,
  async update(key, change) {
    const now = await inner.get(key)
    const next = now?.stage === 'held' ? change(now) : null
    if (now?.stage === 'held' && now.signature === null && next?.signature) await stopAt('before the signature is kept')
    if (now?.stage === 'held' && now.receipt === null && next?.receipt) await stopAt('before the receipt is kept')
    return inner.update(key, change)
  },
})
