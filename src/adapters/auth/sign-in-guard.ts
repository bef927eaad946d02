import type { Passwords } from '#application/ports/world.ts'
import type { SignInGuard } from '#application/sign-in.ts'
import type { WrongTries } from '#domain/organization/lockout.ts'
import { sprayedPins } from './sprayed-pins.ts'

const mostStrangers = 10_000

/** One process's guard. With several processes each counts strangers for itself; real accounts are counted in the database. */
export async function makeSignInGuard(passwords: Passwords, pace?: Parameters<typeof sprayedPins>[0]): Promise<SignInGuard> {
  const queues = new Map<string, Promise<unknown>>()
  const strangers = new Map<string, WrongTries>()
  return {
    sprays: sprayedPins(pace),
    nobodysHash: await passwords.hash('nobody'),
    strangers: {
      tries: (login) => strangers.get(login) ?? { tries: 0, lastTryAt: null },
      note(login, wrong) {
        strangers.delete(login)
        strangers.set(login, wrong)
        const [oldest] = strangers.keys()
        if (strangers.size > mostStrangers && oldest !== undefined) strangers.delete(oldest)
      },
    },
    oneAtATime(key, work) {
      const turn = (queues.get(key) ?? Promise.resolve()).then(work, work)
      queues.set(key, turn)
      const leave = () => queues.get(key) === turn && queues.delete(key)
      turn.then(leave, leave)
      return turn
    },
  }
}
