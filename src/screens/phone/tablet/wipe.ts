import { askSignOut } from '../sign-in/ask-sign-in.ts'

/**
 * Hands the shared device on: the session ends, what the browser keeps is cleared, and a whole new page drops all that was in memory, the
 * paper with its secret among it.
 */
export async function handOn(path: string): Promise<void> {
  await askSignOut(fetch).catch(() => {})
  for (const kept of [localStorage, sessionStorage]) {
    try {
      kept.clear()
    } catch {
      // A browser that lets nothing be kept has nothing to clear.
    }
  }
  window.location.replace(path)
}
