import { ok, type Result, refuse } from '../result.ts'
import { compareVersions, isUnchanged } from './changed-sections.ts'
import type { ContentPack } from './pack.ts'
import type { ContentRefusal } from './refusals.ts'
import { sectionsOf } from './sections.ts'

type Written = Pick<ContentPack, 'title' | 'text' | 'changed'>

/**
 * Whether a text may become the next version: it has headings, so that it can be read by sections; and after the first version it says
 * what is new, and something is. A pack that was withdrawn may come back as it was.
 */
export function checkPack(wanted: Written, former: (Written & Pick<ContentPack, 'withdrawn'>) | null): Result<null, ContentRefusal> {
  if (!sectionsOf(wanted.text).some(({ level }) => level > 0)) return refuse('content/heading-missing')
  if (former === null) return ok(null)
  const isSame = wanted.title === former.title && isUnchanged(compareVersions(former.text, wanted.text))
  if (isSame && !former.withdrawn) return refuse('content/nothing-changed')
  return wanted.changed === '' ? refuse('content/change-missing') : ok(null)
}
