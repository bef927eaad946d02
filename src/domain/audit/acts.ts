// What stands in the log of acts (design.md 1: who read, who changed, who signed in). Never anything of casting: taking and casting a paper leave no
// line, and while a meeting of the own cell is open no signing in does either, for a shared device's order would be the order of voters.

export type ActGroup = 'READ' | 'CHANGE' | 'SIGN'

/** Every act that screens have words for. One that is not here is a change. */
const groups: Record<string, ActGroup> = {
  'notebook-read': 'READ',
  'classification-files-read': 'READ',
  'commendation-read': 'READ',
  'minutes-read': 'READ',
  'audit-read': 'READ',
  'organisation-exported': 'READ',
  'signed-in': 'SIGN',
  'signed-out': 'SIGN',
  'sign-in-failed': 'SIGN',
  'sessions-ended': 'SIGN',
  'pin-set': 'SIGN',
  'pin-reset-asked': 'SIGN',
  'pin-reset-confirmed': 'SIGN',
  'pin-reset-refused': 'SIGN',
  'slip-made': 'SIGN',
  'administrator-reset': 'SIGN',
}

export const actGroups: readonly ActGroup[] = ['READ', 'CHANGE', 'SIGN']

export const groupOf = (act: string): ActGroup => groups[act] ?? 'CHANGE'

/** For a search by group: these acts, or every act but these. */
export function actsOf(group: ActGroup): { only: string[] } | { but: string[] } {
  const known = Object.keys(groups)
  return group === 'CHANGE' ? { but: known } : { only: known.filter((act) => groups[act] === group) }
}
