import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

/** The size of text that suits a person's eyes, on every device. */
export const setTextSize = ({ stores }: Pick<Ports, 'stores'>, actor: Actor, percent: number): Promise<void> =>
  stores.people.setTextSize(actor.personId, percent)
