import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Bar4 } from './bar4.tsx'
import { CodeBlock } from './code-block.tsx'
import { ticksTo } from './progress-ticks.tsx'
import { Qr } from './qr.tsx'
import { Ring } from './ring.tsx'
import { Seats } from './seats.tsx'
import { asZoom } from './zoom.ts'

const drawn = (element: ReactElement) => renderToStaticMarkup(element)
const times = (text: string, part: string) => text.split(part).length - 1

describe('marks that are drawn', () => {
  it('are sentences to those who do not see them', () => {
    const sentence = '18 trong 20 có mặt, cần 14'
    const marks = [
      createElement(Seats, { total: 20, present: 18, need: 14, sentence }),
      createElement(Bar4, { base: 20, parts: [{ level: 1, count: 12 }], sentence }),
      createElement(Ring, { filled: 16, outlined: 18, sentence, figure: 16 }),
      createElement(Qr, { value: 'https://so-tay.example/vao', label: sentence }),
    ]
    for (const mark of marks) expect(drawn(mark)).toContain(`role="img" aria-label="${sentence}"`)
  })

  it('show a seat for each member and the notch after the last one needed', () => {
    const seats = drawn(createElement(Seats, { total: 20, present: 18, need: 14, sentence: '' }))
    expect(times(seats, '<i')).toBe(20)
    expect(times(seats, 'class="absent"')).toBe(2)
    expect(seats.split('class="need"')[0]!.split('<i').length - 1).toBe(14)
  })

  it('fill as many papers as are in, outline those that are out, dash the others', () => {
    const ring = drawn(createElement(Ring, { filled: 16, outlined: 18, total: 20, sentence: '', figure: 16 }))
    expect([times(ring, 'class="in"'), times(ring, 'class="out"'), times(ring, 'class="none"')]).toEqual([16, 2, 2])
  })

  it('leave out a level nobody voted for', () => {
    const bar = drawn(
      createElement(Bar4, {
        base: 20,
        parts: [
          { level: 1, count: 0 },
          { level: 2, count: 13 },
        ],
        sentence: '',
      }),
    )
    expect(bar).not.toContain('lv1')
    expect(bar).toContain('--n:13')
  })

  it('show a code by fours and spell it out', () => {
    const code = drawn(createElement(CodeBlock, { code: '7F3A91C2D04E' }))
    expect(code).toContain('7F3A 91C2 D04E')
    expect(code).toContain('7 F 3 A, 9 1 C 2, D 0 4 E')
  })

  it('count what is done before the present one', () => {
    expect(ticksTo(3, 4)).toEqual(['done', 'done', 'now', 'next'])
  })

  it('know four sizes of text and no others', () => {
    expect([asZoom('1.15'), asZoom('7'), asZoom(undefined), asZoom('')]).toEqual([1.15, 1, 1, 1])
  })
})
