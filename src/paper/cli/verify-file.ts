import { readFile } from 'node:fs/promises'
import { type Check, check } from '../checks.ts'
import { phoneSealCode } from '../codes.ts'
import { recount } from '../recount.ts'
import { reportLines } from './report.ts'

const usage = [
  'Đếm lại một bảng kiểm phiếu đã xuất ra, không cần máy chủ / recounts an exported board away from the server:',
  '  npm run verify -- board.json ["7F3A 91C2 D04E"]',
  'Mã niêm phong trong biên bản (tùy chọn) được so với bảng kiểm / the seal printed in the minutes, if given, is compared.',
]

/** Recounts the file; with a seal also compares it. Gives what to print and the exit code: 1 when anything does not hold. */
export const verifyFile = async ([path, seal]: readonly string[]): Promise<{ lines: string[]; exitCode: 0 | 1 }> => {
  if (path === undefined) return { lines: usage, exitCode: 1 }
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return { lines: [`Không đọc được tệp / cannot read the file: ${path}`, ...usage], exitCode: 1 }
  const { board, checks } = await recount(parsed(text))
  const code = board ? phoneSealCode(board.digest) : null
  const all: Check[] =
    seal === undefined || code === null ? checks : [...checks, check('wall', isSameSeal(code, seal), { seal: code, wall: seal })]
  return { lines: reportLines(all, board, code), exitCode: all.every(({ held }) => held) ? 0 : 1 }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Typed by hand from paper: spaces and case do not matter. */
const isSameSeal = (code: string, typed: string): boolean => code.replaceAll(' ', '') === typed.replaceAll(/[\s-]/g, '').toUpperCase()
