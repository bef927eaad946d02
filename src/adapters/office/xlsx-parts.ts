import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { sheetLimits } from '#domain/exchange/sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** The parts of a spreadsheet that hold words and numbers. Pictures, links to other files, macros, comments and forms are left in the archive. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/

const mostEntries = 2_000

/**
 * The wanted parts alone, in a new archive. An archive says how large each part will be: more than the limit in all is refused before one is
 * opened, and none is let grow beyond what it says (its buffer is of that size), so a bomb stays a stone.
 */
export function safeParts(content: Uint8Array): Result<Uint8Array, 'sheet/too-large' | 'sheet/unreadable'> {
  try {
    if (declaredBytes(content) > sheetLimits.unzippedBytes) return refuse('sheet/too-large')
    const parts = unzipSync(content, { filter: ({ name }) => wanted.test(name) })
    return ok(zipSync(parts, { level: 0 }))
  } catch {
    return refuse('sheet/unreadable')
  }
}

/** Looks at every entry and opens none. A part that lies uncompressed is as large as it lies. */
function declaredBytes(content: Uint8Array): number {
  let [entries, declared] = [0, 0]
  const note = ({ name, size, originalSize }: UnzipFileInfo) => {
    entries += 1
    if (entries > mostEntries) throw new Error('more entries than a spreadsheet has')
    if (wanted.test(name)) declared += Math.max(size, originalSize)
    return false
  }
  unzipSync(content, { filter: note })
  return declared
}
