import type { Refusal } from './refusals.ts'

// Files of an agenda go over plain HTTP: their content as the body, nothing else. The name stands in a header of ours, which a page of
// another origin can't send unasked.

/** POST the content here. */
export const uploadPath = (meetingId: string, entryId: string): string =>
  `/material/${encodeURIComponent(meetingId)}/${encodeURIComponent(entryId)}`

/** GET the content; `?save` asks the browser to save it instead of showing it. */
export const materialPath = (materialId: string): string => `/material/${encodeURIComponent(materialId)}`

/** The file's name, percent-encoded. */
export const fileNameHeader = 'x-file-name'

export type MaterialAttached = { materialId: string }
export type MaterialRefused = { refusal: Refusal }
