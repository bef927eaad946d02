import { askSignOut } from '#screens/live/ask-sign-in.ts'
import { forgetKept } from '#screens/live/kept/kept-answers.ts'

/**
 * Hands the shared device on: the session ends, what the browser keeps is cleared, and a whole new page drops all that was in memory, the
 * paper with its secret among it.
 */
export async function handOn(path: string): Promise<void> {
  await askSignOut(fetch).catch(() => {})
  await forgetKept()
  for (const kept of [localStorage, sessionStorage]) {
    try {
      kept.clear()
    } catch {
      // A browser that lets nothing be kept has nothing to clear.
    }
  }
  window.location.replace(path)
}
