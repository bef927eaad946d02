import { paths } from '#contract/paths.ts'
import { askSignIn } from '#screens/live/ask-sign-in.ts'

/** Signs in and opens a page; where that fails, the sign-in page asks. */
export async function enterAs(typed: { login: string; pin: string }, page: string): Promise<void> {
  const { state } = await askSignIn(fetch, typed)
  window.location.assign(state === 'signed-in' ? page : `${paths.signIn}?next=${encodeURIComponent(page)}`)
}
