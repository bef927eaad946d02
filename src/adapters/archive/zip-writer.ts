import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { ArchiveSink } from '#application/ports/archive.ts'
import { invariant } from '#domain/result.ts'

type Entry = { name: Buffer; crc: number; packed: number; plain: number; offset: number }

/** Sizes and offsets are of 32 bits: beyond them this form of archive ends. */
const most = 0xffff_ffff

/**
 * A ZIP archive written as it comes, however long: nothing is held but a piece at a time, packed by threads of Node's own. Sizes and sums stand
 * behind each file (APPNOTE 4.4.4, bit 3), names are UTF-8 (bit 11). No time is written: an archive of the same rows is the same.
 */
export function zipWriter(to: Writable): ArchiveSink & { end(): Promise<void> } {
  const entries: Entry[] = []
  let offset = 0

  async function write(piece: Buffer): Promise<void> {
    offset += piece.length
    invariant(offset <= most, 'an archive of this form ends at 4 GB')
    if (!to.write(piece))
      await Promise.race([once(to, 'drain'), once(to, 'close').then(() => Promise.reject(new Error('nobody reads the archive any more')))])
  }

  return {
    async file(name, content) {
      const entry: Entry = { name: Buffer.from(name), crc: 0, packed: 0, plain: 0, offset }
      await write(Buffer.concat([header(0x04034b50, [[20, 2], ...facts(entry, true), [0, 2]]), entry.name]))
      const sha = createHash('sha256')
      const pack = createDeflateRaw({ level: 6 })
      const written = (async () => {
        for await (const piece of pack) {
          entry.packed += (piece as Buffer).length
          await write(piece as Buffer)
        }
      })()
      written.catch((error: Error) => pack.destroy(error))
      for await (const text of content) {
        const piece = Buffer.from(text)
        entry.plain += piece.length
        entry.crc = crc32(piece, entry.crc)
        sha.update(piece)
        if (!pack.write(piece)) await Promise.race([once(pack, 'drain'), written])
      }
      pack.end()
      await written
      await write(
        header(0x08074b50, [
          [entry.crc, 4],
          [entry.packed, 4],
          [entry.plain, 4],
        ]),
      )
      entries.push(entry)
      return { bytes: entry.plain, sha256: sha.digest('hex') }
    },

    async end() {
      const from = offset
      for (const entry of entries) {
        const tail: [number, number][] = [
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [entry.offset, 4],
        ]
        await write(Buffer.concat([header(0x02014b50, [[20, 2], [20, 2], ...facts(entry, false), ...tail]), entry.name]))
      }
      const size = offset - from
      await write(
        header(0x06054b50, [
          [0, 2],
          [0, 2],
          [entries.length, 2],
          [entries.length, 2],
          [size, 4],
          [from, 4],
          [0, 2],
        ]),
      )
      to.end()
    },
  }
}

/** Flags, deflate, no time, sum and sizes (behind the file where `streamed`), and the length of its name. */
const facts = ({ name, crc, packed, plain }: Entry, streamed: boolean): [number, number][] => [
  [0x0808, 2],
  [8, 2],
  [0, 2],
  [0x21, 2],
  [streamed ? 0 : crc, 4],
  [streamed ? 0 : packed, 4],
  [streamed ? 0 : plain, 4],
  [name.length, 2],
]

/** Little-endian numbers behind a signature, each with its bytes. */
function header(signature: number, fields: readonly [number, number][]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [, width]) => sum + width, 0))
  bytes.writeUInt32LE(signature, 0)
  let at = 4
  for (const [value, width] of fields) {
    bytes.writeUIntLE(value >>> 0, at, width)
    at += width
  }
  return bytes
}
