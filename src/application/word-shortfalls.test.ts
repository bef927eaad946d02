import { describe, expect, it } from 'vitest'
import { must } from '../../tests/support/cell-hall.ts'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { wordingRight } from './word-shortfalls.ts'

async function may(who: string, cellId: string, memberId: string): Promise<string> {
  const { ports, actor } = await smallCommune()
  const right = await wordingRight(ports, must(await takeCellPass(ports, actor(who), cellId)))
  const answer = right(memberId)
  return answer.ok ? 'may' : answer.refusal
}

describe('who words a shortfall for the wall (design.md 3)', () => {
  it.each([
    ['sau', 'ap3', 'ap3-tam', 'may'],
    ['sau', 'ap3', 'ap3-sau', 'shortfall/own-not-yours-to-word'],
    ['loan', 'ap3', 'ap3-sau', 'may'],
    ['ut', 'ap3', 'ap3-sau', 'access/for-the-deputy'],
    ['ut', 'ap3', 'ap3-ut', 'shortfall/own-not-yours-to-word'],
    ['hai', 'ap4', 'ap4-ba', 'may'],
    ['hai', 'ap4', 'ap4-hai', 'may'],
  ])('%s of %s, about %s: %s', async (who, cellId, memberId, answer) => expect(await may(who, cellId, memberId)).toBe(answer))
})
