import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { spacedCode } from '#domain/meeting/check-in-code.ts'
import { codeAt, isAccepted } from './check-in-code.ts'

const digests = { hmacSha256: (key: Uint8Array, text: string) => new Uint8Array(createHmac('sha256', key).update(text).digest()) }
const maker = { digests, secret: new Uint8Array(32).fill(7), timing: { codeSeconds: 20, acceptedSeconds: 60 } }
const at = (seconds: number) => new Date(Date.UTC(2026, 11, 5, 1, 0, 0) + seconds * 1000).toISOString()

describe('the code on the wall', () => {
  it('is new every twenty seconds and says how long it stays', () => {
    expect(codeAt(maker, at(0)).secondsLeft).toBe(20)
    expect(codeAt(maker, at(19))).toEqual({ code: codeAt(maker, at(0)).code, secondsLeft: 1 })
    expect(codeAt(maker, at(20)).code).not.toBe(codeAt(maker, at(0)).code)
  })

  it('is accepted for sixty seconds from when it came up, and no longer', () => {
    const { code } = codeAt(maker, at(0))
    for (const second of [0, 19, 40, 59]) expect(isAccepted(maker, code, at(second)), String(second)).toBe(true)
    for (const second of [60, 61, 600, -1]) expect(isAccepted(maker, code, at(second)), String(second)).toBe(false)
  })

  it('is taken as people type it: in small letters, with its space', () => {
    const { code } = codeAt(maker, at(0))
    expect(code).toMatch(/^[0-9A-Z]{6}$/)
    expect(isAccepted(maker, ` ${spacedCode(code).toLowerCase()} `, at(3))).toBe(true)
    expect(isAccepted(maker, '', at(3))).toBe(false)
  })

  it('is of this meeting: another secret gives other codes', () => {
    const other = { ...maker, secret: new Uint8Array(32).fill(8) }
    expect(isAccepted(other, codeAt(maker, at(0)).code, at(0))).toBe(false)
  })
})
