import { asLogin } from '#domain/access/login.ts'
import { isPin } from '#domain/access/pin.ts'
import { secondsBetween } from '#domain/organization/civil-date.ts'
import { afterWrongTry, lockedUntil, type WrongTries } from '#domain/organization/lockout.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { noteSigning } from './note-act.ts'
import type { PersonRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'

export type SignedIn = { personId: string; name: string; sessionNumber: number }

/** An unknown login and a wrong PIN are one answer; a locked account says how long it waits. */
export type SignInRefusal =
  | { code: 'access/wrong-login-or-pin'; waitSeconds: null }
  | { code: 'access/too-many-tries'; waitSeconds: number }

/** What signing in keeps outside the database. */
export type SignInGuard = {
  /** Runs one piece of work after the other under the same key, so that guesses made at once are counted one by one. */
  oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Wrong tries of logins that nobody has: they lock like real ones, or the lock would tell who exists. */
  strangers: { tries(login: string): WrongTries; note(login: string, wrong: WrongTries): void }
  /** One PIN over many accounts: waits its turn; false when too many wait already. `wrong` counts a try of it. */
  sprays: { turn(pin: string): Promise<boolean>; wrong(pin: string): Promise<void> }
  /** A hash that no PIN fits, made like the real ones: an unknown login takes as long as a wrong PIN. */
  nobodysHash: string
}

/** What is told to who has to come again because of others' tries. */
const busyWaitSeconds = 60

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'passwords'>

/** By party card number, or by phone where one person has it, and PIN. Locks the account, never the address: a hall is one address. */
export function signIn(ports: Needs, guard: SignInGuard, typed: { login: string; pin: string }): Promise<Result<SignedIn, SignInRefusal>> {
  const login = asLogin(typed.login).slice(0, 40)
  return guard.oneAtATime(login, async () => {
    const person = await ports.stores.people.byLogin(login)
    const now = ports.clock.now()
    const wrong = person ? { tries: person.failedTries, lastTryAt: person.lastTryAt } : guard.strangers.tries(login)
    const until = lockedUntil(wrong, now)
    if (until) return refuse({ code: 'access/too-many-tries', waitSeconds: secondsBetween(now, until) })
    if (!(await guard.sprays.turn(typed.pin))) return refuse({ code: 'access/too-many-tries', waitSeconds: busyWaitSeconds })
    if (await fits(ports, guard, { person, pin: typed.pin })) return welcome(ports, person)
    await guard.sprays.wrong(typed.pin)
    if (person) {
      await ports.stores.people.noteTry(person.id, false, now)
      await noteSigning(ports, person.id, 'sign-in-failed')
    }
    if (!person) guard.strangers.note(login, afterWrongTry(wrong, now))
    return refuse({ code: 'access/wrong-login-or-pin', waitSeconds: null })
  })
}

async function fits(ports: Needs, guard: SignInGuard, { person, pin }: { person: PersonRecord | null; pin: string }): Promise<boolean> {
  const matches = await ports.passwords.verify(person?.pinHash ?? guard.nobodysHash, isPin(pin) ? pin : 'none')
  return matches && person?.pinHash !== null && person !== null
}

async function welcome(ports: Needs, person: PersonRecord | null): Promise<Result<SignedIn, SignInRefusal>> {
  if (!person) return refuse({ code: 'access/wrong-login-or-pin', waitSeconds: null })
  if (person.failedTries > 0) await ports.stores.people.noteTry(person.id, true, ports.clock.now())
  await noteSigning(ports, person.id, 'signed-in')
  return ok({ personId: person.id, name: person.name, sessionNumber: person.sessionNumber })
}
