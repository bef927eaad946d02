// base64url of the public contract, bytea in the database: there, order of values is order of bytes.

export const bytesOf = (base64url: string): Buffer => Buffer.from(base64url, 'base64url')

export const base64urlOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
