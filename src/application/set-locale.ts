import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

/** The language a person reads in, on every device. */
export const setLocale = ({ stores }: Pick<Ports, 'stores'>, actor: Actor, locale: 'vi' | 'en'): Promise<void> =>
  stores.people.setLocale(actor.personId, locale)
