import { fileTypeFromBuffer } from 'file-type'

/** What a file's own bytes say it is; undefined for text, scripts, pages and everything else without a signature. A name is never asked. */
export const contentType = async (content: Uint8Array): Promise<string | undefined> => (await fileTypeFromBuffer(content))?.mime
