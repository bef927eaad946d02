import type { Instant } from '#domain/organization/types.ts'

const ours = /^so-tay-\d{4}-\d{2}-\d{2}-\d{6}\.tar\.gz\.age$/

/** The name of a backup made at a moment (UTC): names in the order of the alphabet lie in the order of time. */
export const backupName = (at: Instant): string => `so-tay-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}.tar.gz.age`

/** Of the files of a folder, the backups beyond the newest `keep`. Whatever bears another name is nobody's to remove. */
export const expiredBackups = (names: readonly string[], keep: number): string[] =>
  names
    .filter((name) => ours.test(name))
    .toSorted()
    .slice(0, -keep)
