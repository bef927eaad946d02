import { ok, type Result, refuse } from '../result.ts'
import type { MaterialRefusal } from './agenda-refusals.ts'

/** What is handed out with an entry of the agenda. The log knows its digest; the bytes are kept beside it. */
export type Material = {
  id: string
  /** Step or item. */
  entryId: string
  name: string
  type: MaterialType
  bytes: number
  /** SHA-256 of the content, hex. */
  sha256: string
}

/** What members may be given, found out from the content and never from a name: nothing that runs, nothing that a browser reads as a page. */
export const materialTypes = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
} as const satisfies Record<string, readonly string[]>

export type MaterialType = keyof typeof materialTypes

export const isMaterialType = (type: string | undefined): type is MaterialType => type !== undefined && Object.hasOwn(materialTypes, type)

export const mostMaterialBytes = 20 * 1024 * 1024
export const mostMaterials = 40
const longestName = 150

/** A name as it is stored: without a path or control characters, and ending as its content asks, whatever it was called. */
export function materialName(given: string, type: MaterialType): Result<string, MaterialRefusal> {
  const name = (given.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .trim()
    .normalize('NFC')
  if (name.replaceAll('.', '') === '') return refuse('material/name-missing')
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const endings: readonly string[] = materialTypes[type]
  const whole = endings.includes(ending) ? name : `${name}.${endings[0]}`
  return Array.from(whole).length > longestName ? refuse('material/name-too-long') : ok(whole)
}

/** A browser shows these itself; everything else is saved as a file. */
export const isShownInBrowser = (type: MaterialType): boolean => type === 'application/pdf' || type.startsWith('image/')
