import { invariant } from '#domain/result.ts'

// The form of POSIX.1-2001 ustar that every tar reads (pubs.opengroup.org, pax): a header of 512 bytes, the file, zeros up to the next 512. Unlike
// a ZIP archive it can be read from its beginning, so that what is encrypted is never laid open on a disk to be read.

export type TarFile = { name: string; bytes: number; content: AsyncIterable<Uint8Array> }

const block = 512
/** Of a size written in octal; a larger one is written in binary, as GNU tar does. */
const largestOctal = 8 ** 11 - 1

/** Files one after the other, each as long as it says. */
export async function* packTar(files: AsyncIterable<TarFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes, content } of files) {
    yield header(name, bytes)
    let written = 0
    for await (const piece of content) {
      written += piece.length
      yield piece
    }
    invariant(written === bytes, `${name} is as long as it was measured`)
    // an empty piece would end a stream of bytes
    if (bytes % block > 0) yield new Uint8Array(block - (bytes % block))
  }
  yield new Uint8Array(2 * block)
}

/** The files of an archive in turn; what of one is not read is passed over. Throws where it is no archive or breaks off. */
export async function* unpackTar(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  const reader = readerOf(pieces)
  for (;;) {
    const head = await reader.exactly(block)
    if (head.every((byte) => byte === 0)) break
    const file = readHeader(head)
    const left = { bytes: file.bytes }
    yield { ...file, content: reader.some(left) }
    for await (const _rest of reader.some(left));
    await reader.exactly((block - (file.bytes % block)) % block)
  }
  // whatever follows is read as well: the packing behind may find only at its end that it was cut or changed
  while ((await reader.piece()) !== null);
}

function header(name: string, bytes: number): Uint8Array {
  const head = Buffer.alloc(block)
  invariant(Buffer.byteLength(name) <= 100, 'names in an archive are short')
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  if (bytes <= largestOctal) head.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124)
  else {
    head.writeUInt8(0x80, 124)
    head.writeBigUInt64BE(BigInt(bytes), 128)
  }
  head.write('00000000000\0', 136)
  head.write('0', 156)
  head.write('ustar\x0000', 257, 'latin1')
  head.write(checksum(head), 148)
  return head
}

/** Six octal digits over the bytes of a header, its own place counted as spaces. */
function checksum(head: Uint8Array): string {
  const sum = head.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}

function readHeader(head: Buffer): Pick<TarFile, 'name' | 'bytes'> {
  if (head.toString('latin1', 148, 156) !== checksum(head)) throw new Error('this is no archive of ours')
  const name = head.toString('utf8', 0, head.indexOf(0))
  const bytes = head[124] === 0x80 ? Number(head.readBigUInt64BE(128)) : Number.parseInt(head.toString('latin1', 124, 135), 8)
  if (!Number.isSafeInteger(bytes)) throw new Error('this is no archive of ours')
  return { name, bytes }
}

function readerOf(pieces: AsyncIterable<Uint8Array>) {
  const source = pieces[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function piece(): Promise<Buffer | null> {
    if (rest.length > 0) {
      const whole = rest
      rest = Buffer.alloc(0)
      return whole
    }
    const { done, value } = await source.next()
    return done ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }

  async function* some(left: { bytes: number }): AsyncGenerator<Buffer> {
    while (left.bytes > 0) {
      const next = await piece()
      if (next === null) throw new Error('the archive breaks off')
      const here = next.subarray(0, left.bytes)
      rest = next.subarray(here.length)
      left.bytes -= here.length
      yield here
    }
  }

  return {
    piece,
    some,
    async exactly(bytes: number): Promise<Buffer> {
      const parts: Buffer[] = []
      for await (const part of some({ bytes })) parts.push(part)
      return Buffer.concat(parts)
    },
  }
}
