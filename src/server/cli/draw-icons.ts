// npm run icons   draws public/icons/*.png and src/app/apple-icon.png, the notebook of src/app/icon.svg in the sizes that phones ask for
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PROJECT } from '../migrations.ts'

type Colour = readonly [red: number, green: number, blue: number]
/** A line with round ends on the 32 x 32 field of icon.svg. */
type Line = { from: readonly [number, number]; to: readonly [number, number]; width: number; colour: Colour }

const red: Colour = [0xab, 0x0f, 0x19]
const gold: Colour = [0xe3, 0xb1, 0x43]
const white: Colour = [0xff, 0xff, 0xff]
const field = 32

const text: Line[] = [
  { from: [13, 11], to: [23, 11], width: 2.4, colour: white },
  { from: [13, 16], to: [23, 16], width: 2.4, colour: white },
  { from: [13, 21], to: [19, 21], width: 2.4, colour: white },
]
const spine = (from: number, to: number): Line => ({ from: [9, from], to: [9, to], width: 2, colour: gold })

/** 24 x 28 with corners of 2. */
const isOnCover = (x: number, y: number): boolean => {
  const [dx, dy] = [Math.max(0, Math.abs(x - 16) - 10), Math.max(0, Math.abs(y - 16) - 12)]
  return Math.hypot(dx, dy) <= 2
}

/** The notebook on nothing; `maskable` fills the square, and what matters keeps to the inner four fifths that no mask cuts away. */
function pixelAt(x: number, y: number, maskable: boolean): readonly [...Colour, alpha: number] {
  const [u, v] = maskable ? [16 + (x - 16) / 0.8, 16 + (y - 16) / 0.8] : [x, y]
  const lines = maskable ? [...text, spine(-field, 2 * field)] : [...text, spine(2, 30)]
  if (!maskable && !isOnCover(x, y)) return [...red, 0]
  const hit = lines.find((line) => isOnLine(line, u, v))
  return [...(hit?.colour ?? red), 255]
}

function isOnLine({ from, to, width }: Line, x: number, y: number): boolean {
  const [ax, ay] = from
  const [bx, by] = [to[0] - ax, to[1] - ay]
  const along = Math.min(1, Math.max(0, ((x - ax) * bx + (y - ay) * by) / (bx * bx + by * by)))
  return Math.hypot(x - ax - along * bx, y - ay - along * by) <= width / 2
}

/** Sixteen looks at every pixel, so that edges are smooth. */
const looks = 4

function draw(size: number, maskable: boolean): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4))
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) rows.set(mean(size, column, row, maskable), row * (1 + size * 4) + 1 + column * 4)
  return png(size, rows)
}

function mean(size: number, column: number, row: number, maskable: boolean): number[] {
  const sum = [0, 0, 0, 0]
  for (let look = 0; look < looks * looks; look += 1) {
    const x = ((column + ((look % looks) + 0.5) / looks) / size) * field
    const y = ((row + (Math.floor(look / looks) + 0.5) / looks) / size) * field
    const [r, g, b, alpha] = pixelAt(x, y, maskable)
    for (const [at, part] of [r, g, b].entries()) sum[at] = (sum[at] ?? 0) + part * alpha
    sum[3] = (sum[3] ?? 0) + alpha
  }
  const [r = 0, g = 0, b = 0, alpha = 0] = sum
  return alpha === 0 ? [0, 0, 0, 0] : [r / alpha, g / alpha, b / alpha, alpha / (looks * looks)].map(Math.round)
}

/** Eight bits of red, green, blue and alpha; each row after a byte that says "as it is". */
function png(size: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

for (const [file, size, maskable] of [
  ['public/icons/192.png', 192, false],
  ['public/icons/512.png', 512, false],
  ['public/icons/maskable-192.png', 192, true],
  ['public/icons/maskable-512.png', 512, true],
  ['src/app/apple-icon.png', 180, true],
] as const)
  await writeFile(path.join(PROJECT, file), draw(size, maskable))
