import { paths } from '#contract/paths.ts'

/** Where to sign in, and to come back from. */
export const signInFrom = (path: string): string => `${paths.signIn}?next=${encodeURIComponent(path)}`

/** A path of this site and no other: what stands in an address is a stranger's word. */
export function safePath(path: string | null | undefined): string | null {
  if (!path || !/^\/(?![/\\])/.test(path)) return null
  return /[\s\\]/.test(path) || path.startsWith(paths.signIn) ? null : path
}
