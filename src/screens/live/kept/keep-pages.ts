/** Set by `npm run build`; empty while developing, where pages must not be kept. */
const build = process.env.BUILD ?? ''

const wanted = new Set<string>()
let isDue = false

/**
 * Asks the worker (public/sw.js) to keep these pages for when there is no network. A while after the page has come, and not with the whole
 * hall at once: what is on the screen comes first.
 */
export function keepPages(paths: readonly string[]): void {
  if (build === '' || !window.isSecureContext || !navigator.serviceWorker) return
  for (const path of paths) wanted.add(path)
  if (isDue) return
  isDue = true
  setTimeout(() => void ask().catch(() => {}), 2_000 + Math.random() * 4_000)
}

async function ask(): Promise<void> {
  isDue = false
  await navigator.serviceWorker.register(`/sw.js?build=${build}`, { updateViaCache: 'none' })
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep: [...wanted], files: loadedFiles() })
}

/** Letters and programs of this page that came before the worker did. */
const loadedFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_next/static/'))
    .map(({ pathname }) => pathname)
