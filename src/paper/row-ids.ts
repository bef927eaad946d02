import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Mark, Sheet } from '#domain/ballot/types.ts'
import { fromBase64url, toBase64url, utf8 } from './bytes.ts'

/** The id under which this phone finds its own mark in a row's list: HMAC-SHA-256(s, "row:" + row key). Nobody else can make it or join two of them. */
export const rowId = (secret: string, rowKey: string): string => toBase64url(hmac(sha256, fromBase64url(secret), utf8(`row:${rowKey}`)))

/** The sheet to send: every row, in the sheet's order; what was not marked is BLANK. */
export const sheetOf = (secret: string, rowKeys: readonly string[], marks: Readonly<Record<string, Mark>>): Sheet =>
  Object.fromEntries(rowKeys.map((key) => [key, { id: rowId(secret, key), mark: marks[key] ?? 'BLANK' }]))
