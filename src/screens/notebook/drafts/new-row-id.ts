/** An id for a row that was just added. randomUUID exists only on secure origins; a hall's own laptop may have none. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
