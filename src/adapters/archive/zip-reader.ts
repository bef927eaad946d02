import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createInflateRaw } from 'node:zlib'
import type { ArchiveSource } from '#application/ports/archive.ts'

type Entry = { packed: number; plain: number; offset: number }

const mostEntries = 1_000
/** A text that is read whole: the manifest. */
const mostText = 8 * 1024 * 1024
/** A line is a row; the longest is a file of material. */
const mostLine = 96 * 1024 * 1024
/** Rows pack well, but not a thousand times: a file that says so is none of ours. */
const mostTimesPacked = 400

/** Reads an archive of ours from a file, a piece at a time and never more of a part than it says. Null where it is no archive. */
export async function zipReader(file: FileHandle): Promise<ArchiveSource | null> {
  const entries = await entriesOf(file).catch(() => null)
  if (!entries) return null

  /** What lies in a part, in pieces; null where there is none, it is larger than it says, or it can't be unpacked. */
  async function pieces(name: string, take: (piece: Buffer) => Promise<void>): Promise<boolean> {
    const entry = entries?.get(name)
    if (!entry || entry.plain > Math.max(mostText, entry.packed * mostTimesPacked)) return false
    const head = await readAt(file, entry.offset, 30)
    if (head.readUInt32LE(0) !== 0x04034b50) return false
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    const packed = Readable.from(bytesOf(file, { start, length: entry.packed }))
    const inflate = packed.pipe(createInflateRaw())
    packed.on('error', (error) => inflate.destroy(error))
    let plain = 0
    try {
      for await (const piece of inflate) {
        plain += (piece as Buffer).length
        if (plain > entry.plain) return false
        await take(piece as Buffer)
      }
      return plain === entry.plain
    } catch (error) {
      // Z_DATA_ERROR and its kin are the archive's; whatever taking a piece threw is not
      if (String((error as NodeJS.ErrnoException)?.code).startsWith('Z_')) return false
      throw error
    } finally {
      packed.destroy()
    }
  }

  return {
    async text(name) {
      if ((entries.get(name)?.plain ?? 0) > mostText) return null
      const parts: Buffer[] = []
      const whole = await pieces(name, async (piece) => void parts.push(piece))
      return whole ? Buffer.concat(parts).toString('utf8') : null
    },

    async lines(name, take) {
      const sha = createHash('sha256')
      const decoder = new StringDecoder('utf8')
      let rest = ''
      let tooLong = false
      const whole = await pieces(name, async (piece) => {
        sha.update(piece)
        const found = (rest + decoder.write(piece)).split('\n')
        rest = found.pop() ?? ''
        tooLong ||= rest.length > mostLine
        if (tooLong) rest = ''
        for (const line of found) if (line !== '') await take(line)
      })
      return whole && !tooLong && rest === '' ? { sha256: sha.digest('hex') } : null
    },
  }
}

async function* bytesOf(file: FileHandle, { start, length }: { start: number; length: number }): AsyncGenerator<Buffer> {
  for (let [at, left] = [start, length]; left > 0; ) {
    const piece = await readAt(file, at, Math.min(left, 64 * 1024))
    if (piece.length === 0) return
    yield piece
    at += piece.length
    left -= piece.length
  }
}

/** The directory at the archive's end. */
async function entriesOf(file: FileHandle): Promise<Map<string, Entry> | null> {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535))
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (at < 0) return null
  const [count, bytes, from] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (count > mostEntries || from + bytes > size) return null
  const directory = await readAt(file, from, bytes)
  const found = new Map<string, Entry>()
  for (let [place, left] = [0, count]; left > 0; left -= 1) {
    if (directory.readUInt32LE(place) !== 0x02014b50 || directory.readUInt16LE(place + 10) !== 8) return null
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(place + field)) as [number, number, number]
    const entry = {
      packed: directory.readUInt32LE(place + 20),
      plain: directory.readUInt32LE(place + 24),
      offset: directory.readUInt32LE(place + 42),
    }
    found.set(directory.toString('utf8', place + 46, place + 46 + name), entry)
    place += 46 + name + extra + comment
  }
  return found
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
